import { Words } from '../data.js'
import { paragraphStart } from '../document.js'
import { type MarkedText, namesBefore } from '../mention.js'

const clauseWords = Words.of('clause-words.tsv')

const LONGEST = 5
/** 园区有企业40家，…: where firms are counted, 企业 may be any of them. */
const COUNTED = /\d[余多]?[家户][^，。；]{0,8}(?:企业|公司)|(?:企业|公司)[^，。；]{0,4}\d+[余多]?[家户]/

/**
 * 甲公司专注电解槽。目前，企业已累计申请专利40项: whether 企业 at the head of a clause means the one firm that its paragraph has named,
 * by what is said of it.
 */
export function meansSoleFirm({ document, mentions }: MarkedText, start: number, end: number): boolean {
  if (!clauseWords.begins(document.text.slice(end, end + LONGEST), 'after-firm')) return false
  const paragraph = paragraphStart(document, start)
  const firms = new Set<string>()
  for (const mention of namesBefore(mentions, start, start - paragraph)) {
    const one = mention.refers?.[0] ?? mention
    if (one.label === 'Institution' && one.kind === 'company') firms.add(one.name)
  }
  return firms.size === 1 && !COUNTED.test(document.text.slice(paragraph, start))
}
