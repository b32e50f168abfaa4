import type { NameEntry } from '../lexicon/index.js'
import { readInPlace } from './beside-place.js'
import { bodyAtStart, bodyName, levelArea } from './body.js'
import { type Form, readForm, restOf } from './form.js'
import type { Sort } from './head.js'
import { type Reading, readHosted, readParty, withUnit } from './host.js'
import type { Knowledge } from './knowledge.js'
import { readPark } from './park.js'
import { type PlaceReading, placeKey, placesAtStart, placeTitle, wholePlace } from './place.js'
import { readScheme, withoutHostBehind } from './scheme.js'
import { fullUnit } from './unit.js'

function readPlace(form: Form, places: readonly PlaceReading[]): Reading | undefined {
  const place = wholePlace(places, form.match.length)
  if (place === undefined) return undefined
  return { text: place.name, key: placeKey(place), sort: { label: 'Place', kind: place.kind } }
}

function readBody(
  knowledge: Knowledge,
  form: Form,
  near: NameEntry | undefined,
  places: readonly PlaceReading[],
): Reading | undefined {
  const found = bodyAtStart(knowledge, form.match, near, places)
  if (found === undefined) return undefined
  const { text, key } = bodyName(knowledge, found)
  const sort: Sort = { label: 'Institution', kind: found.body.kind }
  if (found.end === form.match.length) return { text, key: readForm(key).match, sort }
  const rest = restOf(form, found.end)
  if (rest.match.length < 2 || /^(?:员会|会|长|院)/.test(rest.match)) return undefined
  return withUnit(knowledge, { text, key: readForm(key).match, sort }, rest)
}

/** 市第一医院, 省图书馆 in a release: what every place has by number or form, behind the level alone. */
const LOCAL =
  /^(?:第.{1,2}(?:人民|中心|中医)?(?:医院|中学|小学)|[一二三四五六七八九十]{1,3}中学?|实验中学|实验小学|职业中学)$/

/** 区住房建设局, 市大数据中心: what the place of the release has of its own, told by how its name ends. */
const OWN =
  /^(?![场域级属民内间际值郊会]|[东西南北中]区|政(?!务|府|协|法)|城(?!投|建|管|市))\p{Script=Han}{2,}(?:局|厅|管委会|管理委员会|领导小组|指挥部|工作办公室|服务中心|数据中心|保障中心|促进中心|发展中心|管理中心|图书馆|博物馆|科技馆|文化馆|党校|行政学院|人民医院|中医院|妇幼保健院|疾控中心|科学院|研究院)$/u

const isOwn = (rest: string): boolean => LOCAL.test(rest) || OWN.test(rest)

function readLocal(knowledge: Knowledge, form: Form, near: NameEntry | undefined): Reading | undefined {
  const level = levelArea(knowledge, form.match, near)
  if (level === undefined || !isOwn(form.match.slice(level.end))) return undefined
  const rest = readForm(fullUnit(restOf(form, level.end).text, 'government'))
  return { text: placeTitle(knowledge, level.place) + rest.text, key: placeKey(level.place) + rest.match }
}

/**
 * The parts of a name: place, body, unit, ordinal, form; undefined where none of them is known. Longer known parts go before
 * shorter ones: a host that begins with a place (北京大学) before the place.
 */
export function readStructure(knowledge: Knowledge, whole: Form, near: NameEntry | undefined): Reading | undefined {
  const form = withoutHostBehind(knowledge, whole)
  const places = placesAtStart(knowledge, form.match, near)
  const scheme = readScheme(knowledge, form, places)
  if (scheme !== undefined)
    return { ...scheme, sort: { label: 'Institution', kind: /中心$/.test(scheme.key) ? 'center' : 'laboratory' } }
  const read =
    readPlace(form, places) ??
    readBody(knowledge, form, near, places) ??
    readParty(knowledge, form) ??
    readLocal(knowledge, form, near) ??
    readHosted(knowledge, form)
  if (read !== undefined) return read
  const park = readPark(knowledge, form)
  const placed = readInPlace(knowledge, form, places)
  if (placed?.sort !== undefined || park === undefined)
    return placed ?? (form === whole ? undefined : { text: form.text, key: form.match })
  return { text: form.text, key: park.key }
}
