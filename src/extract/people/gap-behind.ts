import { type Document, wordOver } from '../document.js'
import type { PostMention } from '../mention.js'

/** What stands between a post and the name of who holds it. */

/** 主任 王某, 副校长（科研）王某, 出任主任的王某说: a space, what the post is for, or 的. */
const GAP = /^(?: {1,2}|（\p{Script=Han}{1,8}）(?=\p{Script=Han})|的(?=.{2,3}(?:说|表示|介绍)))/u
/** 主任：王某, 主任是王某院士, 主任由王某担任, 主任一职由王某接任: a colon in a list of who is what, or a copula; 校长为王某颁奖 says no more of either. */
const JOINED =
  /^(?:(?:还|分别|主要)?(?:有|包括)：?(?=\p{Script=Han}{2,3}(?:、\p{Script=Han}{2,3})+(?:等|[；，。\n]|$))|：(?=\p{Script=Han}{2,3}(?:[；、，。）\s]|$))|[是为](?=\p{Script=Han}{2,3}(?:、\p{Script=Han}{2,3})*(?:院士|教授|研究员|先生|女士|同志)?(?:[；，。\n]|$))|(?:一职|职务)?则?(?:由|聘请)(?=\p{Script=Han}{2,3}(?:院士|教授|研究员|先生|女士|同志)?(?:担任|兼任|出任|接任|就任)))/u
/** How far ahead a list of names is looked over. */
const AHEAD = 40
const COPULA = /^[是为由]$/
/** 时任某市市长的王某: so a 的 may stand before any name. */
const HELD = /(?:时任|现任|担任|身为|作为|出任|兼任|曾任|历任|就任)[^，。；：\n]*$/
/** How far before a post such a word may stand. */
const FARTHEST = 24

/** How many characters part the post from the name behind it. */
export function gapBehind(text: string, { start, end }: PostMention): number {
  const behind = text.slice(end, end + AHEAD)
  const gap = GAP.exec(behind) ?? JOINED.exec(behind)
  if (gap !== null) return gap[0].length
  return text.charAt(end) === '的' && HELD.test(text.slice(Math.max(0, start - FARTHEST), start)) ? 1 : 0
}

/** 班长是高手: what a copula behind the post joins may be any noun that a dictionary has. */
export function isNounJoined(document: Document, postEnd: number, start: number, end: number): boolean {
  const word = COPULA.test(document.text.slice(postEnd, start)) ? wordOver(document, start) : undefined
  return word?.start === start && word.end === end && !/^(?:nr|x)/.test(word.tag)
}
