import type { Span } from '../../types/index.js'
import { firstIndex } from '../sorted.js'
import { clauseStart, sentenceStart } from './clause.js'
import { DIVIDED_BY, dividedAt } from './kinds.js'
import { nounBefore } from './noun-before.js'
import type { Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'
import { type TaggedWord, wordAt } from './quantity-word.js'
import { ownPart, withHead } from './takes-part.js'

/** 这54个项目中，, 16个项目里，: the whole said once more before its parts. */
const OF_WHOLE =
  '(?<=\\d[余多]?[个家项名人位]\\p{Script=Han}{0,10})(?:当?中|之中|里面?|(?<!在)内)(?=[，有]|共有|新开工|已)'
/** 工程34个，分别是道路工程6个、民生工程28个. */
const ONE_BY_ONE = '分别[是为](?=\\p{Script=Han}{2,14}(?:\\d|$))'
/** 8个重大项目含产业类4个: what a set holds. */
const HELD = '(?<=\\d[余多]?[个家项]\\p{Script=Han}{0,10})(?:含|包含|包括)(?=\\p{Script=Han}{2,14}(?:\\d|$))'
/** 其中 and 包括 at the head of a clause; 隐藏其中 and 包括…在内 speak of no parts. */
const PART = new RegExp(
  `(?:^|[，。；：（、\\n])(?:其中|包括|包含|内含|${DIVIDED_BY}|${ONE_BY_ONE})(?![^，。；]*在内)|${OF_WHOLE}|${HELD}`,
  'u',
)

/** 74个项目中，列入市级重点45项: the clause right behind tells of a part, whatever verb it has. */
const RIGHT_BEHIND_WHOLE = new RegExp(`${OF_WHOLE}，$`, 'u')

/** 在全国219家经开区考评中列第19位: those among whom one ranks. */
const AMONG = /[在居]全[国省市](?:现有)?$/

/**
 * Whether the number is one of parts: 其中 holds in its clause, and for those behind it in the sentence that go on counting,
 * not for one with a verb of its own (其中高校主导4家，服务农户900户).
 */
export function isPart(text: string, quantity: Quantity): boolean {
  const clause = clauseStart(text, quantity.start)
  const sentence = sentenceStart(text, quantity.start)
  if (DOES.test(text.slice(sentence, quantity.start))) return false
  const clauseTo = withoutBrackets(text.slice(Math.max(0, clause - 1), quantity.start))
  if (AMONG.test(clauseTo)) return false
  if (ownPart(text, quantity) !== undefined || dividedAt(text, quantity) >= 0) return true
  if (PART.test(clauseTo)) return true
  const said = withoutBrackets(text.slice(sentence, clause))
  if (SETS_UP.test(text.slice(clause, quantity.start))) return false
  if (RIGHT_BEHIND_WHOLE.test(said)) return true
  if (FIRM_HAS.test(text.slice(clause, quantity.start))) return false
  if (ANEW.test(text.slice(clause, quantity.start))) return false
  if (said.endsWith('；') && NOT_YET.test(text.slice(clause, quantity.start))) return false
  if (!PART.test(said) || OF_ALL.test(said) || isNewWhole(text, said, quantity)) return false
  return !takesBetween(text, sentence, clause) && !draws(text, clause, quantity)
}

/** 其中导师213人；拥有平台2个，实验室16个: whether a clause behind the parts, up to the one that begins at `clause`, has a verb of its own. */
function takesBetween(text: string, sentence: number, clause: number): boolean {
  const from = partsFrom(text, clause)
  // 其中，在外考察后，签订…; 其中：建设项目27项: a clause of the part itself.
  if (ON_WHICH.test(text.slice(sentence, clause)) || SORT.test(text.slice(clause, clause + LONGEST_SORT))) return false
  for (let start = clause; start > Math.max(sentence, from); start = clauseStart(text, start - 1))
    if (wordAt(text, start, 'take') !== '' && (start === clause || text.charAt(start - 1) === '；')) return true
  return false
}

const ON_WHICH = /其中，在[^，。；]*(?:后|上|中|时|期间)，$/
const SORT = /^(?:建设|投产|开工|签约|储备|竣工)(?:类)?项目\d/
const LONGEST_SORT = 6

/** 其中，甲孵化器已住满；乙产业园引来企业36户: what one of them has drawn is its own set, and says what it counts. */
const draws = (text: string, clause: number, { start, end }: Quantity): boolean =>
  DRAWS.test(text.slice(clause, start) + (/^\p{Script=Han}{2}/u.test(text.slice(end)) ? BEHIND : ''))
const BEHIND = '企业'
const DRAWS = /.{2}(?:引来|引进|招引|引入|招来|吸引|集聚|聚集|汇聚|入驻|培育|孵化)了?\p{Script=Han}{2,12}$/u

/** 实验室286家（其中国家级10家），研究院38家: parts in brackets are told to the end there. */
const withoutBrackets = (text: string): string => text.replace(/（[^（）]*）/g, '')

/** 其中，某联盟已吸纳会员900家, 其中某产品已在40家医院应用: what one of the whole draws or serves is no part of it. */
const DOES = /其中，?[^，。；]{4,}?(?:吸纳|服务(?!业|机构|平台|中心|型|商|企业|外包)|覆盖|带动|辐射|已在)[^，。；]*$/

/** 其中外资企业3万家，500强在园区设立总部300家: who else does something there is none of the parts. */
const SETS_UP = /(?<!其中.*)在[^，。；]{2,16}(?:设立|建立|布局)[^，。；]*$/

/** 其中，甲公司已投产，公司有11项专利: what a firm among them has is its own. */
const FIRM_HAS = /^(?:该)?(?:公司|企业)(?:现|已|共)*(?:有|拥有|获)/

/** 其中发明专利5000件；截至10月底，全市…: behind the semicolon it is of the whole place again. */
const OF_ALL = /其中[^；]*；(?:截至|截止|目前|全[省市区县州]|今年|去年|\d{4}年)/

/** 累计引进819家，其中甲类189家，目前在园企业156家: how many there are now is none of those that came. */
const ANEW = /^(?:目前|现有|现在|如今|截至[^，。；]{0,8})(?:共有|拥有|有)?(?:在园|在孵|在册|入驻)/

/** 签约项目60个，其中…；重点在谈项目20个: those that have not come yet are none of those that have. */
const NOT_YET = /^(?:重点)?(?:在谈|跟踪|储备|洽谈|意向)/

/** 平台10个，其中…；园区20个，其中…: what has parts of its own behind a semicolon is none of the parts before it. */
const isNewWhole = (text: string, said: string, { end }: Quantity): boolean =>
  PART.test(said.slice(0, said.lastIndexOf('；') + 1)) &&
  /^[^；。！？\n]{0,30}(?<!\p{Script=Han})(?:其中|包括)/u.test(text.slice(end, end + 40))

/** A place or a maker before the number of a part is not what is counted: 其中东城园区2个, 其中高校主导4家. */
const NO_HEAD =
  /(?:[区园市县省镇乡街州港城]|牵头|主导|建设|新建|新增|改扩建|续建|认定|备案|共建|参与|承担|完成|(?:^|[在驻来])[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇陕甘青藏宁新蒙])$/

/**
 * The noun of a part that leaves it out: the whole's. Null where the part has a noun of its own (其中博士200人).
 */
export function partNoun(
  text: string,
  words: readonly TaggedWord[],
  quantity: Quantity,
  whole: QuantityPhrase,
  after: Noun | null,
  owners: readonly Span[] = [],
): Noun | null {
  if (after !== null && whole.noun.endsWith(after.text)) return toldMembers(text, quantity, after)
  const alike = [quantity, whole.quantity].every(({ unit }) => BODIES.has(unit ?? ''))
  if (after !== null || (whole.quantity.unit !== quantity.unit && !alike)) return null
  const clause = clauseStart(text, quantity.start)
  const said = text
    .slice(clause, quantity.start)
    .replace(/^.*(?:其中|包括|包含|(?<=[目程业构区])含)，?/, '')
    .replace(/(?:有|达到|达|为|共|的)+$/, '')
  const taken = ownPart(text, quantity)
  // 其中苏州就占到15个: whose so many are is not what is counted.
  const place =
    taken === undefined ? undefined : owners.find((owner) => owner.start >= taken.start && owner.end <= quantity.start)
  if (place !== undefined && text.slice(place.start, place.end) === taken?.said)
    return { start: taken.start, end: quantity.start, text: whole.noun }
  const told = withHead(taken?.said ?? said, whole.noun) ?? taken?.said
  if (told !== undefined) return { start: taken?.start ?? quantity.start, end: quantity.start, text: told }
  const own = nounBefore(text, words, quantity.start)
  // 其中杭州4家、宁波2家: who has them is not what is counted.
  const holder = own === null ? undefined : owners[firstIndex(owners, (owner) => owner.start >= own.start)]
  const isHolder =
    holder?.start === own?.start && holder?.end === own?.end && !WON.test(text.slice(own?.start, own?.end))
  if (own !== null && own.start >= clause && !isHolder && !NO_HEAD.test(said)) return null
  return { start: clause, end: quantity.start, text: whole.noun }
}

/** 其中21个项目注册成立公司: what they do tells which of the projects they are. */
function toldMembers(text: string, { end }: Quantity, noun: Noun): Noun | null {
  const told =
    noun.start === end ? MEMBERS_DO.exec(text.slice(noun.end, noun.end + LONGEST_DO))?.groups?.told : undefined
  return told === undefined ? null : { ...noun, text: `${told}的${noun.text}` }
}
const MEMBERS_DO = /^(?![、和与及等的])(?:均|都)?(?<told>[^，。；：、\d的]{2,14})(?=[，。；）])/
const LONGEST_DO = 18

/** 其中省科技进步一等奖2项、国家杰青3人: awards, projects and those called by a scheme are counted themselves. */
const WON = /(?:奖|称号|项目|课题|专项|计划|工程|基金|[杰优]青|青年|学者|人才|院士)$/

const PERSONS = new Set(['人', '名', '位'])
/** 各类平台40个，包括5家研究院: bodies are counted by several words. */
const BODIES = new Set(['家', '个', '所', '座'])
/** 项目186个，其中民生项目28项 */
const WORKS = new Set(['个', '项'])
const OF_BODIES = /(?:平台|机构|载体|主体|单位|基地|园区|孵化器)$/
/** How far back the whole of a part is looked for. */
const FARTHEST_WHOLE = 200

/** The words that open a list of parts, where they stand last before the offset in its sentence; -1 where none does. */
function partsFrom(text: string, offset: number): number {
  const start = sentenceStart(text, offset)
  const said = text.slice(start, offset)
  const last = [...said.matchAll(PARTS)].at(-1)
  return last === undefined ? -1 : start + last.index
}
const PARTS = new RegExp(`其中|包括|包含|内含|${DIVIDED_BY}|${ONE_BY_ONE}|${OF_WHOLE}|${HELD}`, 'gu')

/**
 * The index of the last whole in the paragraph that the quantity can be a part of: of the same unit, or both of persons, and
 * said before the parts begin. -1 where there is none, and where 其中 may mean either of two in one list.
 */
export function wholeOf(text: string, phrases: readonly QuantityPhrase[], quantity: Quantity): number {
  const { unit, start, value } = quantity
  const persons = PERSONS.has(unit ?? '')
  const own = ownPart(text, quantity)
  const divided = dividedAt(text, quantity)
  const from = own?.start ?? (divided >= 0 ? divided : partsFrom(text, start))
  // 从空间看，甲区148家，乙区71家: the members of one division have one whole, which is none of another one's parts.
  const division = DIVISION.test(text.slice(from, start))
  const sibling = phrases.at(-1)
  // 6家通过验收，另有3家正在评审: others beside those, and a part only behind another part.
  if (own !== undefined && sibling?.part !== true && text.slice(own.start, start).includes('另')) return -1
  if (division && sibling?.part && sibling.quantity.start > from && sibling.quantity.unit === unit)
    return sibling.whole ?? -1
  // 项目31项，其中重点2项，发表论文90篇，获奖2项: behind a set that was none of the parts there are no more of them.
  if (own === undefined && sibling !== undefined && sibling.quantity.start > from && endsParts(sibling, unit)) return -1
  // 534个中心（其中国家级7家: the bracket stands behind the whole.
  if (text.charAt(from - 1) === '（') {
    const inFront = phrases.findLastIndex(({ quantity, nounSpan }) => [quantity.end, nounSpan.end].includes(from - 1))
    if (inFront >= 0 && (phrases[inFront]?.quantity.value ?? 0) >= value) return inFront
  }
  const fits = (phrase: QuantityPhrase | undefined): phrase is QuantityPhrase =>
    phrase !== undefined &&
    !phrase.growth &&
    (phrase.quantity.unit !== unit || phrase.quantity.value >= value) &&
    (phrase.quantity.unit === unit ||
      (BODIES.has(unit ?? '') && BODIES.has(phrase.quantity.unit ?? '') && OF_BODIES.test(phrase.noun)) ||
      (WORKS.has(unit ?? '') && WORKS.has(phrase.quantity.unit ?? '') && /(?:项目|工程)$/.test(phrase.noun)) ||
      (persons && PERSONS.has(phrase.quantity.unit ?? '')))
  for (let i = phrases.length - 1; i >= 0; i--) {
    const phrase = phrases[i]
    if (phrase === undefined || start - phrase.quantity.end > FARTHEST_WHOLE) return -1
    if (!fits(phrase) || phrase.quantity.start > from) continue
    if ((division && phrase.part) || (own !== undefined && isBeside(phrase, own.state))) continue
    if (own !== undefined && phrase.quantity.start < sentenceStart(text, start) && !goesOnFrom(text, phrase, quantity))
      return -1
    if (text.slice(phrase.quantity.end, start).includes('\n')) return -1
    const other = phrases[i - 1]
    const either =
      text.startsWith('其中', from) && !phrase.part && fits(other) && LIST.test(between(text, other, phrase))
    return either ? -1 : i
  }
  return -1
}

/** 入园企业48户。已投产28户: a sentence that begins with what became of so many goes on from the one before. */
const goesOnFrom = (text: string, { quantity, nounSpan }: QuantityPhrase, { unit, start }: Quantity): boolean =>
  (unit === '家' || unit === '户') &&
  quantity.unit === unit &&
  /^。(?:其中|目前)?，?$/.test(text.slice(Math.max(quantity.end, nounSpan.end), clauseStart(text, start)))

const endsParts = ({ part, quantity }: QuantityPhrase, unit: string | undefined): boolean =>
  !part && quantity.kind === 'set' && quantity.unit !== unit && !BODIES.has(quantity.unit ?? '')

const DIVISION = new RegExp(`^${DIVIDED_BY}`)

/** 企业50家，其中甲类占20家，乙类占8家: a part beside the other one; 其中出站项目19个，已投产16个 may tell of a part what became of it. */
const isBeside = ({ part, position }: QuantityPhrase, state = false): boolean =>
  part && (!state || position === 'restored')

/** 科研人员590人，研究生1200人: two sets in one list. */
const LIST = /^(?:、|，(?!净增|增加|增长|较|比|累计|已|共|新增|拥有|完成|实现|引进|孵化|培育))[^，。；]{0,12}$/
const between = (text: string, one: QuantityPhrase, other: QuantityPhrase): string =>
  text.slice(one.quantity.end, other.quantity.start)
