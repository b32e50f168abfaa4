import type { NameEntry } from '../lexicon/index.js'
import { instituteBy } from './academy.js'
import { bodyAtStart, bodyName, levelArea } from './body.js'
import { type Form, readForm, restOf } from './form.js'
import { type Sort, sortOfUnit } from './head.js'
import { type Knowledge, knownAtStart } from './knowledge.js'
import { readPark } from './park.js'
import { isWithin, type PlaceReading, placeKey, placeNamed, placesAtStart, placeTitle, wholePlace } from './place.js'
import { readScheme, withoutHostBehind } from './scheme.js'
import { isOfTrade } from './trade.js'
import { fullUnit, isUnit, unitKey } from './unit.js'

/** A name by its parts: how it is shown, what its key is, and what it is where the parts tell. */
export interface Reading {
  text: string
  key: string
  sort?: Sort
}

interface Host {
  text: string
  key: string
  sort: Sort
}

/** 首都医科大学附属北京天坛医院 is 北京天坛医院: a city's hospital has its name without the host; 北京大学深圳医院 has none. */
function cityHospital(knowledge: Knowledge, unit: Form): Reading | undefined {
  if (!unit.match.endsWith('医院')) return undefined
  const city = placesAtStart(knowledge, unit.match, undefined).find((reading) => reading.firm)
  if (city?.place.kind !== 'city' || unit.match.length - city.end < 4) return undefined
  const key = placeKey(city.place) + unit.match.slice(city.end)
  return { text: unit.text, key, sort: { label: 'Institution', kind: 'hospital' } }
}

function withUnit(knowledge: Knowledge, host: Host, rest: Form): Reading {
  const unit = readForm(fullUnit(rest.text, host.sort.kind))
  const hospital = cityHospital(knowledge, unit)
  if (hospital !== undefined) return hospital
  return {
    text: host.text + unit.text,
    key: host.key + unitKey(knowledge, unit),
    sort: sortOfUnit(knowledge, unit.match, host.sort),
  }
}

const hostOf = (knowledge: Knowledge, entry: NameEntry): Host => ({
  text: entry.name,
  key: knowledge.matchOf.get(entry) ?? entry.name,
  sort: { label: entry.label, kind: entry.kind },
})

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

function readLocal(knowledge: Knowledge, form: Form, near: NameEntry | undefined): Reading | undefined {
  const level = levelArea(knowledge, form.match, near)
  if (level === undefined || !LOCAL.test(form.match.slice(level.end))) return undefined
  const rest = readForm(fullUnit(restOf(form, level.end).text, 'government'))
  return { text: placeTitle(knowledge, level.place) + rest.text, key: placeKey(level.place) + rest.match }
}

/** 中共南开大学委员会宣传部 is 南开大学 + 党委宣传部. */
function readParty(knowledge: Knowledge, form: Form): Reading | undefined {
  const [, before = '', host, committee, unit = ''] =
    /^(中共|中国共产党)(.{3,}?)(工作委员会|委员会|党工委|党委)(.*)$/.exec(form.text) ?? []
  if (host === undefined || committee === undefined || before === '') return undefined
  const entry = knowledge.byKey.get(readForm(host).match)?.find((one) => one.label !== 'Place')
  const known: Host =
    entry === undefined
      ? { text: host, key: readForm(host).match, sort: { label: 'Institution', kind: 'other' } }
      : hostOf(knowledge, entry)
  const short = committee === '工作委员会' || committee === '党工委' ? '党工委' : '党委'
  return withUnit(knowledge, known, readForm(short + unit))
}

/** 中科院苏州纳米所: behind its host, a unit's own short form (苏州纳米所) or the beginning of its name is certain. */
function listedUnit(knowledge: Knowledge, host: NameEntry, unit: Form): Reading | undefined {
  const entry =
    knowledge.byKey.get(unit.match)?.find((one) => one.name.startsWith(host.name)) ??
    instituteBy(knowledge, host, unit.match)
  return entry === undefined ? undefined : hostOf(knowledge, entry)
}

/** The longest known body with which the name begins, where the rest can be a unit of it. */
function readHosted(knowledge: Knowledge, form: Form): Reading | undefined {
  for (const found of knownAtStart(knowledge, form.match)) {
    if (found.end === form.match.length) continue
    const hosts = found.values.filter((entry) => entry.label === 'Institution' || entry.label === 'Park')
    const match = form.match.slice(0, found.end)
    const host =
      hosts.find((entry) => knowledge.matchOf.get(entry) === match) ?? (hosts.length === 1 ? hosts[0] : undefined)
    if (host === undefined) continue
    const rest = restOf(form, found.end)
    // 中国电子科技集团公司第十八研究所: the form of the company ends behind the alias that is known.
    const legal =
      host.kind === 'company'
        ? /^(?:有限责任公司|有限公司|集团公司|公司|集团)(?=.)/.exec(rest.match)?.[0].length
        : undefined
    const unit = legal === undefined ? rest : restOf(rest, legal)
    if (!isUnit(knowledge, host, match, unit.match)) continue
    return listedUnit(knowledge, host, unit) ?? withUnit(knowledge, hostOf(knowledge, host), unit)
  }
  return numberedOfGroup(knowledge, form)
}

