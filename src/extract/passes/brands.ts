import type { Document } from '../document.js'
import type { Mention, MentionList, PostMention } from '../mention.js'

/**
 * Pass 4b: bodies told by the post behind them. Whatever stands between a mark and 董事长 is a company, head word or not;
 * nothing else about a brand without head word gives it away.
 */
const COMPANY_POSTS =
  /^(?:董事长|副董事长|总经理|副总经理|总裁|副总裁|首席执行官|首席技术官|CEO|CTO|创始人|联合创始人|董事会主席|执行董事)/
const BOUNDARY = /[，。；：、！？“”（）《》\n]/
const STOP_TAG = /^(?:v|p|c|d|r|u|m|q|t|y)/
const LONGEST = 14

export function findBrands(document: Document, mentions: MentionList<Mention>, posts: readonly PostMention[]): void {
  for (const post of posts) {
    if (!COMPANY_POSTS.test(post.post) || mentions.covering(post.start - 1) !== undefined) continue
    const start = brandStart(document, mentions, post.start)
    const name = document.text.slice(start, post.start)
    if (name.length < 2 || !/[\p{Script=Han}A-Za-z]{2}/u.test(name) || GENERIC.test(name)) continue
    mentions.add({ start, end: post.start, label: 'Institution', kind: 'company', name, pass: 'brands' })
  }
}

/** Words that stand before such posts and name nobody. */
const GENERIC =
  /^(?:公司|集团|企业|项目|党委|首席|执行|常务|名誉|时任|现任|原|前|总|副|其|该|本|我|有限公司|党组|联席|独立|创始人|.*(?:企业|公司|单位)家?)$/

function brandStart(document: Document, mentions: MentionList<Mention>, end: number): number {
  let start = end
  while (start > 0 && end - start < LONGEST) {
    const mention = mentions.endingAt(start)
    if (mention !== undefined) {
      if (mention.label === 'Place' && start < end) return mention.start
      return start
    }
    if (BOUNDARY.test(document.text.charAt(start - 1))) return start
    const word = document.words[document.wordAt[start - 1] ?? 0]
    if (word === undefined || STOP_TAG.test(word.tag)) return start
    start = word.start
  }
  return start
}
