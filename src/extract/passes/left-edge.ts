import { wordRoles } from '../data.js'
import type { Document } from '../document.js'
import type { Mention, MentionList } from '../mention.js'

/** Where a name begins, read leftwards from its head word, and what it begins with. */
export interface LeftEdge {
  start: number
  /** The place, institution or park that stands at the front. */
  front?: Mention
  /** Some modifier stands in quotation marks. */
  quoted: boolean
}

/** How far leftwards a name may be read. */
export interface Reach {
  clauseStart: number
  /** Where posts end: no name runs over them. */
  postEnds: ReadonlySet<number>
  /** The name may be all general words: 科技创新三年行动计划, 科技管理处. */
  general?: boolean
}

const roles = wordRoles('name-words.tsv')
const role = (word: string, wanted: string): boolean => roles.get(word)?.has(wanted) ?? false

const LONGEST_NAME = 40
const INSIDE = new Set(['·', '—', '-', '+', '/', '&'])
/** Tags of the segmenter that stand inside names: nouns of all kinds, adjectives, abbreviations, Latin, locality. */
const NOMINAL = /^(?:n|a$|an|ag|b|j|l|vn|vg|ng|eng|i|s|f$|k|h|z|g|x|tg)/
const CONJUNCTION = new Set(['与', '和', '及', '暨'])
/** Fields of study are joined by 与 in the names of bodies that research; other names hardly ever. */
const JOINS_FIELDS = /(?:实验室|研究院|研究所|研究中心|中心|学院|系|学部|委员会|局|厅|部|学会|协会|基地|平台)$/

/** What ends with these before a 与 is a name or noun of its own. */
const ENDS_NAME = /(?:中心|实验室|研究院|研究所|公司|集团|大学|学院|基地|平台|园区|联盟|企业|高校|院校|机构|部门|单位)$/

/** Plans are named by their years. */
const PLAN = /(?:规划|计划|行动|方案|纲要|意见)$/
const PERIOD = /(?:“?十[一二三四五六]五”?|[一二三四五六七八九十两]年|\d{4}[—-]\d{4}年?)$/

/** The start of the bracket or quotation that closes before `end`, when what it holds is short enough to be part of a name. */
function openerOf(text: string, end: number, open: string, longest: number): number | undefined {
  const start = text.lastIndexOf(open, end - 2)
  return start >= 0 && end - start <= longest && !/[。；\n]/.test(text.slice(start, end)) ? start : undefined
}

/**
 * Reads leftwards from `headStart` as far as the words can belong to one name: over names found before, nominal words,
 * verbs that are at home in names, brackets and quotations, and over 与 between fields; then trims from the left what
 * begins no name (建设天津… → 天津…).
 */
