import { type Form, readForm, restOf } from './form.js'
import { headOf } from './head.js'
import { type Knowledge, knownAtStart } from './knowledge.js'
import { isWithin, type PlaceReading, placeKey, placesAtStart } from './place.js'
import { isOfTrade } from './trade.js'

/**
 * Parks and zones. Their kinds have short forms (经开区, 高新区, 自贸区). The place before a park's name is part of it where
 * the name without it says only what the park is for (北京经济技术开发区), and may be left out where the park has a name
 * of its own (天津东疆保税港区), unless that name belongs to another place (雄安新区中关村科技园).
 */

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:国家级?)?(?:经济技术开发区|经开区)/, '经济技术开发区'],
  [/(?:国家级?)?(?:高新技术产业开发区|高新技术开发区|高新区)/, '高新技术产业开发区'],
  [/自由贸易试验区|自贸试验区|自贸区/, '自由贸易试验区'],
  [/综合保税区|综保区/, '综合保税区'],
  [/(?:国家)?(?:自主创新示范区|自创区)/, '国家自主创新示范区'],
  [/(?:国家级?)?(?:农业高新技术产业示范区|农高区)/, '农业高新技术产业示范区'],
  [/(?<=大学|学院)(?:国家)?(?:大学)?科技园/, '科技园'],
]

/** The kinds where they end the park's name, or the name of its administration. */
const FORMS = KINDS.map(([short, full]) => ({ short: new RegExp(`(?:${short.source})(?=$|管理?委)`), full }))

/** The name with its kind in full: 天津经开区 is 天津经济技术开发区. */
export function fullPark(match: string): string {
  for (const { short, full } of FORMS) {
    const found = short.exec(match)
    if (found !== null) return match.slice(0, found.index) + full + match.slice(found.index + found[0].length)
  }
  return match
}

const isPark = (knowledge: Knowledge, match: string): boolean => headOf(knowledge, match)?.label === 'Park'

/** Whether the part before a park's head word is a name, and not its trade or rank. */
function hasOwnName(knowledge: Knowledge, match: string): boolean {
  const head = headOf(knowledge, match)?.head ?? ''
  return !isOfTrade(match.slice(0, match.length - head.length))
}

/** Whether what follows the place is a name that another place's park or place bears. */
function belongsElsewhere(knowledge: Knowledge, match: string, reading: PlaceReading): boolean {
  for (const { values } of knownAtStart(knowledge, match)) {
    for (const entry of values) {
      if (entry.label !== 'Place' && entry.label !== 'Park') continue
      if (entry.kind === 'region' || entry.place === undefined) continue
      const place = knowledge.byKey.get(entry.place)?.find((known) => known.label === 'Place')
      return (
        place !== undefined && !isWithin(knowledge, place, reading.place) && !isWithin(knowledge, reading.place, place)
      )
    }
  }
  return false
}

/** The park's key, and the form that is left where the place before it may be left out; undefined for other names. */
export function readPark(knowledge: Knowledge, whole: Form): { key: string } | undefined {
  const full = readForm(fullPark(whole.match))
  const kind = /^(.*?)(?:管理委员会|管委会?)$/.exec(full.match)?.[1] ?? full.match
  if (!isPark(knowledge, kind)) return undefined
  if (kind === full.match) return { key: parkKey(knowledge, full, 0) }
  const known = knowledge.byKey.get(kind)?.find((entry) => entry.label === 'Park')
  const own = known === undefined ? undefined : knowledge.matchOf.get(known)
  return { key: `${own ?? parkKey(knowledge, readForm(kind), 0)}管理委员会` }
}

function parkKey(knowledge: Knowledge, form: Form, depth: number): string {
  const readings = placesAtStart(knowledge, form.match, undefined).filter((reading) => reading.end < form.match.length)
  const reading = readings.find((one) => one.place.kind !== 'region')
  if (reading === undefined || depth > 3) return form.match
  // 天津滨海中关村科技园: the last place may be part of the park's own name, the places before it are not.
  const outer = readings.find((one) => one.end === reading.inner) ?? reading
  const rest = restOf(form, outer.end)
  if (
    isPark(knowledge, rest.match) &&
    hasOwnName(knowledge, rest.match) &&
    !belongsElsewhere(knowledge, rest.match, outer)
  ) {
    return parkKey(knowledge, rest, depth + 1)
  }
  return placeKey(reading.place) + form.match.slice(reading.end)
}
