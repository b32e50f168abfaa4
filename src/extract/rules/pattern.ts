import type { Label } from '../../types/index.js'
import { wordRoles } from '../data.js'
import { CODES, POST_CODE } from './encode.js'

/**
 * The language of rule patterns, over encoded sentences. It is regular expressions with four additions:
 *   <S party>   one mention or a coordination of them (甲、乙和丙等), kept under the name S; `party` is a class below
 *   <S party:1> the same without 与 and 和, for the side before a 与;  <S party:2> two or more of them
 *   <S roster>  persons one after the other, with bodies and posts: the persons are meant
 *   {OTHERS}    behind a roster, those without names who come along: 等领导, 及有关部门负责人
 *   {ALONG}     the same without a counted set
 *   {DOES}      no word of serving or of a chance (@serves), of approval (@lets) or of making others do it (@causes) stands before, nor a 为 that tells a purpose
 *   {POST}      a post; as <R> it tells whether its holder leads;  {PERSON} a person;  {PROGRAM} any one programme, agreement or event;  {GROUP} a set, {METRIC} a sum;  {NAME} any one mention, {NAMES} all their codes
 *   {SUBJECT}   no preposition, conjunction or 的 stands before: what follows is a subject
 *   @build      one of the words that triggers.tsv lists under `build`
 *   {TOLD}      no word of lying or coming there stands before: what follows is told of, and not where that is
 *   {FREE}      it is not what a field of a row holds (依托单位：甲, 业主为乙)
 *   {HOW}       words that tell how or when it is done (@how), before the verb of a subject that is not said
 *   {WHOLE}     the mention before is meant itself, not as the owner of a noun behind it (甲大学校友, 乙实验室揭牌仪式)
 *   ~12         up to 12 characters of the same clause;  ~~30 up to 30 that may run over commas
 *   %12         the same as ~12 up to the first name: what a verb has for its object
 *   _12         the same as ~12, without another body and without a word of hearing, visiting, asking or serving (@aside, @serves): who
 *               stands before still is the one who acts
 */

const CLASSES: Record<string, readonly Label[]> = {
  party: ['Institution', 'Park', 'Place', 'Group'],
  actor: ['Institution', 'Place', 'Park'],
  body: ['Institution'],
  seated: ['Institution', 'Park'],
  joiner: ['Institution', 'Park', 'Group'],
  built: ['Institution', 'Park', 'Program', 'Group'],
  anything: ['Institution', 'Park', 'Program', 'Group', 'Official', 'Place'],
  newcomer: ['Institution', 'Program', 'Group', 'Park'],
  lying: ['Institution', 'Park', 'Program'],
  program: ['Program'],
  thing: ['Institution', 'Park', 'Program', 'Group', 'Place'],
  park: ['Park'],
  place: ['Place', 'Park'],
  area: ['Place'],
  site: ['Place', 'Park', 'Institution'],
  official: ['Official'],
  signer: ['Institution', 'Park', 'Place', 'Group', 'Official'],
  led: ['Institution', 'Park', 'Program', 'Place'],
  headed: ['Institution', 'Program'],
  group: ['Group'],
  metric: ['Metric'],
  quantity: ['Group', 'Metric'],
}

const classOf = (name: string): string => {
  const labels = CLASSES[name]
  if (labels === undefined)
    throw new Error(`No class ${name} of mentions; there are ${Object.keys(CLASSES).join(', ')}`)
  return `[${labels.map((label) => CODES[label]).join('')}]`
}

const MARKS = `${CODES.Institution}-${POST_CODE}`
/** A person with posts may speak for a body: 甲大学校长某某与乙公司签约, 甲大学某某校长与乙公司签约. */
const SPEAKER = `(?:(?:${POST_CODE}、?)+${CODES.Official}?|${CODES.Official}${POST_CODE}(?=[与和同]))?`
/** 校长某某与乙市市长某某签署: whose body is silent begins with a post. */
const OF_SILENT = `(?:(?:${POST_CODE}、?)+(?=${CODES.Official}))?`
/** 等单位, 等江苏企业, 等6家企业, 甲、乙两大平台: the end of a coordination, not 等高校师生; a counted set there is that of the named members. */
const ET_CETERA = `(?:(?:等|(?<=、[${MARKS}]))${CODES.Group}|等${CODES.Place}?(?:(?!@people)[^，。；、：${MARKS}]){0,10}?)?`

