import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type Mention } from '../mention.js'
import { beginsPredicate } from '../readers/index.js'
import { firstIndex } from '../sorted.js'
import { isNature } from '../topic/nature.js'
import type { Topic } from '../topic/topic.js'
import { CODES, type EncodedSentence, membersOf, POST_CODE, rowStart } from './encode.js'
import { fillsField, helps, mayBeHelped } from './helps.js'
import { projectAtHead } from './project-told.js'
import { HEAD_OF_TRADE, HEAD_OF_WORK, INSIDE, ONE_OF_THEM, SET_IN } from './subject-forms.js'
import { turnSubject } from './turn-subject.js'

const words = Words.of('clause-words.tsv')
const triggers = Words.of('triggers.tsv')

const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
/** Time, connective or adverb before a subject; no preposition, which would make the mention something else. */
const OPENER = `(?:(?:${words.alternatives('before-subject')}|(?!除)[^，。；：是]{0,12}?${words.alternatives('ends-time')}))`
/** 川渝两地: short places in a row, told by how many they are. */
const ROW = `${CODES.Place}+[两三四](?:地|省|市)`
const IN_A_ROW = `(?<=${CODES.Place})(?=${ROW})`
/** Who acts together with the subject: 甲与乙、丙深化合作. */
const PARTNERS = `(?:与|同|携手|联合|会同|牵手)(?<W>${PARTY}(?:(?:、|和|及|以及)${PARTY})*)`
/** 甲实验室获批；新建基地15家: one of several things that came about, and not who did the next. */
const CAME_ABOUT =
  '(?:正式|成功|顺利|全面|先后|建成|已)*(?:获批(?:建设|立项|成立|筹建)?|揭牌(?:成立|运行)?|挂牌|启用|投用|落成|竣工|通过验收|投入使用|投入运行)；'
/** Parties at the head of a clause, neither part of a longer phrase nor of a ranking nor only heard in it, with the character behind them. */
const HEAD = new RegExp(
  `(?:^|[，；：]|——)${OPENER}?(?:(?!${ROW})${PARTY}{1,2}|[${CODES.Place}${CODES.Park}](?:[内里中]|[境区园]内)?的)?(?<S>${PARTY}(?:(?:、|和|及|以及|${IN_A_ROW})${PARTY})*)(?!${PARTY}|[、和及]|(?<=[${CODES.Park}${CODES.Place}])(?:工厂|厂区|基地|分公司|车间)|等${CODES.Group}|${POST_CODE}|的|(?:旗下|下属|所属)的|(?:旗下|下属|所属|(?:全资|控股|参股)*[子孙]公司)${PARTY})(?!(?:[就都也]?是|位列|名列)其中|[^，；：。的]{0,4}(?:批准|批复|认定|确定|授予|命名|评定|评选|核准)的|第[一二三四五六七八九十\\d]|[首前][列位]|的?[^，。；：]{0,6}(?:介绍|表示|指出|认为|强调|透露|说|显示|表明|披露|报道|统计|通报|获悉|公布)|${CAME_ABOUT})(?:${PARTNERS})?`,
  'dg',
)
/** 位于某园的甲, 其母公司甲, 甲建设的乙: the clause is of whom it describes, not of those in the description. */
const DESCRIBED = new RegExp(
  `(?:^|[，；：]|其中，?)(?![^，。；：]{0,8}前身|除)${OPENER}?(?:(?:${words.alternatives('describes')}|[^，。；：\uE000-\uE007]{0,4}?\\d{4}年)[^，。；：]{0,30}?的|其${words.alternatives('kin')}|${PARTY}(?:[、和与及]${PARTY})*[^，。；：]{0,8}?(?:${words.alternatives('made')}|${CODES.Metric}|旗下|下属|所属)的[^，。；：]{0,10}?|${PARTY}(?:旗下|下属|所属|(?:全资|控股|参股)*[子孙]公司))(?<S>[${CODES.Institution}${CODES.Park}]|${CODES.Place}(?=[，是为现已拥有在将正去今近早则也共]))(?![、和及的；。]|，(?![^，。；：]{0,4}${triggers.alternatives('attract')}|横跨|地跨|毗邻|紧邻|[东南西北][临接邻靠])[^，。；：]{0,6}?${PARTY}|${PARTY}|${POST_CODE})`,
  'dg',
)
/** A party anywhere, with what only a subject has behind it. */
const BEFORE_VERB = new RegExp(
  `(?<S>(?<=^|[，；：。]|[由得])${PARTY}(?=${words.alternatives('after-subject')})(?!是其中|${CAME_ABOUT})|(?<=的)${PARTY}(?=${words.alternatives('after-relative')}))`,
  'dg',
)
/** A mention behind these is where, whom or by what, and no subject. */
const PREPOSITION = /[在对向为从于把由经按据给让以自]$/
/** 由甲投资建设，…: below a heading a sentence tells of the works without their name. */
const GOES_ON =
  /^(?:项目|工程)?(?:由|业主|建设单位|承建单位|依托|位于|坐落|地处|选址|落户|落子|总投资|计划总投资|占地|总占地|规划|总建筑)/
