import { Words } from '../data.js'
import { type Document, isWordStart, wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'
import { formOf, keepsField, stopsName } from './name-words.js'

const words = Words.of('project-words.tsv')

/** 投资6.5亿元建设吨级无人机总装基地, 投资2.6亿元建设的110千伏变电站: what so much is paid for. */
const PAID = new RegExp(
  `(?:投资|斥资|出资|增资|耗资)[^，。；：\\d]{0,3}\\d[\\d.]*[万亿]*(?:多|余)?(?:美|欧|日|港)?元，?(?:用于|用来)?(?:[在于][^，。；：的]{2,20}?)?(?:投资)?(?:建设|新建|兴建|建立|设立|打造|扩建|建造|组建|开建)(?:了|的)?(?:一[个座条处]|全新的?)?(?<about>[\\p{Script=Han}A-Za-z\\d.（）—-]{0,22}?)(?:${words.alternatives('plant')}|${words.alternatives('works')})(?![\\p{Script=Han}]{0,2}(?:项目|公司|有限))`,
  'dgu',
)
const BREAKS = new RegExp(words.alternatives('breaks'))
/** A field of fewer characters tells no works from others. */
const SHORTEST = 3
/** 二厂区, 新厂区: which of a firm's. */
const OF_FIRM = /^[新二三](?=厂区$)/u

/** Works that are told by what is paid for them: each is one project, by its whole words. */
export function findPaidWorks({ document, mentions }: MarkedText): void {
  for (const match of matches(document.text, PAID)) {
    const [start, headStart] = match.indices?.groups?.about ?? [0, 0]
    const end = match.index + match[0].length
    if (!namesWorks(document, start, headStart, end)) continue
    if (mentions.within({ start, end }).some((one) => isApart(one, start, end))) continue
    for (const one of mentions.within({ start, end })) mentions.remove(one)
    mentions.add({
      start,
      end,
      label: 'Program',
      kind: 'project',
      name: document.text.slice(start, end),
      pass: 'names',
    })
  }
}

function namesWorks(document: Document, start: number, headStart: number, end: number): boolean {
  const about = document.text.slice(start, headStart)
  if (!isWordStart(document, end) || words.begins(document.text.slice(end, end + 3), 'goes-on')) return false
  if (OF_FIRM.test(document.text.slice(start, end))) return true
  const acts = wordsBetween(document, { start, end: headStart }).some((word) => stopsName(formOf(document, word)))
  return about.length >= SHORTEST && !acts && !BREAKS.test(about) && keepsField(document, start, headStart)
}

/** A name that is more than the works, or one of other works: only what was read as their own shorter name gives way. */
const isApart = (one: Mention, start: number, end: number): boolean =>
  one.start < start ||
  one.end > end ||
  isQuantity(one) ||
  (one.label !== 'Place' && one.end < end && !(one.label === 'Park' && one.start === start)) ||
  one.label === 'Program'
