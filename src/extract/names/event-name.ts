import { Words } from '../data.js'
import { hasLabel, isQuantity, type MarkedText, type Mention } from '../mention.js'

const words = Words.of('event-names.tsv')

/** What tells one from all of its kind: its number or year. */
const NUMBERED = /第[一二三四五六七八九十百\d]+[届次期批]|首[届次批]|\d{4}/
/** Words before the name that are none of its: when, which of several, how often, and one that was named before. */
const BEFORE_NAME = new RegExp(
  `^\\s*(?:我[省市区县校院](?!们))?(?:[^，。；\\n]{0,12}?(?:宣布|宣告|获悉|预告))?(?:自从?(?:\\d{4}年)?)?(?:[^，。；\\n]{2,14}?日[电讯]\\s*(?:（[^）\\n]{1,24}）)?)?\\s*(?:(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}(?:[—-]\\d{1,2})?日(?:[上下]午|晚)?|${words.alternatives('when')}|为期[一二三四五六七八九十两\\d]+天)*\\s*(?:[两三四五六七八九]届)?`,
)
/** 第二十二次会议: of whom is not told. */
const ONLY_NUMBER = /^第[一二三四五六七八九十\d]{1,4}次(?:全体|常务|扩大|工作)?会议$/
const NOT_ONE = new RegExp(`^(?:${words.alternatives('not-one')}|[一两三多数几][次场个项])`)
/** 某实验室揭牌仪式, 校企合作协议签约仪式: it is what is unveiled or signed that has a name; many at once are an event. */
const OF_MANY = /集中|(?:会|会议|论坛|活动)暨/
/** 年产10万吨, 30万千瓦: what a project is told by is no set and no measured figure. */
const OF_PROJECT = /项目|生产线|基地|工程/

/** 全市科技大会: the characters of a name that opens so. */
const LONG_ENOUGH = 8

/** 江商, 云商: the merchants from one place, by a character that is short for it; 招商 and 电商 are no people. */
export const MERCHANTS = '[^招电厂客营外微协会磋智工通经批坐行]商'
/** 江商大会, 世界云商论坛: a meeting of theirs. */
const OF_MERCHANTS = new RegExp(
  `^(?:世界|全球|全国|中国)?(?=\\p{Script=Han})${MERCHANTS}(?:大会|论坛|峰会|年会|\\p{Script=Han}{2})`,
  'u',
)
/** Characters before the head: a shorter name is read by its head alone. */
const SHORTEST = 3

/** Whether what stands before the head may name an event. */
export const isLongEnough = (text: string, start: number, head: number, end: number): boolean =>
  head - start >= SHORTEST || OF_MERCHANTS.test(text.slice(start, end))

/** How the words stand in the sentence: what takes place by itself, or what somebody holds. */
export type Stands = 'takes-place' | 'is-held'

/** Where the name of the event begins, behind words of time. */
export const eventStart = (text: string, from: number, end: number): number =>
  from + (BEFORE_NAME.exec(text.slice(from, end))?.[0].length ?? 0)

/** 甲校友会、乙校友会交流座谈会: where the hosts begin that stand in the name before a mark. */
export function hostsStart({ document, mentions }: MarkedText, from: number): number {
  let start = from
  while (document.text.charAt(start - 1) === '、') {
    const host = mentions.endingAt(start - 1)
    if (!hasLabel(host, 'Institution', 'Park', 'Place') || host === undefined) break
    start = host.start
  }
  return start
}

/**
 * Whether the words name one event: by number or year, or by whom or what they name. A ceremony is named so only where it takes
 * place by itself and many are signed or opened at it, or an event or a campaign is.
 */
export function isOneEvent({ document, mentions }: MarkedText, start: number, end: number, stands: Stands): boolean {
  const name = document.text.slice(start, end)
  if (NOT_ONE.test(name) || ONLY_NUMBER.test(name)) return false
  if (NUMBERED.test(name) || OF_MERCHANTS.test(name)) return true
  const inside = mentions.within({ start, end })
  if (words.begins(name, 'all') && name.length >= LONG_ENOUGH && !isCeremony(name)) return true
  if (inside.length === 0 || !isCeremony(name)) return inside.length > 0
  return stands === 'takes-place' && (OF_MANY.test(name) || inside.some(isHeld))
}

/** 签约仪式, but not 新闻发布会: the longer ending tells. */
const isCeremony = (name: string): boolean =>
  (words.endOf(name, 'ceremony')?.length ?? 0) > (words.endOf(name, 'meeting')?.length ?? 0)

/** What is launched at a ceremony, and is itself what people come to or carry out. */
const isHeld = (mention: Mention): boolean =>
  !isQuantity(mention) && mention.label === 'Program' && (mention.kind === 'event' || mention.kind === 'plan')

/** What is done with an event as a whole, at an occasion that bears its name. */
const OCCASION = '(?:颁奖|启动|开幕|闭幕|开赛|签约|发布|表彰)'
/** 某学术会议 + 开幕式: how an event begins or ends bears its name; 某大赛决赛 + 和颁奖典礼, 某论坛 + 开幕式暨乙报告会: with what else is held there. */
const OPENING = new RegExp(
  `(?<=会|会议|论坛|大赛|周|节|展)(?:开幕式主论坛|启动式|开幕式|闭幕式|开幕会|闭幕会|开幕仪式|闭幕仪式)(?:(?:暨|和|及)[^，。；\\n]{2,30})?$|(?<=[周节季]|活动月|大赛|竞赛|联赛|比赛|总?决赛)(?:启动仪式|开赛仪式|颁奖仪式|颁奖典礼)(?:(?:暨|和|及)[^，。；\\n]{2,30})?$|(?<=大赛|竞赛|联赛|比赛|[总半]?决赛|论坛|[周节季])(?:和|暨|及|与|以及)${OCCASION}(?:仪式|典礼|大会|晚会|活动|式)$`,
)

/** 乙会）成立大会: a bracket that opens or closes outside. */
const UNBALANCED = /^[^（]*）|（[^）]*$/

/** Adds the event, unless its words run over the edge of a name or hold what no event's name holds. */
export function addEvent({ document, mentions }: MarkedText, start: number, to: number): boolean {
  const end = to - (OPENING.exec(document.text.slice(start, to))?.[0].length ?? 0)
  // 第一届某大赛颁奖典礼, read so before: the name ends where the occasion begins.
  const occasion = end < to ? mentions.within({ start, end: to }).find((one) => one.end === to) : undefined
  if (hasLabel(occasion, 'Program') && occasion !== undefined && occasion.start < end) mentions.remove(occasion)
  const inside = mentions.within({ start, end })
  const name = document.text.slice(start, end)
  const apart = (mention: Mention): boolean =>
    mention.start < start || mention.end > end || isApart(mention, name, start, end)
  if (inside.some(apart) || UNBALANCED.test(name)) return false
  const named = inside.flatMap((mention) => (isQuantity(mention) ? [] : [mention, ...(mention.inside ?? [])]))
  return mentions.add({ start, end, label: 'Program', kind: 'event', name, pass: 'issued', inside: named })
}

/** No event's name holds a person or another plan that goes on behind it; it may hold its project and a shorter reading of itself. */
const isApart = (mention: Mention, name: string, start: number, end: number): boolean =>
  (isQuantity(mention) && !OF_PROJECT.test(name)) ||
  mention.label === 'Official' ||
  (mention.label === 'Program' &&
    mention.end < end &&
    mention.start > start &&
    !isQuantity(mention) &&
    !['project', 'plan', 'event', 'agreement', 'fund', 'award'].includes(mention.kind))
