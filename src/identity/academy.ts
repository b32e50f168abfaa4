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

/** Whether the short form has characters of the name in their order, its first one first: 兰化 of 兰州化学物理. */
function isShortFor(short: string, name: string): boolean {
  let at = 0
  for (const character of short) {
    const found = name.indexOf(character, at)
    if (found < 0 || (at === 0 && found > 0)) return false
    at = found + 1
  }
  return true
}

/**
 * An academy's institute by the beginning of its name, or by some of its characters: 中国科学院 + 计算所 is 计算技术研究所, 兰化所
 * 兰州化学物理研究所, where the academy has one such institute only.
 */
export function instituteBy(knowledge: Knowledge, academy: NameEntry, unit: string): NameEntry | undefined {
  const [, stem, form] = /^(.{2,}?)(?:研究)?([所院])$/.exec(unit) ?? []
  if (academy.kind !== 'institute' || stem === undefined || form === undefined) return undefined
  const host = knowledge.matchOf.get(academy) ?? academy.name
  const own = institutesOf(knowledge, academy).flatMap((entry) => {
    const match = knowledge.matchOf.get(entry) ?? entry.name
    return match.startsWith(host) && match.endsWith(`研究${form}`)
      ? [{ entry, field: match.slice(host.length, -3) }]
      : []
  })
  const exact = own.find(({ field }) => field === stem)
  if (exact !== undefined) return exact.entry
  const fits = own.filter(({ field }) => field.startsWith(stem))
  const [only, ...others] = fits.length > 0 ? fits : own.filter(({ field }) => isShortFor(stem, field))
  return others.length === 0 ? only?.entry : undefined
}