/** The whole country or the world is nobody's silent subject; 国内首个, 全球领先 tell what the subject is. */
const NOBODY = new RegExp(
  `(?:^|[，；：])${OPENER}?(?:我国|国家级?(?:经开区|高新区|经济技术开发区|高新技术产业开发区)|全国(?=${words.alternatives('country-does')})|中国|各地|国内|全球|世界)(?!${words.alternatives('outstanding')})(?![\u4e00-\u9fff]?[${CODES.Institution}${CODES.Park}${CODES.Program}])`,
)
/** Sentences back in which a subject still goes on, its own among them. */
const SENTENCES = 4

/** What a silent subject must be, and whether those who act together with it are sought as well. */
interface Sought {
  fits?: (subject: Mention) => boolean
  together?: boolean
  /** Whether whoever does not fit is passed over in a sentence too: 甲公司由乙大学教授创办，乙大学入股，获丙投资. */
  passOver?: boolean
}

/** 川渝在建的…, 川渝两地: what shows that a row of short names acts, which stands in 港澳居民 for other things. */
const ROW_ACTS = new RegExp(`^(?:[两三四][地省市]|在|${words.alternatives('after-subject')})`)

/** A line this short without a full stop is a heading: what follows is about whom it names. */
const LONGEST_HEADING = 36

/**
 * The silent subject of what is said at `before` in the sentence `index`: who stands at the head of the clause or of one
 * before it, in the sentence, then in the sentences before it in the paragraph; then whom the heading names; at last whose
 * article it is. Empty where it is nobody, or nobody is found. Whoever does not fit is passed over.
 */
export const silentSubject = (
  sentences: readonly EncodedSentence[],
  index: number,
  before: number,
  topic: Topic,
  sought: Sought = {},
): readonly Mention[] =>
  saidSubject(sentences, index, before, sought) ?? topicSubject(topic, sentences[index]?.starts[before])

/** The silent subject as far as clauses and headings say it; empty where they say that it is nobody. */
export function saidSubject(
  sentences: readonly EncodedSentence[],
  index: number,
  before: number,
  { fits = () => true, together = false, passOver = false }: Sought = {},
): readonly Mention[] | undefined {
  const here = sentences[index]
  if (here === undefined) return []
  for (let i = index; i >= 0 && i > index - SENTENCES; i--) {
    const encoded = sentences[i]
    if (encoded === undefined || !sameParagraph(encoded, here)) break
    const limit = i === index ? before : encoded.code.length
    const subject =
      i < index && isRollCall(encoded) ? undefined : lastSubject(encoded, limit, together, passOver ? fits : undefined)
    const nobody = NOBODY.exec(encoded.code.slice(0, limit))
    // 某部发布的数据显示，我国…: whoever says it stands before the country.
    const isSaid = nobody !== null && subject !== undefined && SAYS_BEFORE.test(encoded.code.slice(0, nobody.index + 1))
    if (subject?.some(fits) && !isSaid) return subject
    if (nobody !== null) return []
  }
  return turnSubject(sentences, index) ?? headingSubject(sentences, index, here)
}