/** Bodies that might be the ones who act, and where these may stand without being so: 甲在某园建设乙. */
const BODIES = `${CODES.Institution}${CODES.Park}`
const SITE = `[${BODIES}]`
/** A place that is no subject: 在京, 为某县援建, 赴某市. */
const FAR_PLACE = `(?<=[在于为赴到向对来驻至从、和])${CODES.Place}`
/** A name right behind a name: the first one is its owner. */
const NAMED = `[${CODES.Institution}-${CODES.Place}]`
/** 甲大学优秀校友: what may stand between a body and a noun of its own; no word that makes the body a subject. */
const DESCRIBED = `[^，。；、的将已拟正为与在从对向和把以由了通获承启召举入引受${MARKS}]{0,3}?`

/** 某交易所服务某县工作站: an office that is named after a body. */
const OFFICE = `[^，。；：、的将已拟正为与在从对向和把以由了]{2,12}(?:工作站|服务站|代表处|办事处|联络处|分中心|分院|分部)(?=[，。；、]|$)`

/** 开办甲快速诊断有限公司: a name that is only the front of a firm's. */
const FRONT_OF_FIRM = `[^，。；：、的了等和与及在将已为由${MARKS}]{2,10}(?:有限|股份|责任)+公司`

/** 引进甲热电联产、乙产业园: a name that is only the front of a member of a list. */
const FRONT_OF_MEMBER = `[^，。；：、的了等和与及在将已为由${MARKS}]{2,6}、(?=[^，。；：、]{1,20}[等、])`

/** 某省规划建设: a verb there, and no plan of the province's. */
const PLANNED_TO = '规划(?:建设|布局|打造|设立|新建|建成)'

/** 参加对接, 联盟成立大会, 合作发展办公室: with what stands around them some words name an occasion, and not what is done. */
const BEFORE: Record<string, string> = { coop: '(?<!(?:参加|出席|参与)(?:现场|交流|项目|此次|本次)?)' }
const BEHIND: Record<string, string> = {
  build: '(?!大会(?!堂)|仪式|典礼|办公室|指挥部|领导小组|[\\d一二三四五六七八九十百]{1,4}周年)',
  attract: '(?!(?<=集聚|聚集)(?:区|地|度|效应))',
  sign: '(?!约?仪式[上中前后])',
  coop: '(?!空间|前景|潜力|机遇|(?:与)?(?:发展|交流)?(?:部|处|办公室|局)(?!级|长|署|门))',
}

let triggers: Map<string, string[]> | undefined

