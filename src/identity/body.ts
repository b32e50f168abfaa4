import type { Body, NameEntry } from '../lexicon/index.js'
import type { Knowledge } from './knowledge.js'
import { type PlaceReading, parentsOf, placeKey, placesAtStart, placeTitle } from './place.js'

/**
 * The bodies that every place has, by structure: 天津科技局, 市科技局 and 科技局 in a Tianjin release are 天津市 + 科学技术局,
 * 中共天津市委 is 中国共产党 + 天津市 + 委员会.
 */
export interface BodyReading {
  place: NameEntry
  body: Body
  end: number
}

/** Where the body's place is named and which place it is: 天津市, or the level alone (市) beside the place of the release. */
interface Area {
  place: NameEntry
  end: number
}

/** Too short to carry a unit behind them: 政府采购中心 is no unit of a government, 委员会 none of a 委. */
const NO_HOST = new Set(['委', '政府', '法院', '海关', '人大', '中院', '高院'])

const isMunicipality = (place: NameEntry): boolean => place.kind === 'city' && place.place === '中国'

const levelsOf = (place: NameEntry): string[] => (isMunicipality(place) ? ['city', 'province'] : [place.kind])

/** 市 in a release of 南开区 is 天津市, 区 in it 南开区: the nearest place whose name ends so. */
export function levelArea(knowledge: Knowledge, match: string, near: NameEntry | undefined): Area | undefined {
  const level = /^(?:自治[区州县]|新区|[省市区县州盟旗])/.exec(match)?.[0]
  if (level === undefined || near === undefined) return undefined
  const place = [near, ...parentsOf(knowledge, near)].find(
    ({ name }) => name.endsWith(level) && (level !== '区' || !name.endsWith('自治区')),
  )
  return place === undefined ? undefined : { place, end: level.length }
}

function areasAtStart(
  knowledge: Knowledge,
  match: string,
  near: NameEntry | undefined,
  places: readonly PlaceReading[] = placesAtStart(knowledge, match, near),
): Area[] {
  const areas: Area[] = places
    .filter(({ place }) => place.kind !== 'region' && place.kind !== 'country')
    .flatMap(({ place, end }) => {
      // 浦东新区区委: the place's own last word stands again as the level of the body.
      const again = place.name.endsWith(match.charAt(end)) && match.charAt(end - 1) === match.charAt(end)
      return again
        ? [
            { place, end },
            { place, end: end + 1 },
          ]
        : [{ place, end }]
    })
  const level = levelArea(knowledge, match, near)
  return level === undefined ? areas : [...areas, level]
}

const fitting = (bodies: readonly Body[], place: NameEntry): Body | undefined => {
  const levels = levelsOf(place)
  return bodies.find((body) => body.levels.some((level) => levels.includes(level))) ?? bodies[0]
}

/** A body, or a body and what may be a unit of it, behind the place. */
function* behindArea(knowledge: Knowledge, match: string, area: Area): Generator<BodyReading> {
  for (const found of [...knowledge.bodies.allAt(match, area.end)].reverse()) {
    const body = fitting(found.values, area.place)
    if (body === undefined) continue
    if (found.end < match.length && NO_HOST.has(match.slice(area.end, found.end))) continue
    yield { place: area.place, body, end: found.end }
  }
}

/** No body's name is longer behind its place. */
const LONGEST = 30

function* framedBodies(knowledge: Knowledge, match: string, near: NameEntry | undefined): Generator<BodyReading> {
  for (const found of [...knowledge.framed.allAt(match, 0)].reverse()) {
    for (const area of areasAtStart(knowledge, match.slice(found.end), near)) {
      for (let end = Math.min(match.length, found.end + area.end + LONGEST); end > found.end + area.end; end--) {
        const form = match.slice(found.end + area.end, end)
        if (end < match.length && NO_HOST.has(form)) continue
        const bodies = found.values.flatMap((suffixes) => suffixes.get(form) ?? [])
        const body = fitting(bodies, area.place)
        if (body !== undefined) yield { place: area.place, body, end }
      }
    }
  }
}

/** A department named without any place or level (科技厅, 发改委), in a release of the place that has one. */
const BARE = /..(?:厅|局|委|委员会)$/

function bareBody(knowledge: Knowledge, match: string, near: NameEntry | undefined): BodyReading | undefined {
  const found = knowledge.bodies.longestAt(match, 0)
  if (near === undefined || found === undefined || found.end !== match.length || !BARE.test(match)) return undefined
  for (const place of [near, ...parentsOf(knowledge, near)]) {
    const levels = levelsOf(place)
    const body = found.values.find((one) => one.levels.some((level) => levels.includes(level)))
    if (body !== undefined && (match.endsWith('厅') || place === near)) return { place, body, end: match.length }
  }
  return undefined
}

/** The body with which a name begins, the reading that leaves least of it unread; undefined where it begins with none. */
export function bodyAtStart(
  knowledge: Knowledge,
  match: string,
  near: NameEntry | undefined,
  places: readonly PlaceReading[],
): BodyReading | undefined {
  let best: BodyReading | undefined
  const consider = (reading: BodyReading): void => {
    if (best === undefined || reading.end > best.end) best = reading
  }
  for (const reading of framedBodies(knowledge, match, near)) consider(reading)
  if (best?.end === match.length) return best
  for (const area of areasAtStart(knowledge, match, near, places)) {
    for (const reading of behindArea(knowledge, match, area)) consider(reading)
  }
  return best ?? bareBody(knowledge, match, near)
}

const around = (full: string, place: string): string => (full.includes('%') ? full.replace('%', place) : place + full)

/** The body's full name as it is shown, and under which it is known. */
export const bodyName = (knowledge: Knowledge, { place, body }: BodyReading): { text: string; key: string } => ({
  text: around(body.full, placeTitle(knowledge, place)),
  key: around(body.full, placeKey(place)),
})
