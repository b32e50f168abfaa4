import { isFurniture, isHead, isTail } from './furniture.js'
import { isItem, isProse } from './prose.js'

const SITE_END =
  /\s*(?:[-_|–—｜]+|\s-)\s*(?:【[^】]{1,20}】|[^-_|–—｜]{0,24}(?:网|网站|新闻|频道|门户|大学|学院|政府|日报|晚报|时报|在线|中心|官网|公司|集团|通讯社|客户端|平台|百科|资讯|委员会|局|厅|研究院|研究所|news|home))\s*$/i
const SHORTEST = 6
const LONGEST = 90

/** A page's title without the names of channel and site behind it: 某市发布新政-科技频道-某某网. */
export function bareTitle(title: string): string {
  let bare = title.trim()
  for (
    let next = bare.replace(SITE_END, '');
    next !== bare && next.length >= SHORTEST;
    next = bare.replace(SITE_END, '')
  )
    bare = next
  return bare.replace(/\s*[-_|–—｜]\s*$/, '')
}

const isHeadline = (line: string): boolean =>
  line.length >= SHORTEST &&
  line.length <= LONGEST &&
  !/[。；，,]$/.test(line) &&
  !isItem(line) &&
  !isProse(line.replace(/[！？]/g, ' ')) &&
  !isFurniture(line) &&
  !isHead(line) &&
  !isTail(line)

/**
 * The headline among the lines above an article: one that stands there twice, else the first that looks like one; without
 * such lines, the article's own first line if it looks like a headline. Null where there is none.
 */
export function headline(head: readonly string[], body: readonly string[]): string | null {
  const candidates = head.map(bareTitle).filter(isHeadline)
  const repeated = candidates.find((line, index) => candidates.indexOf(line) < index)
  const first = body[0]
  return repeated ?? candidates[0] ?? (first !== undefined && body.length > 1 && isHeadline(first) ? first : null)
}
