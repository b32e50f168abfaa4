import type { NameEntry } from '../lexicon/index.js'
import { type Knowledge, knownAtStart } from './knowledge.js'

/**
 * Places by structure: 天津市南开区 is a district inside a city, 朝阳区 is Beijing's in a Beijing release, 南京鼓楼 is a short
 * form that its parent makes certain. A place's key is its parents and itself, so that districts of one name stay apart.
 */

/** A way to read the beginning of a name as a place. */
export interface PlaceReading {
  place: NameEntry
  end: number
  /** The last part is a full name, or a short form that is certain everywhere of a place above the district. */
  firm: boolean
  /** Where the last part begins, behind the places that hold it. */
  inner: number
}

const RANK: Record<string, number> = { country: 0, region: 1, province: 2, city: 3, district: 4, other: 5 }
const rank = (place: NameEntry): number => RANK[place.kind] ?? 5

/** The place of that full name: of several the highest, and none where districts alone share it. */
export function placeNamed(knowledge: Knowledge, name: string): NameEntry | undefined {
  const places = knowledge.byKey.get(name)?.filter((entry) => entry.label === 'Place' && entry.name === name) ?? []
  return places.length === 1 ? places[0] : places.find((place) => rank(place) < 4)
}

/** The places that hold a place, from its own parent up to the country. */
export function parentsOf(knowledge: Knowledge, place: NameEntry): readonly NameEntry[] {
  const known = knowledge.parents.get(place)
  if (known !== undefined) return known
  const parents: NameEntry[] = []
  let name = place.place
  while (name !== undefined && parents.length < 6) {
    const parent = placeNamed(knowledge, name)
    if (parent === undefined) break
    parents.push(parent)
    name = parent.place
  }
  knowledge.parents.set(place, parents)
  return parents
}

export const isWithin = (knowledge: Knowledge, place: NameEntry, outer: NameEntry): boolean =>
  place === outer || parentsOf(knowledge, place).includes(outer)

/** 天津市南开区: below the city a place's key begins with its parent; 天津市 alone is unique. */
export const placeKey = (place: NameEntry): string =>
  place.kind === 'district' && place.place !== undefined ? place.place + place.name : place.name

/** A county, a district or a county-level city: a place inside a prefecture or municipality. */
function isLow(knowledge: Knowledge, place: NameEntry): boolean {
  if (place.kind === 'district') return true
  return place.kind === 'city' && place.place !== undefined && placeNamed(knowledge, place.place)?.kind === 'city'
}

/** The name that a body of the place carries: 天津市南开区 + 科学技术局, but 阳新县 + 人民政府. */
export function placeTitle(knowledge: Knowledge, place: NameEntry): string {
  const shared = (knowledge.byKey.get(place.name)?.length ?? 0) > 1
  const belowCity = place.place?.endsWith('市') === true || shared
  return place.kind === 'district' && belowCity && (shared || place.name.endsWith('区')) ? placeKey(place) : place.name
}

/** Of places that share a form the one that `near` makes certain, else the one of highest rank, else none. */
export function choosePlace(
  knowledge: Knowledge,
  places: readonly NameEntry[],
  near: NameEntry | undefined,
): NameEntry | undefined {
  const [first, ...others] = places
  if (others.length === 0) return first
  if (near !== undefined) {
    for (const outer of [near, ...parentsOf(knowledge, near)]) {
      if (outer.kind === 'country') break
      const inside = places.filter((place) => isWithin(knowledge, place, outer))
      if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined
    }
  }
  const top = Math.min(...places.map(rank))
  const highest = places.filter((place) => rank(place) === top)
  return highest.length === 1 && top < 4 ? highest[0] : undefined
}

/** The child of `near`, or of a place that holds it, that has this short form: 和平 in a Tianjin release is 和平区. */
export function childNear(knowledge: Knowledge, form: string, near: NameEntry | undefined): NameEntry | undefined {
  if (near === undefined) return undefined
  for (const outer of [near, ...parentsOf(knowledge, near)]) {
    if (outer.kind === 'country') return undefined
    const child = knowledge.children.get(outer.name)?.get(form)
    if (child !== undefined) return child
  }
  return undefined
}

function* firstPlaces(knowledge: Knowledge, match: string, near: NameEntry | undefined): Generator<PlaceReading> {
  for (const found of knownAtStart(knowledge, match)) {
    const places = found.values.filter((entry) => entry.label === 'Place' && entry.kind !== 'other')
    const form = match.slice(0, found.end)
    const place =
      choosePlace(knowledge, places, near) ?? childNear(knowledge, form, places.length > 0 ? near : undefined)
    if (place === undefined) continue
    yield { place, end: found.end, firm: form === place.name || !isLow(knowledge, place), inner: 0 }
  }
  for (let end = Math.min(match.length, 6); end >= 2; end--) {
    const place = childNear(knowledge, match.slice(0, end), near)
    if (place !== undefined) yield { place, end, firm: match.startsWith(place.name), inner: 0 }
  }
}

function* innerPlaces(knowledge: Knowledge, match: string, outer: PlaceReading): Generator<PlaceReading> {
  if (outer.place.kind === 'region') return
  const children = knowledge.children.get(outer.place.name)
  for (let end = Math.min(match.length, outer.end + 14); end >= outer.end + 2; end--) {
    const form = match.slice(outer.end, end)
    const place =
      children?.get(form) ??
      knowledge.byKey
        .get(form)
        ?.find((entry) => entry.label === 'Place' && entry !== outer.place && isWithin(knowledge, entry, outer.place))
    if (place === undefined || place.kind === 'region' || place.kind === 'other') continue
    yield { place, end, firm: form === place.name || !isLow(knowledge, place), inner: outer.end }
  }
}

/** All ways to read the beginning of `match` as a place, the deepest and longest first. */
export function placesAtStart(knowledge: Knowledge, match: string, near: NameEntry | undefined): PlaceReading[] {
  const readings: PlaceReading[] = []
  const seen = new Set<string>()
  const visit = (reading: PlaceReading): void => {
    const id = `${reading.end} ${placeKey(reading.place)}`
    if (seen.has(id)) return
    seen.add(id)
    for (const inner of innerPlaces(knowledge, match, reading)) visit(inner)
    readings.push(reading)
  }
  for (const reading of firstPlaces(knowledge, match, near)) visit(reading)
  return readings
}

/** The place that a name of that length is as a whole, alone or with the places that hold it (天津市南开区). */
export const wholePlace = (readings: readonly PlaceReading[], length: number): NameEntry | undefined =>
  readings.find((reading) => reading.end === length)?.place
