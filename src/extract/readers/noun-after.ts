import type { Span } from '../../types/index.js'
import { closesNoun, endsInRole, hasRole, isNominal, isOfSite, type TaggedWord, wordIndex } from './quantity-word.js'

/** How far behind a number its noun is looked for. */
const FARTHEST = 48
const JOINS = new Set(['和', '及', '与', '以及', '、', '或'])
/** Marks inside a noun: 双“一流”, 台（套）. */
const INSIDE = new Set(['“', '”', '·', '-', '+', '（', '）', '/', '—'])

/**
 * The noun that a number before `from` counts: 重点实验室 in 350|家|重点实验室总数. A clause that describes it (涉及…领域的,
 * 校友创办的) is skipped, a noun joined by 和 or 、 taken in; of a sum (`measured`), a deed that is a figure too (2亿元战略投资).
 * What has a name (`isName`) is not joined. Null where none begins there.
 */
export function nounAfter(
  text: string,
  words: readonly TaggedWord[],
  from: number,
  limit = text.length,
  measured = false,
  isName: (offset: number) => boolean = () => false,
): Span | null {
  let start: number | null = null
  let end: number | null = null
  let described = false
  for (let i = wordIndex(words, from); i < words.length; i++) {
    const word = words[i]
    if (word === undefined || word.start >= limit || word.start - from > FARTHEST) break
    const begin = Math.max(word.start, from)
    const form = text.slice(begin, word.end)
    if (form === ' ' || (INSIDE.has(form) && start !== null && !opensAnew(text, word, end))) continue
    // 3个“重量级”项目, 2家世界500强企业: a quotation or a rank that says of which kind they are.
    const ahead = text.slice(begin, Math.min(limit, begin + LONGEST_KIND))
    const rank = RANK.exec(ahead)?.[0].length ?? 0
    const kind = start === null ? (QUOTED_KIND.exec(ahead)?.[0].length ?? 0) : 0
    if (rank + kind > 0) {
      start ??= begin
      if (rank > 0) end = begin + rank
      i = wordIndex(words, begin + rank + kind) - 1
      continue
    }
    // 新认定企业7家 + 同比增长: what stands before was counted.
    if (start === null && /^[同环]比/.test(form)) break
    if (form === '的') {
      // 四场精彩的报告: an adjective counts as described; 20亿元销售规模的基地: what is measured ends before 的.
      const quality =
        !measured &&
        ((/^[az]/.test(words[i - 1]?.tag ?? '') && words[i - 1]?.start === start) ||
          QUALITY.test(text.slice(start ?? begin, begin)))
      if (end !== null && !described && !quality) break
      start = null
      end = null
      described = false
      continue
    }
    // 45家共建园区: what many built together is a sort of parks.
    if (start === null && form === '共建' && PARKS_NEXT.test(text.slice(word.end, word.end + 6))) {
      start = begin
      continue
    }
    // 500万元运行经费: what the money is for begins its noun.
    const purpose = measured && start === null && FOR_WHAT.test(word.tag) && isFigure(text, words[i + 1])
    if (purpose) {
      start = begin
      continue
    }
    // 37户企业鼓足干劲, 5家园区比较完善: what is said of them in a set phrase.
    if (
      end !== null &&
      start !== null &&
      SET_PHRASE.test(word.tag) &&
      form.length > 3 &&
      endsInRole(text.slice(start, end), 'actor')
    )
      break
    if (end !== null && BEHIND.test(text.slice(begin, begin + LONGEST_BEHIND))) break
    // 33个重点工程中东海大道等21个项目, 33个项目中投资最大的: those among which some are named.
    if (
      end !== null &&
      WORKS.test(text.slice(start ?? begin, end)) &&
      AMONG_WORKS.test(text.slice(begin, begin + LONGEST_ROW))
    )
      break
    // 55个项目投资额均在5000万元以上: what each of them has.
    if (!measured && end !== null && EACH_HAS.test(text.slice(begin, begin + LONGEST_BEHIND + 2))) break
    // 64个春季项目: in which season is no part of what they are.
    if (start === null && /^[春夏秋冬]季$/.test(form)) {
      start = begin
      continue
    }
    // 147个拟竣工项目: those that are to be finished.
    if (start === null && form === '拟') {
      start = begin
      continue
    }
    // 12家企业应用: what they do closes the clause, and is no part of what they are.
    if (end !== null && hasRole(form, 'does') && CLOSES.test(text.slice(word.end, word.end + 1))) break
    // 5个落户某市: what became of them, and no noun (落户企业).
    if (start === null && hasRole(form, 'stop') && (isName(word.end) || isWhere(text, words[i + 1]))) break
    // 支持12家企业建设实验室: what those that are helped do.
    if (form === '建设' && end !== null && HELPED.test(text.slice(Math.max(0, from - LONGEST_HELPED), from))) break
    // 2家省部共建重点实验室: by what two sorts of parties they are built says of what kind they are.
    if (form === '共建' && OF_TWO.test(text.slice(from, begin))) continue
    const stops = hasRole(form, 'stop') && (end !== null || !hasRole(form, 'inner'))
    const ofSite = start !== null && isOfSite(form, text.slice(word.end, word.end + LONGEST_HEAD))
    if (
      ofSite ||
      (start === begin - 1 && text.charAt(start) === '拟' && hasRole(form, 'state')) ||
      (!stops && isNominal(form, word.tag))
    ) {
      if (/^m/.test(word.tag) && /\d/.test(form)) break
      start ??= begin
      // 实验室建设 counts laboratories: a deed behind the noun is no part of it.
      const deed = word.tag === 'vn' && end !== null && !(measured && hasRole(form, 'figure')) && !hasRole(form, 'noun')
      // 11家中关村集成服务机构: a place only says whose they are.
      const front = (word.tag === 'ns' && form !== '城市') || hasRole(form, 'front')
      if (!ofSite && closesNoun(form, word.tag) && !deed && (measured || !front)) end = word.end
      continue
    }
    if (JOINS.has(form)) {
      // 12家企业与高校签约: the firms' partners are not counted with them.
      if (form === '与' && !measured) break
      // 20个国家级和省级机构: two levels of one noun.
      if (end === null && start !== null && LEVELS.test(text.slice(word.start - 1, word.end + 8))) continue
      // 20个项目和国电集团: who has a name is no part of the set.
      const named = isName(words[i + 1]?.start ?? limit)
      if (described || (end !== null && !named && goesOn(text, words[i + 1], form === '、' ? end - (start ?? end) : 0)))
        continue
      break
    }
    if (!/[\p{L}\p{N}]/u.test(form)) break
    if (/^等|等$/.test(form) && described) continue
    // 29家企业联合发起的联盟: the bodies are counted, not what they founded.
    if (!described && end !== null && start !== null && endsInRole(text.slice(start, end), 'actor')) break
    if (described || start === null || (!stops && text.startsWith('的', word.end))) {
      if (!descriptionCloses(text, word.end)) break
      described = true
      continue
    }
    break
  }
  if (start === null || end === null || described) return null
  // 在98家央企中，: they are those among whom others are counted.
  if (AMONG.test(text.slice(end - 2, end + 1))) end -= 1
  const whole = withQuote(text, start, beforeBracket(text, start, end))
  return whole - start < 2 && !/[省市县区国村镇校系厂馆]/.test(text.charAt(start)) ? null : { start, end: whole }
}

