import type { NameEntry } from '../lexicon/index.js'
import type { Knowledge } from './knowledge.js'

const institutes = new WeakMap<Knowledge, Map<NameEntry, NameEntry[]>>()

function institutesOf(knowledge: Knowledge, academy: NameEntry): readonly NameEntry[] {
  let known = institutes.get(knowledge)
  if (known === undefined) {
    known = new Map()
    institutes.set(knowledge, known)
  }
  let own = known.get(academy)
  if (own === undefined) {
    own = [...knowledge.matchOf.keys()].filter(({ name }) => name.startsWith(academy.name) && name !== academy.name)
    known.set(academy, own)
  }
  return own
}

/**
 * An academy's institute by the beginning of its name: 中国科学院 + 计算所 is 计算技术研究所, where the academy has one such
 * institute only.
 */
export function instituteBy(knowledge: Knowledge, academy: NameEntry, unit: string): NameEntry | undefined {
  const [, stem, form] = /^(.{2,}?)(?:研究)?([所院])$/.exec(unit) ?? []
  if (academy.kind !== 'institute' || stem === undefined || form === undefined) return undefined
  const host = knowledge.matchOf.get(academy) ?? academy.name
  const fits = institutesOf(knowledge, academy).filter((entry) => {
    const match = knowledge.matchOf.get(entry) ?? entry.name
    return match.startsWith(host + stem) && match.endsWith(`研究${form}`)
  })
  const exact = fits.find((entry) => knowledge.matchOf.get(entry) === `${host}${stem}研究${form}`)
  return exact ?? (fits.length === 1 ? fits[0] : undefined)
}
