import { Words } from '../data.js'
import { type MarkedText, type NameMention, namesBefore, type PostMention } from '../mention.js'
import type { Topic } from '../topic.js'

/** What the posts of an article are read in. */
export interface PostReader extends MarkedText {
  posts: readonly PostMention[]
  topic: Topic
  /** Takes mentions that the phrases imply: the place in 天津市委常委、副市长. */
  implied: NameMention[]
}

const words = new Words('post-words.tsv')

/** Posts that a university's news names without saying at which one. */
export const OWN_POST = /^(?:校|党委|副校长|常务副校长)/
/** Posts whose holder leads a place, whatever organ stands before them. */
const PLACE_HEAD =
  /^(?:代理?|常务|副|第一)*(市长|省长|区长|县长|州长|镇长|乡长|自治区主席|市领导|省领导|区领导|县领导|领导)$/
const ORGAN = /(?:党委|委|人民政府|政府)$/
/** 武清区区委 is of 武清区, 武清区委 too. */
const LEVEL_TWICE = /([省市区县旗镇乡])\1$/
/** What a post that stands alone may stand behind: a mark, a preposition, or 校 for its own university. */
const BEFORE_ALONE = /^$|[，。；：、“\s（）]|[由在与和对校]/
/** How far before it the body of a post that stands alone may be named. */
const FARTHEST = 259

/** Where a post is held: the body before it, the place whose head it is, or whose article it is when it stands alone. */
export function bodyOfPost(
  reader: PostReader,
  body: NameMention | undefined,
  post: PostMention,
): NameMention | undefined {
  const level = PLACE_HEAD.exec(post.post)?.[1]?.charAt(0)
  if (level === undefined || body?.label === 'Place') return body ?? silentBody(reader, post)
  if (body !== undefined && !ORGAN.test(body.name)) return body
  const implied = impliedPlace(reader, body, post, level)
  if (implied === undefined) return body
  reader.implied.push(implied)
  return implied
}

/** The place whose head the post is: 天津市 in 天津市委常委、副市长, else that of the level whose article it is. */
function impliedPlace(
  { document, topic }: PostReader,
  body: NameMention | undefined,
  post: PostMention,
  level: string,
): NameMention | undefined {
  const named = (start: number, end: number, name: string): NameMention => ({
    start,
    end,
    label: 'Place',
    kind: level === '市' ? 'city' : 'other',
    name,
    pass: 'roles',
  })
  const before =
    body === undefined ? '' : document.text.slice(body.start, body.end).replace(ORGAN, '').replace(LEVEL_TWICE, '$1')
  const start = body?.start ?? post.start + post.post.indexOf(level)
  if (before.length > 1) return named(start, start + before.length, before)
  const place = placeOf(topic, level)
  if (place === undefined) return undefined
  return { ...named(start, start + 1, place), refers: [named(0, 0, place)] }
}

function placeOf({ city, province, district, town }: Topic, level: string): string | undefined {
  if (/[镇乡]/.test(level)) return town
  if (level === '市') return city
  return level === '省' ? province : district
}

/**
 * The body of a post that stands alone: in the article of a university 校长王某 is its own; else the last body before of a
 * kind that the post leads (公司总经理王某 behind a company's name).
 */
function silentBody({ topic, document, mentions }: PostReader, { post, start }: PostMention): NameMention | undefined {
  const before = document.text.charAt(start - 1)
  if (!BEFORE_ALONE.test(before)) return undefined
  if (before === '校' || OWN_POST.test(post)) return topic.publisher
  for (const name of namesBefore(mentions, start, FARTHEST)) {
    if (name.label === 'Institution' && words.ends(post, name.kind)) return name
  }
  return undefined
}