const AMONG = /(?:企|业|区|园|市|县|目|构|家|司|院)中，$/

/** 38个城市（城区）为: a bracket that closes behind the noun is none of its. */
function beforeBracket(text: string, start: number, end: number): number {
  const open = text.lastIndexOf('（', end - 1)
  return open > start && !text.slice(open, end).includes('）') ? open : end
}

/** 专业化“园中园”: the mark that closes a quotation in the noun belongs to it. */
const withQuote = (text: string, start: number, end: number): number =>
  text.charAt(end) === '”' && text.slice(start, end).lastIndexOf('“') > text.slice(start, end).lastIndexOf('”')
    ? end + 1
    : end

/** 在110项标准基础上, 28家企业榜上有名, 156家高新区中列第84位: what follows a noun and is no part of it. */
const BEHIND =
  /^(?:基础上|投入使用|投入运[营行]|实际使用外资|科技创新成效|[总整]体上|榜上有名|[中里](?:综合|年度)?(?:名列|排名|位列|位居|评价|考核|[列居排]))/
const LONGEST_BEHIND = 6
const WORKS = /(?:项目|工程|实事)$/
const AMONG_WORKS = /^中(?:[^，。；]{2,40}等\d+[余多]?个|[^，。；]{0,8}最|(?:新开工|共有?|已|有|，))/
const LONGEST_ROW = 50
const EACH_HAS = /^年度(?:计划)?(?:完成)?投资|^(?:总?投资额?|产值|收入|营收|税收)(?:均|都)/

