import { type Document, type Word, wordOver, wordsBetween } from '../document.js'
import type { MarkedText, Mention } from '../mention.js'
import { placeOfBrand } from './brand-of-place.js'
import { grandBefore } from './fielded-park.js'
import { opensFounded } from './founded-brand.js'
import { behindVerb } from './fronts.js'
import { isOfMinistry } from './head-sort.js'
import { LeftWalk, type Reach } from './left-walk.js'
import { isBrandOfForm, isCutBrand, isLegalForm } from './legal-form.js'
import { formOf, isFieldBefore, joinsNothing, nameEndings, nameWords, trimLeft } from './name-words.js'

/** Where a name begins, read leftwards from its head word, and what it begins with. */
export interface LeftEdge {
  start: number
  /** The place, institution or park that stands at the front. */
  front?: Mention
  /** Some modifier stands in quotation marks. */
  quoted: boolean
}

/**
 * Reads leftwards from `headStart` as far as the words can belong to one name: over names found before, nominal words,
 * verbs that are at home in names, brackets and quotations, and over 与 between fields; then trims from the left what
 * begins no name (建设天津… → 天津…).
 */
export function leftEdge(marked: MarkedText, headStart: number, head: string, reach: Reach): LeftEdge {
  const walk = new LeftWalk(marked, headStart, head, reach)
  while (walk.step()) {}
  const { front, quoted } = walk
  const { general = nameEndings.ends(head, 'plan'), works = false } = reach
  const cut = trimmed(marked, walk, headStart, head, { ...reach, general, works })
  // 智能制造技术 + 教育部重点实验室: a field of general words alone.
  const bare = cut === headStart && isOfMinistry(head) ? behindBuilding(marked.document, walk.start, headStart) : cut
  const grand = bare < headStart ? '' : (grandBefore(marked.document.text.slice(walk.start, headStart), head) ?? '')
  // 环武大创新圈 lies around the body, whose it is not.
  if (bare < headStart && AROUND.test(head) && marked.document.text.charAt(bare - 1) === '环')
    return { start: bare - 1, quoted: true }
  const start = bare - grand.length
  const place = isLegalForm(head) ? placeOfBrand(marked, walk.start, headStart) : undefined
  if (place !== undefined) return { start: place.start, front: place, quoted }
  return { start, quoted, ...(front !== undefined && front.start >= start ? { front } : {}) }
}

/** 立项建设 + 智能制造技术: where what is built begins. */
const behindBuilding = (document: Document, start: number, end: number): number =>
  wordsBetween(document, { start, end }).findLast((word) => nameWords.is(formOf(document, word), 'builds'))?.end ??
  start

/** 东郊, 城南, 江北: parks are named by the side of their city. */
const SIDE_OF_CITY = /^(?:[东西南北]郊|[城江河湖山][东西南北])$/

/** 房山园和平谷园. */
const TWO_PARKS = /^\p{Script=Han}{2,8}[园区城]和(?=\p{Script=Han}{2})/u

/** 在京 + 国家实验室: where many are. */
const THERE = /^在[京津冀沪渝粤苏浙鲁豫皖闽赣湘鄂川黔滇陕甘晋蒙辽吉黑桂琼](?:国家|全国|高校|央企|部属|省属|科研)/

/** What lies around a body or a lake: 环太湖科创带. */
const AROUND = /(?:片区|圈|带|走廊)$/

/** ；聚变 + 新能（安徽）有限公司: with one unknown word up to the bracket a verb at the head of a clause is of the brand. */
function isBeforeBracket(document: Document, { start, end }: Word): boolean {
  const next = wordOver(document, end)
  const opens = start === 0 || /[，。；：、“\n]/.test(document.text.charAt(start - 1))
  return (
    opens &&
    end - start === 2 &&
    next?.tag === 'x' &&
    next.end - next.start === 2 &&
    document.text.charAt(next.end) === '（'
  )
}

/** 统计与数据科学, 管理与经济: a verb that a 与 joins to another field is one. */
function isPair({ document }: MarkedText, start: number, joint: number | undefined): boolean {
  const word = wordOver(document, start)
  return joint !== undefined && word?.end === joint - 1 && nameWords.is(formOf(document, word), 'inner')
}

/** Where the name begins, without what was read before it and begins no name. */
function trimmed(
  marked: MarkedText,
  { start: read, front, joint }: LeftWalk,
  headStart: number,
  head: string,
  { general, works, brands }: Pick<Reach, 'brands'> & { general: boolean; works: boolean },
): number {
  const { document } = marked
  const { text } = document
  const ofFirm = isLegalForm(head)
  const ofResearch = nameEndings.ends(head, 'joins-fields')
  const isOwn = (word: Word): boolean =>
    (works && SIDE_OF_CITY.test(formOf(document, word))) ||
    brands?.has(formOf(document, word)) ||
    (ofResearch && nameWords.is(formOf(document, word), 'field')) ||
    (ofFirm &&
      (isBrandOfForm(document, word, headStart, head) ||
        isCutBrand(document, word, headStart) ||
        isBeforeBracket(document, word)))
  const otherNoun = joint !== undefined && front === undefined && !isFieldBefore(marked, read, joint)
  const from = otherNoun ? joint : read
  const whole = isPair(marked, from, joint) || (ofFirm && opensFounded(document, from))
  let start = whole ? from : trimLeft(marked, from, headStart, general, isOwn)
  if (front?.start === start) start = behindVerb(marked, front, start, headStart, works)
  if (text.charAt(start) === '（') start = Math.min(headStart, text.indexOf('）', start) + 1)
  // 房山园和 + 平谷园: two parks, whatever word the segmenter makes across them.
  if (works) start += TWO_PARKS.exec(text.slice(start, headStart))?.[0].length ?? 0
  if (THERE.test(text.slice(Math.max(0, start - 1), start + 3))) start++
  while (start < headStart && joinsNothing(marked, start)) start++
  return start
}
