import type { NameEntry } from '../lexicon/index.js'
import { readForm, seal } from './form.js'
import type { Knowledge } from './knowledge.js'
import { choosePlace, isWithin, placeKey, placeNamed } from './place.js'
import { readStructure } from './structure.js'

/** The lexicon's entries as identity finds them: by a form that several may bear, and by the structure of their names. */

export const entryKey = (knowledge: Knowledge, entry: NameEntry): string =>
  entry.label === 'Place' ? placeKey(entry) : (knowledge.keyOf.get(entry) ?? entry.name)

/** Of the entries that bear a form the one that is meant here; none where several may be. */
export function chooseEntry(
  knowledge: Knowledge,
  entries: readonly NameEntry[],
  key: string,
  near: NameEntry | undefined,
): NameEntry | undefined {
  const named = entries.filter((entry) => knowledge.keyOf.get(entry) === key)
  const fit = named.length > 0 ? named : entries
  if (fit.length <= 1) return fit[0]
  if (fit.every((entry) => entry.label === 'Place')) return choosePlace(knowledge, fit, near)
  if (new Set(fit.map((entry) => entryKey(knowledge, entry))).size === 1) return fit[0]
  const here = fit.filter((entry) => {
    const place = entry.place === undefined ? undefined : placeNamed(knowledge, entry.place)
    return (
      near !== undefined &&
      place !== undefined &&
      (isWithin(knowledge, place, near) || isWithin(knowledge, near, place))
    )
  })
  return here.length === 1 ? here[0] : undefined
}

const structures = new WeakMap<Knowledge, Map<string, NameEntry>>()

/** Entries by the key of their structure, so that a form that no list has (上海市自贸区) finds the listed name. */
export function byStructure(knowledge: Knowledge): Map<string, NameEntry> {
  let index = structures.get(knowledge)
  if (index !== undefined) return index
  index = new Map()
  structures.set(knowledge, index)
  for (const entry of knowledge.matchOf.keys()) {
    // A university's name is never put together otherwise (天津大学 is no 天津市 + 大学).
    if ((entry.label !== 'Institution' && entry.label !== 'Park') || /(?:大学|学院|学校)$/.test(entry.name)) continue
    const key = readStructure(knowledge, readForm(entry.name), undefined)?.key
    if (key !== undefined && !index.has(seal(key))) index.set(seal(key), entry)
  }
  return index
}