/** 共支持12家, 推荐3个. */
const HELPED = /(?:支持|推动|推荐|指导|批准|引导|组织|鼓励|帮助)(?:了|共|累计)?[约近超]?\d[\d,.]*[余多]?[家个所名]$/
const LONGEST_HELPED = 14
const LEVELS = /^级[和及、]\p{Script=Han}{1,4}级/u
const PARKS_NEXT = /^\p{Script=Han}{0,6}?园/u
/** Tags of idioms and set phrases. */
const SET_PHRASE = /^[il]/
/** 8个国际水平的研究中心, 40个质态优良的项目: how good they are. */
const QUALITY = /(?:水平|一流|优良|优秀|良好|优质|领先|先进|前沿|尖端|高端|规模|标准|品质|特色|层次|性质|类型)$/

const CLOSES = /^(?:[，。；：！？、）\n]|$)/

const RANK = /^[1-9]\d{1,2}强/
const QUOTED_KIND = /^“[^“”，。；]{1,8}”(?=\p{Script=Han})/u
const LONGEST_KIND = 12
const LONGEST_HEAD = 3
const OF_TWO = /(?:省部|部省|委省|部市|省市|部校|局校|校企|校地|校政|政校|校所|院地|院企|央地)$/

/** Whether the word tells where: a place, 在. */
const isWhere = (text: string, word: TaggedWord | undefined): boolean =>
  word !== undefined && (word.tag === 'ns' || /^[在于到]/.test(text.slice(word.start, word.end)))

const FOR_WHAT = /^vn?$/

const isFigure = (text: string, word: TaggedWord | undefined): boolean =>
  word !== undefined && hasRole(text.slice(word.start, word.end), 'figure')

/** Whether a mark begins something else: “一卡通” behind a whole noun, or a bracket that holds more than a word of the noun. */
function opensAnew(text: string, mark: TaggedWord, end: number | null): boolean {
  const form = text.slice(mark.start, mark.end)
  // 2个大科学装置——甲光源和乙设施: behind a double dash they are named.
  if (text.startsWith('——', mark.start)) return true
  if (form === '（') return !/^[\p{Script=Han}]{1,6}）\p{Script=Han}{2}/u.test(text.slice(mark.end, mark.end + 9))
  // 专精特新“小巨人”企业: a short quotation with the noun behind it.
  return (
    form === '“' &&
    end === mark.start &&
    !/[化级型类]$/.test(text.slice(0, mark.start)) &&
    !/^[^“”]{1,4}”(?:企业|人才|团队|项目|工程)/.test(text.slice(mark.end, mark.end + 8))
  )
}

/** Whether a noun goes on behind 和 or 、: no new number, no 一批, no place, and behind 、 only after a short word (省、市). */
function goesOn(text: string, next: TaggedWord | undefined, before: number): boolean {
  // 国家级和上海市级机构: a level.
  const ofLevel = next?.tag === 'ns' && text.charAt(next.end) === '级'
  if (next === undefined || (before > 3 && !ofLevel) || (next.tag === 'ns' && !ofLevel)) return false
  const form = text.slice(next.start, next.end)
  if (SUM_AHEAD.test(text.slice(next.start, next.start + 8))) return false
  return isNominal(form, next.tag) && !/^[\d一两几数多]/.test(form) && !hasRole(form, 'stop')
}
/** 15个项目、预计投资20亿元 */
const SUM_AHEAD = /^(?:计划|预计|合同|协议|年度)?总?投资/

/** Whether a 的 ends the describing clause before the next mark. */
const descriptionCloses = (text: string, offset: number): boolean =>
  /^[^，。；：！？\n\d]{0,40}?的/.test(text.slice(offset, offset + 42))