export function leftEdge(
  document: Document,
  mentions: MentionList<Mention>,
  headStart: number,
  head: string,
  { clauseStart, postEnds, general = PLAN.test(head) }: Reach,
): LeftEdge {
  const { text } = document
  const company = /(?:公司|集团|银行|厂)$/.test(head)
  const floor = Math.max(clauseStart, headStart - LONGEST_NAME)
  let start = headStart
  let quoted = false
  let front: Mention | undefined
  let joint: number | undefined
  while (start > floor && !postEnds.has(start)) {
    const mention = mentions.endingAt(start)
    if (mention !== undefined && mention.start >= floor) {
      if (mention.label === 'Official' || mention.label === 'Group' || mention.label === 'Metric') break
      start = mention.start
      if (mention.label !== 'Program') front = mention
      const outer = mentions.endingAt(start)
      if (mention.label === 'Institution' && outer?.label === 'Place' && outer.start >= floor) {
        // A place before a host: 烟台 + 哈尔滨工程大学 + 研究院.
        start = outer.start
      }
      if (mention.label === 'Institution' && text.charAt(start - 1) === '—' && JOINS_FIELDS.test(head))
        start = otherParty(document, mentions, start, floor)
      if (mention.label === 'Institution') break
      continue
    }
    if ((front?.label === 'Place' || front?.label === 'Park') && front.start === start) {
      // A place is where most names begin; only a host may stand before it, at once or behind a word.
      const host = hostBefore(document, mentions, start, floor)
      if (host === undefined) {
        start = company && front.label === 'Place' ? brandBefore(document, mentions, start, floor) : start
        break
      }
      front = host
      start = host.start
      break
    }
    const before = text.charAt(start - 1)
    if (before === '”' || before === '）') {
      const opener = openerOf(text, start, before === '”' ? '“' : '（', before === '”' ? 24 : 14)
      if (opener === undefined || opener < floor) break
      if (before === '”') quoted = true
      start = opener
      continue
    }
    const period = PLAN.test(head) ? PERIOD.exec(text.slice(Math.max(floor, start - 10), start))?.[0] : undefined
    if (period !== undefined) {
      start -= period.length
      continue
    }
    if (before === '—' && text.charAt(start - 2) === '—') break
    if (INSIDE.has(before)) {
      start--
      continue
    }
    const word = document.words[document.wordAt[start - 1] ?? 0]
    if (word === undefined) break
    const over = mentions.covering(word.start)
    if (over !== undefined && over.end < start) {
      // One word of the segmenter's that begins with a name found before: 北京 in 北京协和医院.
      start = over.end
      continue
    }
    if (over !== undefined) break
    const form = text.slice(word.start, Math.min(word.end, start))
    if (CONJUNCTION.has(form)) {
      const joined = mentions.endingAt(word.start)
      const placeOfHost = joined?.label === 'Place' && mentions.endingAt(joined.start)?.label === 'Institution'
      if (postEnds.has(word.start) || ENDS_NAME.test(text.slice(Math.max(floor, word.start - 3), word.start))) break
      if (!JOINS_FIELDS.test(head) || start === headStart || (joined !== undefined && !placeOfHost)) break
      joint ??= start
      start = word.start
      continue
    }
    if (role(form, 'stop') || (form.length > 3 && (role(form.slice(0, 2), 'stop') || role(form.slice(-2), 'stop'))))
      break
    const fits =
      NOMINAL.test(word.tag) ||
      role(form, 'inner') ||
      // Brands may be any word; behind a 与 even verbs can only be of the field.
      (company && !/^[pcudr]|^mq?$/.test(word.tag) && !/^[拟将向与由对在于从把被让给]/.test(form)) ||
      (joint !== undefined && /^v/.test(word.tag))
    if (!fits || !/[\p{L}\p{N}]/u.test(form)) break
    start = Math.max(word.start, floor)
  }
  if (joint !== undefined && front === undefined && !standsAlone(document, mentions, start, joint)) start = joint
  start = trimLeft(document, mentions, start, headStart, general)
  if (front !== undefined && front.start === start) start = behindVerb(document, front, start, headStart)
  if (text.charAt(start) === '（') start = Math.min(headStart, text.indexOf('）', start) + 1)
  while (start < headStart && joinsNothing(document, mentions, start)) start++
  return { start, quoted, ...(front !== undefined && front.start >= start ? { front } : {}) }
}

/** A company's brand may stand before its place: 国投 + 新疆…有限公司. */
function brandBefore(document: Document, mentions: MentionList<Mention>, from: number, floor: number): number {
  let start = from
  while (start > floor && from - start < 6) {
    const word = document.words[document.wordAt[start - 1] ?? 0]
    if (word === undefined || word.start < floor || mentions.covering(word.start) !== undefined) break
    const form = document.text.slice(word.start, word.end)
    if (!/^(?:n|x|j)/.test(word.tag) || !/^\p{L}{1,4}$/u.test(form) || role(form, 'stop') || role(form, 'trim')) break
    start = word.start
  }
  return start
}

const BUILDS = /^(?:建设|打造|组建|成立|设立|创建|共建|开建|布局|筹建|建立)/

/** 在某园区建设甲研究院: what follows a place and a verb of building is the name, and the place is where. */
function behindVerb(document: Document, front: Mention, start: number, headStart: number): number {
  const verb = BUILDS.exec(document.text.slice(front.end, headStart))?.[0].length ?? 0
  const rest = front.end + verb
  return verb > 0 && headStart - rest >= 4 && keepsField(document, rest, headStart) ? rest : start
}

/** Whether a dash or conjunction stands at the front with nothing left of it to join. */
function joinsNothing(document: Document, mentions: MentionList<Mention>, offset: number): boolean {
  const character = document.text.charAt(offset)
  if (mentions.startingAt(offset) !== undefined) return false
  const word = document.words[document.wordAt[offset] ?? 0]
  return INSIDE.has(character) || (CONJUNCTION.has(character) && word?.start === offset && word.end === offset + 1)
}

