import { Words } from '../data.js'
import { wordOver } from '../document.js'
import type { MarkedText, Mention, PostMention } from '../mention.js'
import { nameEndings, nameWords, opensWithBrand } from '../names/name-words.js'

const words = Words.of('post-words.tsv')
const references = Words.of('references.tsv')

const BOUNDARY = /[，。；：、！？“”（）《》\n]/
/** Tags of words that no brand is made of: verbs, function words, numbers, time. */
const STOP_TAG = /^(?:v|p|c|d|r|u|m|q|t|y)/
/** 民营企业, 投资机构, 参会企业家, 某地项目: what kind of company, not which, or what one has there. */
const KIND_OF_COMPANY = /(?:企业|公司|单位|机构)家?$|项目$/
const TWO_LETTERS = /[\p{Script=Han}A-Za-z]{2}/u
const LONGEST = 14

/**
 * Pass 11: bodies told by the post behind them. Whatever stands between a mark and 董事长 is a company, head word or not;
 * nothing else about a brand without head word gives it away.
 */
export function findBrands(marked: MarkedText, posts: readonly PostMention[]): void {
  const { document, mentions } = marked
  for (const [i, { post, start: end }] of posts.entries()) {
    // 全球副总裁, 中国区总裁: a post for a part of the firm.
    const held = post.slice(words.startOf(post, 'of-region')?.length ?? 0)
    if (!words.begins(held, 'on-company') || mentions.covering(end - 1) !== undefined) continue
    const start = brandStart(marked, end)
    const name = document.text.slice(start, end)
    // 某某置地投资 + 管理部: a unit is no firm.
    const isUnit =
      nameEndings.ends(name, 'unit-head') &&
      (mentions.endingAt(start) !== undefined || !opensWithBrand(document, start, end))
    // 总裁兼首席执行官: between two posts stands no brand.
    const holdsPost = (posts[i - 1]?.start ?? -1) >= start
    if (isBrand(name) && !isUnit && !holdsPost)
      mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'brands' })
  }
}

const isBrand = (name: string): boolean =>
  TWO_LETTERS.test(name) &&
  !references.has(name) &&
  !nameEndings.is(name, 'trade') &&
  !nameWords.is(name, 'no-brand') &&
  !KIND_OF_COMPANY.test(name)

const isShort = ({ start, end }: Mention): boolean => end - start <= LONGEST_GROUP
const LONGEST_GROUP = 3

/** Where the words begin that stand unbroken before the post; a place may open them. */
function brandStart({ document, mentions }: MarkedText, end: number): number {
  let start = end
  while (start > 0 && end - start < LONGEST) {
    const mention = mentions.endingAt(start)
    // 华润 + 置地: a firm of the group's, called after it and by its trade.
    const ofGroup =
      mention?.kind === 'company' && isShort(mention) && nameEndings.is(document.text.slice(start, end), 'trade')
    if (mention !== undefined) return (mention.label === 'Place' && start < end) || ofGroup ? mention.start : start
    if (BOUNDARY.test(document.text.charAt(start - 1))) return start
    const word = wordOver(document, start - 1)
    if (word === undefined) return start
    // 君和资本: a trade alone is no brand, so what stands before it is, whatever the segmenter makes of it.
    const needsMore = nameEndings.is(document.text.slice(start, end), 'trade')
    if (STOP_TAG.test(word.tag) && !needsMore) return start
    start = word.start
  }
  return start
}
