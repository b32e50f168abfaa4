import { Words } from '../data.js'
import { isQuantity, type NameMention, type PostMention } from '../mention.js'
import { firstIndex } from '../sorted.js'
import type { PostReader } from './post-bodies.js'

/** The bodies, posts and persons of which phrases about posts are made, and what stands between them. */

const words = Words.of('post-words.tsv')

export type Item =
  | { sort: 'body'; start: number; end: number; mention: NameMention }
  | { sort: 'post'; start: number; end: number; post: PostMention }
  | { sort: 'person'; start: number; end: number; mention: NameMention }

/** How an item stands to the one before it: right behind it, or joined to it by a mark or word. */
export interface Link {
  gap: string
  joint: string | undefined
}

/** 某协会 + 第六届理事会 + 会长: the term and council of an office. */
const TERM = String.raw`(?:(?:第[一二三四五六七八九十\d]+届|首届|新一届|本届)(?:理事会|董事会|监事会|委员会|全委会|全国委员会)?|[理董监]事会|全委会)`
/** What joins the posts of one phrase, and the words between body and post that belong to the post. */
const GAP = new RegExp(
  `^(?<joint>[、，（兼和与及/]|，?(?:兼任|以及|同时担任))?(?:${words.alternatives('before-post')}|${TERM}| |[正副][省部厅局处]级|[一二]级)*$`,
)
/** 区委副书记、某镇党委书记: a post at a body that is not known, in a row of posts. */
export const ELSEWHERE = /^、[^，。；：、的等在与和由是有了\s]{1,20}$/
/** 校友会会长、某系校友、公司董事长王某: what else the person is, or a body that is not known, in a row of posts. */
export const BETWEEN = new RegExp(
  `^、(?![^、]*${words.alternatives('of-many')})[^，。；：、等在与和由是有了\\s]{2,14}、$`,
)
/** 张某当选理事长, 甲、乙任副理事长: persons and the post that they take. */
export const TAKES = new RegExp(
  `^(?:等(?:\\d{1,3}[人位名])?人?)?(?:分别|全票|再次|并|将|拟|上月|近日|日前|去年|今年|同年|此后|\\d{1,4}[年月])*${words.alternatives('takes-post')}(?:联盟|协会|学会|本届|首届|第[一二三四五六七八九十]+届|理事会)*(?:首任|首届|第一任|新任|新一届)?(?:常务|执行)?$`,
)
/** 为王某颁发首席科学家聘书: who is given the letter of the post. */
export const GIVEN = /^(?:等人?)?(?:颁发|颁授|授予|发放)了?(?:实验室|研究院|中心|联盟|学院)?$/
export const LETTER = /^(?:聘书|聘任书|证书|聘任)/
/**
 * 主任由某某担任, 副主任共两席，分别由…、…出任, 秘书长一职则聘请某某担任, 院长为某大学教授某某: the post is offered to the persons named
 * behind, up to the verb of holding it or to the end of the clause.
 */
const OFFERED =
  /^(?:：(?=[^，。；\n]{2,16})[^，。；\n]{2,16}|(?:还|分别|主要)?(?:有|包括)：?[^，。；\n]{5,130}|(?:一职|职务|共?[一二两三四五六七八\d]+[席位名人]，)?[则仍继续]{0,2}(?:分别)?(?:(?:由|聘请|聘任|推选)(?!于)[^。；\n]{2,120}?(?:担任|兼任|出任|接任|就任)|(?:由|聘请|聘任|推选|为)(?!于)[^，。；\n]{2,60}))/
const LONGEST_OFFER = 140

/** Up to where persons are named to whom the post that ends at the offset is offered; undefined where it is not. */
export function offerEnd(text: string, offset: number): number | undefined {
  const offer = OFFERED.exec(text.slice(offset, offset + LONGEST_OFFER))
  return offer === null ? undefined : offset + offer[0].length
}
/** 主任：王某, 主任是王某, 主任由王某担任. */
const IS = /^[：是为由]$/
/** 甲公司总经理、乙大学校友王某: what else the person is, right before the name. */
const SAID_OF = new RegExp(`^、?[^，。；：、等在与和由是有了\\s]{0,14}${words.alternatives('said-of')}$`)
/** A post right behind words that name nothing here is held at a body that is not known. */
export const ATTACHED = /[^由在与和对校院、，。；：“”\s（）]/
/** 某教授团队、: whose team it is, in a list of teams. */
const LISTED_TEAM = /^(?:“[^”]{1,8}”)?(?:科研|创新|研究)?(?:团队|课题组)(?:工作站|项目)?、$/
/** What joins persons who share a post. */
export const LISTS = /^[、和与]$/
/** 主任甲与乙代表双方签约: the two are no pair of one body. */
export const FOR_EACH = /^(?:分别|各自|共同)?(?:代表|签)/
/** What ends a phrase whose posts stand behind the name: 王某，甲局局长。, 曾任甲局局长等职。 */
export const CLOSES = /^(?:等职|等?职务|一职|[，。；）\n]|$)/

/** The bodies, posts and persons of a sentence, in the order of the text. */
export function itemsOf({ mentions, posts }: PostReader, start: number, end: number): Item[] {
  const items: Item[] = []
  for (const mention of mentions.within({ start, end })) {
    if (isQuantity(mention)) continue
    const sort = mention.label === 'Official' ? 'person' : 'body'
    const last = items.at(-1)
    if (last?.sort === 'body' && isMarketOf(last.mention, mention)) {
      last.end = mention.end
      continue
    }
    items.push({ sort, start: mention.start, end: mention.end, mention })
  }
  for (let i = firstIndex(posts, (post) => post.start >= start); i < posts.length; i++) {
    const post = posts[i]
    if (post === undefined || post.end > end) break
    items.push({ sort: 'post', start: post.start, end: post.end, post })
  }
  return items.sort((a, b) => a.start - b.start)
}

/** 云杉集团 + 华东 + 投资经理: the part of the country that a post of the firm is for. */
const isMarketOf = (firm: NameMention, { start, label, kind }: NameMention): boolean =>
  firm.kind === 'company' && firm.end === start && label === 'Place' && kind === 'region'

/** How the item continues the phrase behind such a gap; undefined where it does not. */
export function linkOver(gap: string, item: Item): Link | undefined {
  if (item.sort === 'person' && (IS.test(gap) || SAID_OF.test(gap))) return { gap, joint: undefined }
  if (item.sort === 'person' && LISTED_TEAM.test(gap)) return { gap: '、', joint: '、' }
  const found = GAP.exec(gap)
  return found === null ? undefined : { gap, joint: found.groups?.joint }
}

/** Whether the item stands right behind the one before, or behind words that belong to it alone. */
export const isTight = (link: Link | undefined): boolean => link !== undefined && link.joint === undefined
