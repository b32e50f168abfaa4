import type { NameEntry } from '../lexicon/index.js'
import { instituteBy } from './academy.js'
import { type Form, readForm, restOf } from './form.js'
import { headOf, type Sort, sortOfUnit } from './head.js'
import { type Knowledge, knownAtStart } from './knowledge.js'
import { placeKey, placesAtStart } from './place.js'
import { fullUnit, isUnit, unitKey } from './unit.js'

/** Hosts and their units: 南开大学 + 化学学院, 中国科学院 + 物理研究所, a university + its party committee. */

/** A name by its parts: how it is shown, what its key is, and what it is where the parts tell. */
export interface Reading {
  text: string
  key: string
  sort?: Sort
}

export interface Host {
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

/** The host with its unit in full. */
export function withUnit(knowledge: Knowledge, host: Host, rest: Form): Reading {
  const unit = readForm(fullUnit(rest.text, host.sort.kind))
  const hospital = cityHospital(knowledge, unit)
  if (hospital !== undefined) return hospital
  return {
    text: host.text + unit.text,
    key: host.key + unitKey(knowledge, unit),
    sort: sortOfUnit(knowledge, unit.match, host.sort),
  }
}

export const hostOf = (knowledge: Knowledge, entry: NameEntry): Host => ({
  text: entry.name,
  key: knowledge.matchOf.get(entry) ?? entry.name,
  sort: { label: entry.label, kind: entry.kind },
})

/** 中共南开大学委员会宣传部 is 南开大学 + 党委宣传部. */
export function readParty(knowledge: Knowledge, form: Form): Reading | undefined {
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

/** 中关村 says of no park, 东湖高新区 does. */
const SAYS_PARK = /(?:园|区|城|港|基地)$/

/** 中关村国际会议中心: a park's byname begins the names of others; of the park's organ and of its parts it says whose they are. */
const isByname = (knowledge: Knowledge, host: NameEntry, match: string, { match: unit }: Form): boolean => {
  const head = headOf(knowledge, unit)
  return host.label === 'Park' && !SAYS_PARK.test(match) && head?.label !== 'Park' && head?.kind !== 'government'
}

/** The longest known body with which the name begins, where the rest can be a unit of it. */
export function readHosted(knowledge: Knowledge, form: Form): Reading | undefined {
  for (const found of knownAtStart(knowledge, form.match)) {
    if (found.end === form.match.length) continue
    const hosts = found.values.filter((entry) => entry.label === 'Institution' || entry.label === 'Park')
    const match = form.match.slice(0, found.end)
    const host =
      hosts.find((entry) => knowledge.matchOf.get(entry) === match) ?? (hosts.length === 1 ? hosts[0] : undefined)
    if (host === undefined) continue
    const rest = restOf(form, found.end)
    if (isByname(knowledge, host, match, rest)) continue
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
