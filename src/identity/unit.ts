import type { NameEntry } from '../lexicon/index.js'
import type { Form } from './form.js'
import { headOf } from './head.js'
import type { Knowledge } from './knowledge.js'
import { placeKey, placesAtStart } from './place.js'

/**
 * The part of a name behind its host: 化学学院 of 南开大学, 第三医院 of 北京大学, 十八所 of 中国电子科技集团. Short forms that
 * the host makes certain are read in full, so that 北大三院 and 北京大学第三医院 are one.
 */

const NUMBER = '[零一二三四五六七八九十]{1,3}|\\d{1,4}'

/** 三院, 十八所, 38所: a number and a form, behind a host that has such units. */
const NUMBERED = new RegExp(`^(?:第)?(${NUMBER})(院|医院|附院|所|研究所|研究院|中|中学|小|小学)$`)

const HOSPITAL = /^(?:医学院|医学部|临床医学院)?(?:附属|直属)?(.*?(?:医院|医学中心|院))$/
const NTH_AFFILIATED = new RegExp(`^第(${NUMBER})(?:附属|临床|临床医学院附属)医院$`)

/** Units of a body's party committee: the committee need not be named. */
const PARTY_UNIT =
  /^(?:党委|党工委)(?=(?:宣传部|组织部|统战部|统一战线工作部|学生工作部|学工部|教师工作部|研究生工作部|人民武装部|保卫部|办公室|巡察办|巡察工作办公室)$)/

/** Short last words and what they are short for, behind a host. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)办$/, '办公室'],
  [/附中$/, '附属中学'],
  [/附小$/, '附属小学'],
  [/管委会?$/, '管理委员会'],
  [/党工委$/, '工作委员会'],
  [/执委会$/, '执行委员会'],
  [/统战部$/, '统一战线工作部'],
  [/^(?:国家)?(?:大学)?科技园(?:区)?$/, '科技园'],
]

function numbered(unit: string, kind: string): string | undefined {
  const [, number, form] = NUMBERED.exec(unit) ?? []
  if (number === undefined || form === undefined) return undefined
  const nth = `第${number}`
  if (form === '所' || form === '研究所') return `${nth}研究所`
  if (form === '中' || form === '中学') return `${nth}中学`
  if (form === '小' || form === '小学') return `${nth}小学`
  if (form === '研究院') return `${nth}研究院`
  return kind === 'company' || kind === 'institute' ? `${nth}研究院` : `${nth}医院`
}

/** Affiliated hospitals under one form: 附属第一医院, 第一附属医院, 医学院附属第一医院 are the host's 第一医院. */
function hospital(unit: string): string | undefined {
  const nth = NTH_AFFILIATED.exec(unit)?.[1]
  if (nth !== undefined) return `第${nth}医院`
  const own = HOSPITAL.exec(unit)?.[1]
  return own !== undefined && /.(?:医院|医学中心)$/.test(own) ? own : undefined
}

/** The unit in full, as it is shown; the host's kind decides what a number means (三院 of a university, of a group). */
export function fullUnit(unit: string, hostKind: string): string {
  const text = unit.replace(/^(?:的|—+|·)/, '').replace(PARTY_UNIT, '')
  const known = numbered(text, hostKind) ?? hospital(text)
  if (known !== undefined) return known
  if (hostKind === 'institute' && /[^务易出诊储究]所$/.test(text)) return `${text.slice(0, -1)}研究所`
  for (const [short, full] of ENDINGS) if (short.test(text)) return text.replace(short, full)
  return text
}

/** The unit's key: a place at its beginning counts by what it is, 天津分行 as 天津市分行. */
export function unitKey(knowledge: Knowledge, unit: Form): string {
  const place = placesAtStart(knowledge, unit.match, undefined).find(
    (reading) => reading.firm && reading.end < unit.match.length,
  )
  if (place === undefined || place.place.kind === 'region' || place.place.kind === 'country') return unit.match
  return placeKey(place.place) + unit.match.slice(place.end)
}

/** What may follow a host's short form of two characters, which may also begin some other word (南大街, 北大荒). */
const STRONG_UNIT =
  /^(?:附属|附中|附小|第?[一二三四五六七八九十\d]+院$|(?:国家)?(?:大学)?科技园|(?!街|道|路|门|荒|桥|地|学).*(?:学院|学部|医学部|研究院|研究生院|研究所|研究中心|实验室|医院|出版社|分校|校区|校友会|基金会|党委|分行|分公司|办公室|管委会|管理委员会)$)/
const OTHER_COMPANY = /(?:公司|集团|厂|银行|控股|合伙）?)$/
const OWN_BRANCH = /(?:分公司|分行|支行|营业部|代表处)$/

/** Whether what follows a form of a host can be a unit of it, and not the rest of another body's name. */
export function isUnit(knowledge: Knowledge, host: NameEntry, form: string, rest: string): boolean {
  if (rest.length < 2 && !/^[系处部办]$/.test(rest)) return false
  if (/^(?:员会|院校|学会)/.test(rest)) return false
  const full = knowledge.matchOf.get(host) === form
  if (OTHER_COMPANY.test(rest) && !OWN_BRANCH.test(rest)) return full && host.kind !== 'company'
  if (full) return true
  if (form.length <= 2) return STRONG_UNIT.test(rest)
  return headOf(knowledge, rest) !== undefined || /(?:处|室|科|司|局|系|组)$/.test(rest) || NUMBERED.test(rest)
}
