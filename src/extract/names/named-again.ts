import { Trie } from '../../lexicon/index.js'
import { occurrences } from '../dictionary.js'
import { isWordStart } from '../document.js'
import { isNamed, type MarkedText, type NameMention } from '../mention.js'

/** Shorter ones are ordinary words as well. */
const SHORTEST = 4
/** 云岭飞控 + 公司, 云岭数据 + 中心: the words go on as another name, or as a noun. */
const GOES_ON = /^(?:有限|股份|集团|公司|科技|中心|大学|学院|研究|实验|产业|平台|系统|领域|行业|技术|产品|[园区厂])/
/** A name ends with the word, or before what can stand behind it. */
const BEHIND = /^(?:[，。；：、！？）”\n]|[和与及同等在将为是的已拟正联共签建携])/

/** 某地聚集了甲飞控、乙数据等企业…某大学与乙数据共建: firms that a list tells are named by the same words elsewhere in the article. */
export function findNamedAgain({ document, mentions }: MarkedText): void {
  const { text } = document
  const listed = mentions.all().filter((one): one is NameMention => isNamed(one, 'Institution') && isFirmOfList(one))
  if (listed.length === 0) return
  const names = new Trie<NameMention>()
  for (const one of listed) names.add(text.slice(one.start, one.end), one)
  for (const { start, end, value } of occurrences(names, text)) {
    if (mentions.covering(start) !== undefined || mentions.covering(end - 1) !== undefined) continue
    const opens = isWordStart(document, start) || /[与和同由，、]/.test(text.charAt(start - 1))
    const behind = text.slice(end, end + 2)
    if (!opens || GOES_ON.test(behind) || !(isWordStart(document, end) || BEHIND.test(behind))) continue
    const { label, kind, name } = value
    mentions.add({ start, end, label, kind, name, pass: 'again' })
  }
}

const isFirmOfList = ({ pass, kind, start, end }: NameMention): boolean =>
  pass === 'lists' && kind === 'company' && end - start >= SHORTEST