/** 数据显示，, 报告指出，: what follows is said by whom the clause names. */
const SAYS_BEFORE = /(?:显示|表明|指出|介绍|称|说|表示|透露)，$/

/** So many bodies that each do something in one sentence are told of in passing. */
const ROLL_CALL = 2

/** 甲中心建成，乙实验室揭牌，丙工程入选…: none of those told of one after the other goes on in the next sentence. */
function isRollCall(encoded: EncodedSentence): boolean {
  const heads = [...matches(encoded.code, HEAD)].map(({ indices }) => encoded.surfaces[indices?.groups?.S?.[0] ?? -1])
  return new Set(heads.filter((head) => hasLabel(head, 'Institution', 'Park'))).size >= ROLL_CALL
}

const sameParagraph = (one: EncodedSentence, other: EncodedSentence): boolean =>
  one.sentence.paragraph.start === other.sentence.paragraph.start

/**
 * Who stands last at the head of a clause or is where a sentence is set, else who has a verb of its own. Whoever only helps with
 * the works that are told of is passed over: 甲实验室由某省批准，乙大学参与共建，现有…
 */
function lastSubject(
  encoded: EncodedSentence,
  limit: number,
  together: boolean,
  fits?: (subject: Mention) => boolean,
): Mention[] | undefined {
  const said = [HEAD, HEAD_OF_WORK, HEAD_OF_TRADE, SET_IN, INSIDE, DESCRIBED].flatMap((pattern) => {
    const found = lastMatch(pattern, encoded, limit, together, fits)
    return found === undefined ? [] : [found]
  })
  const [first, ...others] = said
  if (first === undefined) return lastMatch(BEFORE_VERB, encoded, limit, false, fits)
  return others.reduce((last, one) => ((one[0]?.start ?? 0) > (last[0]?.start ?? 0) ? one : last), first)
}

/** Whether works are told of where a party begins: who stood there before, a project at the head, or nobody by name. */
const isOfWorks = (encoded: EncodedSentence, start: number, before: readonly Mention[] = []): boolean =>
  before.some(mayBeHelped) || projectAtHead(encoded, start) !== undefined || GOES_ON.test(encoded.code)

/** The mentions of the last match that ends by the limit: who acts, and where `together` is asked for, with whom. */
function lastMatch(
  pattern: RegExp,
  encoded: EncodedSentence,
  limit: number,
  together = false,
  fits: (subject: Mention) => boolean = () => true,
): Mention[] | undefined {
  let found: Mention[] | undefined
  for (const match of matches(encoded.code, pattern)) {
    const span = match.indices?.groups?.S
    if (span === undefined || span[1] > limit) break
    if (pattern !== SET_IN && pattern !== INSIDE && PREPOSITION.test(encoded.code.charAt(span[0] - 1))) continue
    if (fillsField(encoded.code, span[0]) || (found !== undefined && isListed(encoded.code, span, limit))) continue
    if (ONE_OF_THEM.test(encoded.code.slice(span[1], limit))) continue
    if (isAside(encoded.code, span, limit) || isPassingArea(encoded, span[0], limit)) continue
    if (pattern === HEAD && helps(encoded.code, span[1], limit) && isOfWorks(encoded, span[0], found)) continue
    const partners = together ? match.indices?.groups?.W : undefined
    const inRow = ROW_ACTS.test(encoded.code.slice(span[1]))
    const row: [number, number] = [inRow ? rowStart(encoded, span[0]) : span[0], span[1]]
    const members = [row, partners ?? []].flatMap(([start = 0, end = 0]) => membersOf(encoded, start, end))
    // 长江模拟器: what is named after a river is a thing, and none of a row of parties.
    if (members.some(fits) && !isLoneLetter(members) && !members.some(isNature)) found = members
  }
  return found
}

/** 获批2个省重点实验室：甲、乙；获批1个…: those whom a colon lists are told of up to the semicolon. */
const isListed = (code: string, [start, end]: [number, number], limit: number): boolean =>
  /：[“《]?$/.test(code.slice(Math.max(0, start - 2), start)) && code.slice(end, limit).includes('；')

