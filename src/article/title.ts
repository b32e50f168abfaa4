import type { Line } from './line.js'
import type { PageLine } from './page-lines.js'
import { isItem, isProse } from './prose.js'

const SITE = '网|网站|频道|门户|日报|晚报|时报|在线|官网|客户端|百科|大学|学院|news|home'
const OWNER = '新闻|政府|中心|公司|集团|通讯社|平台|资讯|动态|委员会|局|厅|研究院|研究所|报'
const NAME = '[^-_|–—｜]{0,24}'
/** A dash within a title is no border: only _ and | and dashes between blanks may stand before the name of any owner. */
const SITE_END = new RegExp(
  `(?:\\s*[_|｜]+\\s*|\\s+[-–—]+\\s+)${NAME}(?:${SITE}|${OWNER})$|\\s*[-–_|｜]\\s*(?:【[^】]{1,20}】|${NAME}(?:${SITE}))$`,
  'i',
)
/** Site, channel and column stand one behind the other. */
const SITE_NAMES = 3
const SHORTEST = 6
const LONGEST = 90
const LONGEST_WITH_SITE = 200

/** A page's title without the names of channel and site behind it: 某市发布新政-科技频道-某某网. */
export function bareTitle(title: string): string {
  let bare = title.trim()
  if (bare.length > LONGEST_WITH_SITE) return bare
  for (let rounds = 0; rounds < SITE_NAMES; rounds++) {
    const next = bare.replace(SITE_END, '')
    if (next.length < SHORTEST) break
    bare = next
  }
  return bare.replace(/\s*[-_|｜]\s*$/, '')
}

const isHeadline = (line: string): boolean =>
  line.length >= SHORTEST &&
  line.length <= LONGEST &&
  !/^—|[。；，,]$/.test(line) &&
  !isItem(line) &&
  !isProse(line.replace(/[！？]/g, ' '))

/** A headline is rarely shorter; the name of a channel rarely longer. */
const LONG_ENOUGH = 10

/**
 * The headline among the lines above an article: one that stands there twice, else the last that looks like one; without
 * such lines, the article's own first line if it looks like a headline. Null where there is none.
 */
export function headline(head: readonly PageLine[], body: readonly Line[]): string | null {
  const above = head
    .filter(({ furniture, tail, box }) => !furniture && !tail && !box)
    .map(({ text }) => bareTitle(text))
  const candidates = above.filter(isHeadline)
  const repeated = candidates.find((line, index) => candidates.indexOf(line) < index)
  const last = candidates.findLast((line) => line.length >= LONG_ENOUGH) ?? candidates[0]
  const first = body.length > 1 ? body[0]?.text : undefined
  return repeated ?? last ?? (first !== undefined && isHeadline(first) ? first : null)
}
