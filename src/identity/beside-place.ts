import type { NameEntry } from '../lexicon/index.js'
import { type Form, readForm, restOf } from './form.js'
import { hostOf, type Reading, withUnit } from './host.js'
import { type Knowledge, knownAtStart } from './knowledge.js'
import { isWithin, type PlaceReading, placeKey, placeNamed, placeTitle } from './place.js'
import { isOfTrade } from './trade.js'
import { isUnit } from './unit.js'

/** Names that begin with a place: where the known body behind it is, whose unit is there, or whose name the place is part of. */

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
    // 俄罗斯科技部: each state has ministries of its own.
    if (entry.place === undefined) return abroad && entry.kind !== 'government'
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

/** A name that begins with a place, by what stands behind it. */
export function readInPlace(knowledge: Knowledge, form: Form, places: readonly PlaceReading[]): Reading | undefined {
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