/** 兴鲁兴企, 来鲁: the short form of one province stands in phrases, and acts in a row of them only (川渝两地). */
const isLoneLetter = ([first, ...others]: readonly Mention[]): boolean =>
  first !== undefined && others.length === 0 && first.end - first.start === 1

/** 其中甲5个，…: who is named for a part is no subject of what follows, unless it acts there: 其中，甲将投资…，建设乙. */
const isAside = (code: string, [start, end]: [number, number], limit: number): boolean =>
  /其中，?$/.test(code.slice(Math.max(0, start - 3), start)) &&
  !(IS_TOLD.test(code.slice(end, limit)) && /^其中，?$/.test(code.slice(0, start))) &&
  (/[；。]/.test(code.slice(end, limit)) || (/，/.test(code.slice(end, limit)) && !ACTS.test(code.slice(end, limit))))
/** 其中甲园是…载体。历经多年，已建成…: a sentence that tells what one of them is goes on with it. */
const IS_TOLD = /^[是为系]/
const ACTS = new RegExp(
  `^(?:(?:将|拟|计划|已)?${words.alternatives('acts-aside')}|(?:将|拟|计划)${CODES.Metric}|在[^，；。${CODES.Group}${CODES.Metric}]*，)`,
)

/**
 * 核心区建成，拓展区投用5平方公里，产值…: an area of the park is told of up to the semicolon or the next area, and where the
 * sentence does not begin with it in its own clause only. What follows is again of the whole.
 */
export const isPassingArea = ({ code, surfaces }: EncodedSentence, at: number, limit: number): boolean =>
  isArea(surfaces[at]) &&
  ((at > 0 ? /[，；]/ : /；/).test(code.slice(at, limit)) || surfaces.slice(at + 1, limit).some(isArea))

const isArea = (surface: Mention | undefined): boolean =>
  surface !== undefined && !isQuantity(surface) && surface.area === true

/** Whom the nearest heading above names; undefined where there is no heading or it names nobody. */
function headingSubject(
  sentences: readonly EncodedSentence[],
  index: number,
  here: EncodedSentence,
): Mention[] | undefined {
  const above = headingsOf(sentences)
  let last = firstIndex(above, ({ sentence }) => sentence.index >= index) - 1
  while (above[last]?.sentence.paragraph.start === here.sentence.paragraph.start) last--
  const heading = above[last]
  // 4. 某协同区: what has no known name heads its paragraph as well.
  if (heading !== undefined && isUnnamedItem(heading, here)) return []
  return heading === undefined ? undefined : lastMatch(HEAD, heading, heading.code.length)
}

/** Whether the heading is an item of a list right above the paragraph, and names nobody known. */
const isUnnamedItem = ({ sentence, surfaces, code }: EncodedSentence, here: EncodedSentence): boolean =>
  here.sentence.index === sentence.index + 1 &&
  surfaces.every((one) => one === undefined) &&
  !beginsPredicate(code) &&
  !triggers.begins(code, 'build') &&
  /(?:区|园|中心|基地|平台|工程|项目|装置|设施|实验室|研究院)$/.test(code)

const headings = new WeakMap<readonly EncodedSentence[], readonly EncodedSentence[]>()

/** The headings of an article, in order; they are asked for with each silent subject. */
function headingsOf(sentences: readonly EncodedSentence[]): readonly EncodedSentence[] {
  const found = headings.get(sentences) ?? sentences.filter(isHeading)
  headings.set(sentences, found)
  return found
}

/** 甲实验室，依托单位：乙大学: a row of a list is no heading. */
const ROW_OF_LIST = /[，、\s][^，：]{2,8}：/

const isHeading = ({ sentence: { paragraph }, code }: EncodedSentence): boolean =>
  paragraph.end - paragraph.start <= LONGEST_HEADING && !/[。；？]/.test(code) && !ROW_OF_LIST.test(code)

/** Whose article it is, where that can act; whom no headline names is spoken of from where it is named up to the topic's `until`. */
export const topicSubject = ({ subject, headlined, until }: Topic, at?: number): Mention[] =>
  subject !== undefined &&
  hasLabel(subject, 'Institution', 'Park', 'Place') &&
  (at === undefined || ((headlined || subject.start < at) && at <= until))
    ? [subject]
    : []
