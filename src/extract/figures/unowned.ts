import { Words } from '../data.js'
import type { QuantityMention } from '../mention.js'
import { CODES } from '../rules/encode.js'
import type { Figure } from './figure.js'

const words = Words.of('figure-words.tsv')

const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}${CODES.Official}]`
const PASSES = new RegExp(`${words.alternatives('passes')}(?!的)了?(?:[^，。；：]{0,12}|[^，。；：]{1,60}等)$`)
const POINTS = new RegExp(`${words.alternatives('points')}的?$`)
const HOLDS = new RegExp(words.alternatives('holds'))
const ATTENDS = new RegExp(`^[^，。；：]{0,12}?${words.alternatives('attends')}`)
const RULING = new RegExp(`${words.alternatives('ruling')}$`)
/** 与5家企业, 向30家企业, 用1枚公章: partners, those addressed and means. */
const PARTNER = /[与同跟从向给对除用以凭](?:全国|国内外?|省内外?|海内外|各地)?$/
/** 与甲、乙等8家院所签约 */
const PARTNERS = new RegExp(`(?:[与同跟]|联合|携手|会同|依托|面向|对接)${PARTY}[^，。；：]*等$`)
/** 甲、乙和3家企业: one of a list of parties. */
const LISTED = new RegExp(`${PARTY}(?:、|和|及|以及|与)$`)
/** 甲、乙等10家单位作了发言: they are the subject themselves. */
const MEMBERS = new RegExp(`^(?:${PARTY}、)*${PARTY}等$`)
/** 甲产业园科技企业孵化器等9家机构: the one member that is named has more behind the part that is known. */
const UNKNOWN_REST = new RegExp(`^${CODES.Place}?[${CODES.Institution}${CODES.Park}]\\p{Script=Han}{2,12}等$`, 'u')
/** 参与单位包括甲、乙等9家企业 */
const INCLUDES = new RegExp(`(?:包括|涵盖|分别是|分别为)[^，。；]*${PARTY}[^，。；]*等$`)
/** 甲、某某中心等12个项目签约: the same with members that are not known by name. */
const FIRST_MEMBER = new RegExp(`^(?:.*${CODES.Group}中)?\\p{Script=Han}{0,2}${PARTY}\\p{Script=Han}{0,4}$`, 'u')
/** 是全国13个产粮省: it is one of them. */
const IS = new RegExp(`(?:(?:是|成为|作为|系)${words.alternatives('one-of')}*|为${words.alternatives('one-of-all')}+)$`)
/** 张某、李某3位同学: the persons themselves were named. */
const PERSONS = new RegExp(`(?:、[\\p{Script=Han}·]{2,4}|${CODES.Official})等?$`, 'u')
const PERSON_UNITS = new Set(['人', '名', '位'])
const UNNAMED = /(?:^|、|其中)(?!其中)[\p{Script=Han}\uE000-\uE004]{2,}\p{Script=Han}$/u
/** 两家单位, 三大中心: a small count in Chinese digits. */
const SMALL = /^[两二三四五六七八九十]/
const FEW = 10

/** 李某拿到的2000万元投资: a person's. */
const OF_PERSON = new RegExp(`${CODES.Official}[^，。；：]{1,8}的$`)

/** 29家企业联合发起的联盟: they did it. */
const FOUNDS = new RegExp(`^[^，。；：]{0,4}${words.alternatives('founds')}的`)
/** 由12家企业投资: they do it to the subject, which has none of them. */
const DOES_IT = /^(?:共同|联合|合作)?(?:投资|出资|建设|投建|承建|设计|开发|研发|打造|运营|参与|发起|起草)/
/** 某区领导以及近20位院士: those who come along. */
const COMES_TOO = /(?:领导|嘉宾|代表|负责人|负责同志|人士|校友)(?:以?及|和|与)(?:来自[^，。；]{2,12}的)?$/
/** 20多家企业与某大学签署协议: they are who acts. */
const SIGNS = /^(?:分别|集中|现场)*[与同和][^，。；：]{1,24}?(?:签署|签订|签约|签下|达成)/
/** 向学校捐赠1台车: what is given away is no longer had. */
const GIVES_AWAY = /(?<![获受接])(?:捐赠|赠送|捐献|捐助|赠予|捐出)了?$/
/** 对轨道交通等38个中心进行了验收: those with whom something is done. */
const ACTED_ON = /对[^，。；：]{0,24}$/
const IS_DONE = /^(?:进行|开展|予以|加以|实施)/
/** 为甲、乙等8家企业颁发证书: those to whom it is given. */
const GIVES_TO = /[为向给](?:[^，。；]{0,8}、)*[^，。；]{0,8}等?$/
const GIVEN = /^(?:的?代表)?(?:分别)?(?:颁发|授予|授牌|颁奖|发放|赠送|授旗|送上)/
/** 16个城市在某地设立中心: they do something themselves. */
const ACTS_THERE = /^(?:均|都|已|先后|分别)*在[^，。；]{1,10}?(?:设立|建立|成立|组建|开设|投资|建设)/
/** 某大学 + 5名教授 + 作了推介: persons who do something, and not so many as there are. */
const STANDS_FIRST = new RegExp(`(?:^|${PARTY}|我[校院所])$`)
const SPEAKS =
  /^(?:分别|先后|又|还|共同|现场|依次|(?:围绕|就)[^，。；]{1,20})*(?:[做作]了?(?!出)|进行|带来|介绍|汇报|交流|发言|分享|赴|前往|来到|来校|参观|考察|按[^，。；]{1,8}分)/
/** 16所高中的校长: the set only says whose something else is; 培育100家企业的目标 says what is to be. */
/** 23个城市之中共有8个: they are only those among whom others are counted. */
const MODIFIES = /^分别|^之?中(?:，|共|有)|^的(?!目标|任务|规模|总量|数量|成绩)/
const RANKS =
  /^(?:综合)?(?:排名|排行榜|评价|考核|评比)?[中里](?:，)?(?:综合|年度)?(?:评价|考核|评比)?(?:名列|排名|排|位列|位居|列|居|第|脱颖|表现)/
/** The set of those who came to an event is the event's. */
export const ATTENDANCE = '参会人员'

/** Whether those who are counted came to an event. */
export const attends = ({ mention, after }: Figure): boolean =>
  mention.name === ATTENDANCE || (mention.label === 'Group' && ATTENDS.test(after))

/** 向某公司授信10亿元: money that is lent or given to somebody named is not had by who gives it. */
const isLent = ({ mention, before }: Figure): boolean => words.ends(mention.name, 'lends') && GIVEE.test(before)
const GIVEE = new RegExp(`(?<!面)[向给为对]${PARTY}[^，。；：]{0,12}$`)

/** Whether the members of the set were told before: 其他三所高校, 张某、李某3位同学, 甲、乙等8家单位. */
export const isNamedBefore = (figure: Figure): boolean =>
  (counted(figure.mention) && POINTS.test(figure.before)) || namesPersons(figure) || namesMembers(figure.before)

/** Whether the figure is nobody's by the words around it: those who are counted are met, are addressed, attend, or were named before. */
export function isUnowned(figure: Figure): boolean {
  const { mention, before, after } = figure
  if (counted(mention) && POINTS.test(before)) return true
  if (DEALT.test(before)) return true
  if (isOfOtherSet(figure)) return true
  if (isOfUnnamed(figure) || (mention.label === 'Metric' && OF_PERSON.test(before))) return true
  if (mention.label === 'Metric')
    return (
      isLent(figure) ||
      OF_ALL_ZONES.test(mention.name) ||
      isOfUnnamedZones(figure) ||
      (mention.unit === '百分点' && DRAWN_UP.test(before))
    )
  if (attends(figure)) return false
  if (
    isMet(figure) ||
    PARTNER.test(before) ||
    isChosen(figure) ||
    (PARTNERS.test(before) && words.ends(mention.name, 'partner-body')) ||
    LISTED.test(before) ||
    (namesMembers(before) && !isTotal(mention)) ||
    isMember(figure)
  )
    return true
  if (counted(mention) && GIVES_TO.test(before) && GIVEN.test(after)) return true
  if (counted(mention) && /(?:^|的)$/.test(before) && ACTS_THERE.test(after)) return true
  if (counted(mention) && PERSON_UNITS.has(mention.unit ?? '') && STANDS_FIRST.test(before) && SPEAKS.test(after))
    return true
  if (before.endsWith('由') && DOES_IT.test(after)) return true
  if (ACTED_ON.test(before) && IS_DONE.test(after)) return true
  if (GIVES_AWAY.test(before) || (counted(mention) && COMES_TOO.test(before))) return true
  if (before === '' && SIGNS.test(after)) return true
  // 在全国54个开发区中名列前茅: those among whom one ranks.
  if (RULING.test(mention.name) || RANKS.test(after) || MODIFIES.test(after) || FOUNDS.test(after)) return true
  return namesPersons(figure) || isFew(figure)
}

/** 国家级经开区进出口总额: what all of them have, and nobody by name. */
const OF_ALL_ZONES = /^(?:国家级?|全国)(?:经开区|高新区|新区|经济技术开发区|高新技术产业开发区)/

/** 国家级高新区实现产值5亿元，省级高新区实现3亿元: what zones of a level have that nobody counted. */
export const isOfUnnamedZones = ({ mention, before }: Figure): boolean =>
  mention.label === 'Metric' && UNNAMED_ZONES.test(before)
const UNNAMED_ZONES =
  /^(?:其中)?，?(?:国家级?|省级|市级|其他|其余)(?:经开区|高新区|开发区|园区|新区|产业园|孵化器)(?:实现|完成|达到|创造|贡献|上缴)?$/

/** 拉动全省投资增长1.3个百分点: what it adds to somebody else's growth. */
const DRAWN_UP = /(?:拉动|带动|推动)[^，。；]*$/

/** Whether it is of works that nobody counted: 另有若干项目，拟投资50亿元. */
export const isOfOtherSet = ({ mention, encoded, at }: Figure): boolean =>
  mention.label === 'Metric' && OTHER_SET.test(encoded.code.slice(Math.max(0, at - LONGEST_OTHER), at))
const OTHER_SET = /(?:一批|部分|其余|若干|多个)[^，。；]{0,6}(?:项目|工程)，[^，。；]*$/
const LONGEST_OTHER = 40

/** 两区分别实现5亿元、8亿元: dealt out over those who are only counted. */
const DEALT = /[两三四五六七八九十][区县市地省园校院所家者方]分别/

const namesPersons = ({ mention, before }: Figure): boolean =>
  PERSON_UNITS.has(mention.unit ?? '') && ((counted(mention) && before.endsWith('等')) || PERSONS.test(before))

/** 某市的6家企业已提出申请: some of many, told for what they did. */
const isChosen = ({ mention, before, after }: Figure): boolean =>
  counted(mention) && OF_PARTY.test(before) && /^[^，。；、：\n]/.test(after)
const OF_PARTY = new RegExp(`${PARTY}的$`)

/** 甲、乙等部件企业已超过220家: how many there are of the sort to which those who are listed belong. */
const isTotal = ({ start, name, figure }: QuantityMention): boolean =>
  figure !== undefined && figure.start > start + name.length

/** Whether the clause begins with members of the set. */
export function namesMembers(before: string): boolean {
  if (MEMBERS.test(before) || INCLUDES.test(before) || UNKNOWN_REST.test(before)) return true
  const [first = '', second] = before.split('、')
  return second !== undefined && before.endsWith('等') && FIRST_MEMBER.test(first) && !HOLDS.test(first)
}

/** 走进甲、乙等13所高校: whether the subject only meets, replaces or comes from those who are counted. */
export const isMet = ({ before }: Figure): boolean => PASSES.test(before)

/** Whether the clause says of its subject that it is one of the set. */
export const isMember = ({ mention, before, after }: Figure): boolean =>
  counted(mention) && (IS.test(before) || after.startsWith('之一'))

/** 其中东区10平方公里、西区7平方公里: a part that is named by words that are no known name. */
const isOfUnnamed = ({ mention, before }: Figure): boolean =>
  mention.label === 'Metric' && mention.part && counted(mention) && UNNAMED.test(before)

/** Whether the number stands before its noun. */
const counted = ({ start, figure }: QuantityMention): boolean => start === figure?.start

/** Such a count mostly sums up what was named before; it is its subject's own where a verb says so. */
const isFew = ({ mention, before, written }: Figure): boolean =>
  SMALL.test(written) && (mention.number ?? 0) <= FEW && !HOLDS.test(before)