/** 航天科技五院: before a number the group's name may do without its last word. */
function numberedOfGroup(knowledge: Knowledge, form: Form): Reading | undefined {
  const [, brand, unit] =
    /^(.{2,8}?)(第?(?:[零一二三四五六七八九十]{1,3}|\d{1,4})(?:研究)?[院所])$/.exec(form.match) ?? []
  if (brand === undefined || unit === undefined) return undefined
  const group = knowledge.byKey.get(`${brand}集团`)?.find((entry) => entry.kind === 'company')
  return group === undefined ? undefined : withUnit(knowledge, hostOf(knowledge, group), readForm(unit))
}

/** Whether one of two places holds the other. */
function areTogether(knowledge: Knowledge, name: string, outer: NameEntry): boolean {
  const place = placeNamed(knowledge, name)
  return place !== undefined && (isWithin(knowledge, place, outer) || isWithin(knowledge, outer, place))
}

/** A known body behind the place where it is: 天津南开大学, 韩国首尔国立大学. */
function bodyInPlace(knowledge: Knowledge, rest: Form, outer: NameEntry): NameEntry | undefined {
  const abroad = outer.kind === 'country' && outer.name !== '中国'
  return knowledge.byKey.get(rest.match)?.find((entry) => {
    if (entry.label !== 'Institution' && entry.label !== 'Park') return false
    if (entry.place === undefined) return abroad
    const named = outer.kind !== 'country' || abroad || knowledge.matchOf.get(entry) === rest.match
    return named && areTogether(knowledge, entry.place, outer)
  })
}

/**
 * 天津南开大学商学院 is 南开大学 + 商学院, the place being where the host is; 烟台哈尔滨工程大学研究院 is 哈尔滨工程大学 + 烟台 + 研究院:
 * where the host is elsewhere, the place belongs to its unit.
 */
function hostBehindPlace(knowledge: Knowledge, form: Form, reading: PlaceReading): Reading | undefined {
  const rest = restOf(form, reading.end)
  for (const found of knownAtStart(knowledge, rest.match)) {
    if (found.end === rest.match.length) continue
    const match = rest.match.slice(0, found.end)
    const host = found.values.find((entry) => entry.label === 'Institution' || entry.label === 'Park')
    const unit = restOf(rest, found.end)
    if (host?.place === undefined || !isUnit(knowledge, host, match, unit.match)) continue
    if (areTogether(knowledge, host.place, reading.place)) return withUnit(knowledge, hostOf(knowledge, host), unit)
    if (!/university|institute/.test(host.kind) || !REMOTE_UNIT.test(unit.match)) continue
    return withUnit(knowledge, hostOf(knowledge, host), readForm(form.text.slice(0, form.at[reading.end]) + unit.text))
  }
  return undefined
}

const REMOTE_UNIT = /(?:研究院|学院|研究所|中心|研究生院|分校|校区|医院)$/

/** 美国某某大学 is 某某大学, where that is a name of its own. */
const isNameAbroad = (place: NameEntry, rest: Form): boolean => {
  const own = /^(.*?)(?:大学|学院|公司|集团)$/.exec(rest.match)?.[1]
  return (
    place.kind === 'country' &&
    place.name !== '中国' &&
    own !== undefined &&
    !isOfTrade(own.replace(/国立|皇家|联邦/g, ''))
  )
}

function readInPlace(knowledge: Knowledge, form: Form, places: readonly PlaceReading[]): Reading | undefined {
  const readings = places.filter((one) => one.end < form.match.length)
  for (const reading of readings) {
    const entry = bodyInPlace(knowledge, restOf(form, reading.end), reading.place)
    if (entry !== undefined) return hostOf(knowledge, entry)
    const hosted = hostBehindPlace(knowledge, form, reading)
    if (hosted !== undefined) return hosted
  }
  const firm = readings.find((reading) => reading.firm)
  if (firm === undefined) return undefined
  const rest = restOf(form, firm.end)
  if (isNameAbroad(firm.place, rest)) return { text: rest.text, key: rest.match }
  const school = /^([一二三四五六七八九十]{1,3})([中小])$/.exec(rest.match)
  const full = school === null ? rest : readForm(`第${school[1]}${school[2]}学`)
  const title = school === null ? form.text : placeTitle(knowledge, firm.place) + full.text
  return { text: title, key: placeKey(firm.place) + full.match }
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