function triggerWords(name: string): string {
  if (triggers === undefined) {
    triggers = new Map()
    for (const [word, sets] of wordRoles('triggers.tsv')) {
      for (const set of sets) triggers.set(set, [...(triggers.get(set) ?? []), word])
    }
  }
  const words = triggers.get(name)
  if (words === undefined) throw new Error(`No trigger set @${name} in triggers.tsv`)
  const any = `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
  return (BEFORE[name] ?? '') + any + (BEHIND[name] ?? '')
}

/** A coordination longer than this is a table: without a bound the time would grow with its square. */
const LONGEST_LIST = 60

/** 依托单位：, 业主为, 主任：: the field of a row, behind which stands who fills it. */
const FIELD = `(?:(?:单位|业主|主体|[建设营工]方|主任|院长|所长|负责人)[为是系]|[，；][^，。；：${MARKS}]{1,8}：)`

/** 十三届全国人大常委: what may stand between a comma and the body of the next in a list of persons. */
const BEFORE_BODY = `(?:(?<=^)第[一二三四五六七八九十]{1,3}届|(?<=[，、和及与])(?![并由在与随经据率同])[^，。；：、的与${MARKS}]{1,6})?`

/** 1988级金融系校友、某公司董事长: what a person is, told in words that are no known post. */
const TOLD = `(?<=[，、])(?![并由在与随经据率同])[^，。；：、的与了${MARKS}]{2,14}、`

/** 某科学城管委会 + 生命谷建设 + 处长: the unit or field of a post, behind its body; behind a post a short one (主席 + 团 + 名誉主席). */
const OF_UNIT = `(?:(?<=[${CODES.Institution}${CODES.Place}${CODES.Park}])[^，。；：、的与在由${MARKS}]{1,10}|(?<=${POST_CODE})[^，。；：、的与在由是为${MARKS}]{1,3}|(?<=^|[，、])${CODES.Program})(?=${POST_CODE})|(?<=${CODES.Place})领导(?=${CODES.Official})`

/** 甲大学 + 的 + 王某教授. */
const OF_BODY = `(?<=[${CODES.Institution}${CODES.Park}])的(?=${CODES.Official})`
/** 甲院士、乙院士 + 等专家， + 丙局局长: the list goes on behind the word that tells what its first members are. */
const AND_LIKE = `等[^，。；：、了将为在对向把被说称${CODES.Official}]{0,12}?(?:@attendee|${POST_CODE})[，、](?:以及)?`

/**
 * Persons one after the other with their bodies and posts: 甲局局长王某，乙大学校长李某、副校长张某. A 、 stands in one place of
 * the pattern only: in two, the time to fail would double with every name.
 */
const ROSTER = `(?:(?:${BEFORE_BODY}[${CODES.Institution}${CODES.Place}${CODES.Park}${POST_CODE}]|${OF_UNIT}|${TOLD}|${OF_BODY}|[、原兼现校我本])*${CODES.Official}(?:先生|女士|同志)?(?:${POST_CODE}(?![、${MARKS}]))?(?:[，和及与]|以及|${AND_LIKE})?){1,${LONGEST_LIST}}`

/**
 * Those who come with the persons of a list and have no names: 等领导, 、科技处和有关学院负责人, 以及企业代表. They end with what they
 * are, and no verb stands among them.
 */
const ALONG = `(?:(?:等|[、，]|以及|及|和|与)[^。；：了将为在对向把被说称${CODES.Official}]{0,80}?(?:@attendee(?:等|们|代表)?|${POST_CODE}))?`
/** The same with a counted set behind: 等20余位专家. */
const OTHERS = `${ALONG}(?:等?${CODES.Group})?(?:等|一行)?`

/** 川渝两地, 沪苏浙皖共同: short places in a row, told by how many they are or by what they do together. */
const TOGETHER = `(?<=${CODES.Place})(?=${CODES.Place}+(?:[两三四](?:地|省|市)|共同|联合|携手|联手|合力))`

/** 甲、某所、乙; 甲、某所等: a member that is no known name. */
const UNKNOWN_MEMBER = `[^，。；、：的与和及同等${MARKS}]{2,10}`
/** 甲、乙等京津高校院所，以及丙、丁等企业: the list goes on behind the word that tells what its first members are. */
const KIND_TOLD = `(?:、${UNKNOWN_MEMBER})?等(?:${CODES.Group}|${CODES.Place}*(?:(?!@people)[^，。；、：的${MARKS}]){2,10})(?:，?(?:以及|及)|和|与)`
const UNKNOWN = `(?:(?:${UNKNOWN_MEMBER}|${CODES.Program})、){0,2}`
/** 甲、某城和乙: before the last member, one that is no known name. */
const UNKNOWN_BEFORE_LAST = `、${UNKNOWN_MEMBER}(?:和|与|及|以及)`
/** 、芜湖的乙公司, 、甲实验室所在的乙园区, 、甲集团旗下的乙公司, 、老股东丙资本: where the next member is, whose, or what. */
const OF_NEXT = `(?:${CODES.Place}的|[${CODES.Institution}${CODES.Park}](?:所在地?的|所在地|旗下的?|所属的?|下属的?)|(?:新|老|原|现有)(?:股东|${POST_CODE}))(?=[${CODES.Institution}${CODES.Park}])`
/** 省科学院、甲市、乙公司共建: the first member, a body by its end, of which no name is known. */
const UNKNOWN_FIRST = `(?:(?<=^|[，；：。由])[^，。；：、的与和及同等由${MARKS}]{1,9}[院所校会局委办部厅团社企站心室盟司行]、)?`
const UNKNOWN_LAST = `(?:、${UNKNOWN_MEMBER}(?=等)|[、和与及]${CODES.Place}?[^，。；：、的与和及同等${MARKS}]{1,9}(?:公司|集团|[院所学会团局委办企])(?=等|共同|联合|合作|携手|[两三四]家|[三四]方|共建|合建|合办|组建))?`
/** 建设甲和绵阳南站枢纽，: the last of the things of a verb, of which only the place that it begins with is known. */
const UNKNOWN_THING = `(?:[、和与及]${CODES.Place}${UNKNOWN_MEMBER}(?=等|建设|[，。；]|$))?`

/** 甲项目、总投资5亿元的乙项目: what the next thing costs. */
const PRICED = `(?:计划|预计)?总?(?:投资)?${CODES.Metric}的(?=[${CODES.Institution}${CODES.Park}${CODES.Program}])`

function list(variable: string, spec: string): string {
  const [name = '', form] = spec.split(':')
  if (name === 'roster') return `(?<${variable}>${ROSTER})`
  const one = `${name === 'signer' ? OF_SILENT : ''}${classOf(name)}${SPEAKER}`
  const isThing = name === 'built' || name === 'newcomer'
  const next = isThing ? `(?:${OF_NEXT}|${PRICED})` : `(?:${OF_NEXT})`
  const separator = `(?:${form === '1' ? '、' : `、(?:${next}|${UNKNOWN})|${UNKNOWN_BEFORE_LAST}|(?:和|与|及|以及|暨)${next}?|${KIND_TOLD}`}|${TOGETHER})`
  const more = form === '2' ? `{1,${LONGEST_LIST}}` : `{0,${LONGEST_LIST}}`
  // 区块链、储能等8家中心: the set stands beside its named members.
  const set = isThing ? `(?:(?:、${UNKNOWN_MEMBER})?等${CODES.Group})?` : ''
  const first = isThing || name === 'signer' ? '' : UNKNOWN_FIRST
  return `${first}(?<${variable}>${one}(?:${separator}${one})${more}${set})${isThing ? UNKNOWN_THING : ''}${UNKNOWN_LAST}${ET_CETERA}`
}

/** Compiles a rule's pattern. Throws for a class or a trigger set that does not exist. */
export function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/<(\w+) ([\w:]+)>/g, (_, variable: string, spec: string) => list(variable, spec))
    .replace(/%(\d+)/g, `[^，。；：是—${CODES.Institution}${CODES.Park}${CODES.Program}]{0,$1}?`)
    .replace(/_(\d+)/g, `(?:(?!@aside|@serves)(?:在${SITE}|${FAR_PLACE}|[^，。；：的${BODIES}${CODES.Place}])){0,$1}?`)
    .replace(
      /\{WHOLE\}/g,
      `(?!(?:等[^，。；：、${MARKS}]{0,6})?的|${DESCRIBED}(?!${PLANNED_TO})@own-noun|${OFFICE}|${FRONT_OF_FIRM}|(?:、|和|与|及)(?!${CODES.Metric})[${MARKS}]|${FRONT_OF_MEMBER}|${NAMED})`,
    )
    .replace(
      /\{DOES\}/g,
      `(?<!@serves[^，。；：]{0,12}|(?:^|[，；。：])为了?[^，。；：${MARKS}]{0,6}|@causes[^，。；：]{2,12}|(?<![获经被][^，。；：]{0,6})@lets(?:[^，。；：${MARKS}]{0,4}|(?:由|依托)[^，。；：]{0,60}))`,
    )
    .replace(/\{TOLD\}/g, '(?<!@locate|@settle|[在于]|毗邻|紧邻|落子|落位|选址)')
    .replace(/\{FREE\}/g, `(?<!${FIELD}[^，。；：]{0,40})`)
    .replace(/\{HOW\}/g, '(?:@how|\\d{1,4}[年月日]|\\s)*')
    .replace(/\{ALONG\}/g, ALONG)
    .replace(/\{OTHERS\}/g, OTHERS)
    .replace(/@([a-z-]+)/g, (_, name: string) => triggerWords(name))
    .replace(/~~(\d+)/g, '[^。；]{0,$1}?')
    .replace(/~(\d+)/g, '[^，。；：]{0,$1}?')
    .replace(
      /\{SUBJECT\}/g,
      `(?:(?<![在对向从于把由按据为赴到来给让与和同跟及等、的${MARKS}]|来自|其他|前往|走访|拜访|撤消|撤销|落户|落子|落位|落址|入驻|进驻|选址|围绕|聚焦|面向|瞄准|依托|依靠|结合|通过|利用|借助|关于)|(?<=(?:位于|坐落于|坐落在|来自)[^，。；：的]{1,12}的|(?:共建|建设|组建|成立|设立|打造|创办|旗下|下属|所属|控股)的|(?<=${CODES.Place}的)))`,
    )
    .replace(/\{POST\}/g, POST_CODE)
    .replace(/\{PERSON\}/g, CODES.Official)
    .replace(/\{GROUP\}/g, CODES.Group)
    .replace(/\{METRIC\}/g, CODES.Metric)
    .replace(/\{NAMES\}/g, MARKS)
    .replace(/\{NAME\}/g, `[${MARKS}]`)
    .replace(/\{PROGRAM\}/g, CODES.Program)
  return new RegExp(source, 'dg')
}