/** 甲——乙联合实验室: the other party's name before the dash. */
function otherParty(document: Document, mentions: MentionList<Mention>, start: number, floor: number): number {
  let i = start
  while (i > floor && document.text.charAt(i - 1) === '—') i--
  const mention = mentions.endingAt(i)
  if (mention !== undefined) return mention.start
  const edge = i
  for (let word = document.words[document.wordAt[i - 1] ?? 0]; word !== undefined && word.start >= floor; ) {
    const form = document.text.slice(word.start, word.end)
    if (!NOMINAL.test(word.tag) || role(form, 'stop') || mentions.covering(word.start) !== undefined) break
    i = word.start
    word = document.words[document.wordAt[i - 1] ?? 0]
    if (i === 0) break
  }
  return i === edge ? start : i
}

/** The institution that ends where a name's place begins, or one word before it: 暨南大学 + 经纬 + 粤港澳…研究院. */
function hostBefore(
  document: Document,
  mentions: MentionList<Mention>,
  start: number,
  floor: number,
): Mention | undefined {
  const word = document.words[document.wordAt[start - 1] ?? 0]
  const form = word === undefined ? '' : document.text.slice(word.start, word.end)
  const joins = word !== undefined && NOMINAL.test(word.tag) && /^\p{L}+$/u.test(form)
  const oneBefore = joins ? mentions.endingAt(word.start) : undefined
  const joined = CONJUNCTION.has(document.text.charAt(start - 1)) ? mentions.endingAt(start - 1) : undefined
  const acrossPlace = joined?.label === 'Place' ? mentions.endingAt(joined.start) : undefined
  const host = mentions.endingAt(start) ?? oneBefore ?? acrossPlace
  return host?.label === 'Institution' && host.start >= floor ? host : undefined
}

/** Whether the words left of a 与 can only be part of the name: a noun phrase that begins a clause or follows an object's verb. */
function standsAlone(document: Document, mentions: MentionList<Mention>, start: number, joint: number): boolean {
  const left = document.text.slice(start, joint - 1)
  if (left.length < 2) return false
  const words = document.words.slice(document.wordAt[start] ?? 0, document.wordAt[joint - 1] ?? 0)
  if (words.some((word) => mentions.covering(word.start) !== undefined)) return false
  return !words.every((word) => role(document.text.slice(word.start, word.end), 'trim'))
}

/** Drops words from the left that begin no name, up to the first that does. */
function trimLeft(
  document: Document,
  mentions: MentionList<Mention>,
  from: number,
  headStart: number,
  general: boolean,
): number {
  let start = from
  while (start < headStart) {
    if (mentions.startingAt(start) !== undefined) return start
    const word = document.words[document.wordAt[start] ?? 0]
    if (word === undefined || word.start !== start) return start
    const form = document.text.slice(word.start, word.end)
    if (general && !verbal(form, word.tag)) return start
    const falls = role(form, 'trim') || role(form, 'inner') || /^v/.test(word.tag) || /^[fsa]$/.test(word.tag)
    // What is left must still name something: 研究 in 研究中心 falls, 先进技术 in 先进技术研究院 stays.
    if (!falls || (keepsField(document, word.end, headStart) && !verbal(form, word.tag))) return start
    start = word.end
  }
  return start
}

/** Whether more than general words follow up to the head. */
export function keepsField(document: Document, start: number, headStart: number): boolean {
  for (let i = document.wordAt[start] ?? 0; i < document.words.length; i++) {
    const word = document.words[i]
    if (word === undefined || word.start >= headStart) return false
    const form = document.text.slice(word.start, Math.min(word.end, headStart))
    if (!role(form, 'trim') && !GENERAL_FIELD.has(form)) return true
  }
  return false
}

/** Verbs at home in names that say no field. */
const GENERAL_FIELD = new Set(
  '研究 研发 开发 发展 创新 应用 管理 服务 建设 合作 交流 转化 转移 孵化 培养 培训 教育 规划 运营 推广 促进 共享 开放 融合 协同 保障 展示 实验 试验 生产 制造 现代'.split(
    ' ',
  ),
)

/** Words that take the name as their object rather than describing it. */
const verbal = (form: string, tag: string): boolean =>
  tag === 'v' || /^(?:建设|发展|规划|管理|支持|服务|联合|合作|共同|知名|著名|相关|世界|全国|重大|现有)$/.test(form)
