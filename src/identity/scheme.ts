import type { NameEntry } from '../lexicon/index.js'
import { type Form, restOf } from './form.js'
import { type Knowledge, knownAtStart } from './knowledge.js'
import { type PlaceReading, placeKey } from './place.js'

/**
 * Laboratories and centres of a scheme: the scheme gives each a name of its own, so that its host, before the name or in
 * brackets behind it, tells who runs it and is no part of the name. A ministry's or a province's scheme is known by its owner,
 * who stands before the field or behind it: 四川省某某重点实验室, 某某四川省重点实验室.
 */

const NATIONAL =
  /(?:国家重点实验室|全国重点实验室|国家实验室|国家工程实验室|国家工程研究中心|国家工程技术研究中心|国家技术创新中心|国家制造业创新中心|国家产业创新中心|国家临床医学研究中心|国家地方联合工程研究中心|国家地方联合工程实验室)$/
const OWNED =
  /(?:省级|市级|部级)?(重点实验室|工程研究中心|工程技术研究中心|技术创新中心|临床医学研究中心|制造业创新中心|产业创新中心|工程实验室|企业重点实验室)$/

export interface SchemeReading {
  text: string
  key: string
}

/** A host that is named in full, or by a short form of three characters or more. */
function hostAtStart(knowledge: Knowledge, match: string): number {
  for (const found of knownAtStart(knowledge, match)) {
    const host = found.values.find((entry) => entry.label === 'Institution')
    if (host !== undefined && (found.end > 2 || host.name === match.slice(0, found.end))) return found.end
  }
  return 0
}

const isOwner = (entry: NameEntry): boolean =>
  (entry.label === 'Institution' && entry.kind === 'government') ||
  (entry.label === 'Place' && (entry.kind === 'province' || entry.kind === 'city'))

/** The ministry or place that stands right before `end`, by its full name or that of a ministry in short. */
function ownerBefore(
  knowledge: Knowledge,
  match: string,
  end: number,
): { owner: NameEntry; start: number } | undefined {
  for (let start = Math.max(0, end - 12); start <= end - 3; start++) {
    const form = match.slice(start, end)
    const owner = knowledge.byKey
      .get(form)
      ?.find((entry) => isOwner(entry) && (entry.label === 'Institution' || entry.name === form))
    if (owner !== undefined) return { owner, start }
  }
  return undefined
}

const ownerKey = (owner: NameEntry): string => (owner.label === 'Place' ? placeKey(owner) : owner.name)

/** A host in brackets behind the name of a laboratory: 某某国家重点实验室（南开大学）. */
export function withoutHostBehind(knowledge: Knowledge, form: Form): Form {
  const open = form.text.lastIndexOf('（')
  if (open <= 0 || !form.text.endsWith('）')) return form
  const inside = form.at.filter((offset) => offset > open).length
  const end = form.match.length - inside
  const host = knowledge.byKey.get(form.match.slice(end))?.some((entry) => entry.label === 'Institution') === true
  const before = form.match.slice(0, end)
  if (!host || !(NATIONAL.test(before) || OWNED.test(before))) return form
  return { text: form.text.slice(0, open), match: before, at: form.at.slice(0, end) }
}

export function readScheme(
  knowledge: Knowledge,
  whole: Form,
  places: readonly PlaceReading[],
): SchemeReading | undefined {
  const national = NATIONAL.exec(whole.match)
  const owned = national === null ? OWNED.exec(whole.match) : null
  const scheme = national ?? owned
  if (scheme === null) return undefined
  let start = /^省部共建/.test(whole.match) ? 4 : 0
  start += hostAtStart(knowledge, whole.match.slice(start))
  if (start > 0 && start === scheme.index) return undefined
  if (national !== null) {
    const own = start > 0 && scheme.index - start >= 2 ? restOf(whole, start) : undefined
    return own === undefined ? undefined : { text: own.text, key: own.match }
  }
  const form = scheme[1] ?? ''
  const before = ownerBefore(knowledge, whole.match, scheme.index)
  if (before !== undefined && before.start - start >= 2) {
    const own = restOf(whole, start)
    return { text: own.text, key: ownerKey(before.owner) + whole.match.slice(start, before.start) + form }
  }
  return firstOwner(knowledge, whole, places, form, scheme.index)
}

/** 教育部某某重点实验室, 四川省某某重点实验室: the owner stands first. */
function firstOwner(
  knowledge: Knowledge,
  whole: Form,
  places: readonly PlaceReading[],
  form: string,
  end: number,
): SchemeReading | undefined {
  const place = places.find((reading) => isOwner(reading.place))
  let owner = place === undefined ? undefined : { key: placeKey(place.place), end: place.end }
  for (const found of knownAtStart(knowledge, whole.match)) {
    const ministry = found.values.find((entry) => entry.label === 'Institution' && entry.kind === 'government')
    if (ministry === undefined) continue
    owner = { key: ministry.name, end: found.end }
    break
  }
  if (owner === undefined || end - owner.end < 2) return undefined
  return { text: whole.text, key: owner.key + whole.match.slice(owner.end, end) + form }
}
