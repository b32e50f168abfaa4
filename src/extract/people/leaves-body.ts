import { Words } from '../data.js'
import type { NameMention, PostMention } from '../mention.js'
import { firstIndex } from '../sorted.js'
import { isOrgan, isOtherLevel, levelOf, OWN_POST, type PostReader } from './post-bodies.js'

/** When a post is not held at the body that stands before it. */

const words = Words.of('post-words.tsv')

/** Whether the body cannot have the post: a place, its committee or its government has no 校长 and no 董事长, an academy no 所长. */
export const cannotHave = (body: NameMention | undefined, { post }: PostMention): boolean =>
  body !== undefined &&
  (((body.label === 'Place' || isOrgan(body)) && words.ends(post, 'no-place')) ||
    (post.endsWith('所长') && NO_INSTITUTE.test(body.name)) ||
    (post.endsWith('院长') && OFFICE.test(body.name)) ||
    ((post.endsWith('校长') || post.startsWith('校')) && NO_SCHOOLS.has(body.kind)))
const NO_SCHOOLS = new Set(['hospital', 'company', 'laboratory', 'government', 'association', 'alliance'])
/** A 处 or 部 has no 院长. */
const OFFICE = /(?:[处部科室]|办公室)$/
const NO_INSTITUTE = /(?:科学院|工程院|科院|大学)$/

/** Whether behind a comma the post is not held at the body before: 某大学王某教授，党委常委、副校长李某. */
export function leavesBody(reader: PostReader, body: NameMention | undefined, post: PostMention): boolean {
  const { topic, document } = reader
  const level = levelOf(post)
  // 某市委秘书长王某，副市长李某: the organ says whose head the next one is.
  if (level !== undefined)
    return (body?.label !== 'Place' || isOtherLevel(body, level)) && !isOrganOf(reader, body, level)
  if (!OWN_POST.test(post.post) || (body?.kind === 'company' && isOfFirm(reader, post))) return false
  // 某科学院院长王某，校党委书记李某: a school's post is held at a school, though nobody says at which.
  const ofSchool = document.text.charAt(post.start - 1) === '校' || post.post.startsWith('校')
  return topic.publisher?.kind === 'university' || (ofSchool && body?.kind !== 'university')
}

/** 党委副书记、总经理王某: whose other post only a firm has. */
function isOfFirm({ posts, document }: PostReader, { end }: PostMention): boolean {
  const next = posts[firstIndex(posts, ({ start }) => start > end)]
  return document.text.charAt(end) === '、' && next?.start === end + 1 && words.begins(next.post, 'on-company')
}

/** Whether it is an organ of a place that is named with that level: 苏州市 + 委. */
const isOrganOf = ({ document }: PostReader, body: NameMention | undefined, level: string): boolean =>
  body !== undefined &&
  isOrgan(body) &&
  new RegExp(`\\p{Script=Han}{2}${level}党?委?$`, 'u').test(document.text.slice(body.start, body.end))
