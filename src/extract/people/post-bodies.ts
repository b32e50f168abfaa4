import { Words } from '../data.js'
import { isSentenceStart, paragraphStart } from '../document.js'
import { type MarkedText, type NameMention, namesBefore, type PostMention } from '../mention.js'
import { firstIndex } from '../sorted.js'
import type { Topic } from '../topic/topic.js'
import { bodyOfHead } from './deputy-body.js'
import { openingBody } from './opening-body.js'

/** What the posts of an article are read in. */
export interface PostReader extends MarkedText {
  posts: readonly PostMention[]
  topic: Topic
  /** Takes mentions that the phrases imply: the place in 天津市委常委、副市长. */
  implied: NameMention[]
}

const words = Words.of('post-words.tsv')

/** Posts that a university's news names without saying at which one. */
export const OWN_POST = /^(?:校|党委|纪委书记|副校长|常务副校长)/
/** Posts whose holder leads a place, whatever organ stands before them. */
const PLACE_HEAD =
  /^(?:代理?|常务|副|第一)*(市长|省长|区长|县长|州长|旗长|镇长|乡长|自治区副?主席|市领导|省领导|区领导|县领导|领导)$/
/** What the organ of a place adds to the place's name; 南开区区委 says the level twice, 苏州市委 does not. */
const ORGAN = /(?:(?<=([市区县州旗]))\1)?(?:党?委|人民政府|政府)$/
/** The organ that the head of a place leads; its party committee has a secretary. */
const GOVERNMENT = /政府$/
/** An organ's name that says no more of its place than the level: 市委, 自治区党委. */
const LEVEL_ONLY = /^(?:自治[区州县旗]|[省市区县州旗盟])?$/
/** What a post that stands alone may stand behind: a mark, a preposition, or 校 for its own university. */
const BEFORE_ALONE = /^$|[，。；：！？、“”\s（）]|[由在与和及对校]/
/** 分管科研工作的 + 副校长: what the post is for. */
const IN_CHARGE = /(?:分管|主管|负责)[^，。；：、]{2,12}的$/
const LONGEST_CHARGE = 16
/** “工总会” + 理事长; the end of a speech has a mark before it. */
const QUOTED_BODY = /“[^“”，。；：！？、]{2,12}”$/
const LONGEST_QUOTED = 14
/** 现任 + 院长, 中方 + 主任: how one holds it. */
const LONGEST_HELD = 3
/** How far before it the body of a post that stands alone may be named. */
const FARTHEST = 259

/** The level of the place whose head the post is: 市 of 常务副市长. */
export const levelOf = ({ post }: PostMention): string | undefined => PLACE_HEAD.exec(post)?.[1]?.charAt(0)

/** 徐汇区领导王某，市领导李某: a district has no heads of a city. */
export const isOtherLevel = ({ name }: NameMention, level: string): boolean =>
  /[省市区县]/.test(level) && /[省市区县]$/.test(name) && !name.endsWith(level)

export const isOrgan = ({ pass, name }: NameMention): boolean => pass === 'bodies' && ORGAN.test(name)

/** 教育部长江学者: a title that is given, and says of no body that one belongs to it. */
export const isHonour = ({ post }: PostMention): boolean => words.begins(post, 'honour')

/** Where a post is held: the body before it, the place whose head it is, or whose article it is when it stands alone. */
export function bodyOfPost(
  reader: PostReader,
  body: NameMention | undefined,
  post: PostMention,
): NameMention | undefined {
  const level = levelOf(post)
  if (level === undefined && body?.refers?.[0] !== undefined && !mayHaveDean(body.refers[0], post.post))
    return undefined
  // 某局局长王某，副院长李某: no bureau has a dean.
  if (body?.kind === 'government' && /院长$/.test(post.post) && !body.name.endsWith('院')) return undefined
  if (level === undefined) return body === undefined ? silentBody(reader, post) : known(reader, body)
  if (body?.label === 'Place' && !isOtherLevel(body, level)) return body
  const implied = impliedPlace(reader, body, post, level)
  if (implied !== undefined) reader.implied.push(implied)
  return implied ?? (body !== undefined && GOVERNMENT.test(body.name) ? known(reader, body) : undefined)
}

/** 县委 in the news of no county: nobody knows whose it is. */
const known = ({ topic }: PostReader, body: NameMention): NameMention | undefined =>
  body.pass === 'bodies' && /^[区县旗]/.test(body.name) && topic.district === undefined ? undefined : body

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
  const organ = body !== undefined && isOrgan(body) ? body : undefined
  const before = organ === undefined ? '' : document.text.slice(organ.start, organ.end).replace(ORGAN, '')
  if (organ !== undefined && !LEVEL_ONLY.test(before) && isOfLevel(before, level))
    return named(organ.start, organ.start + before.length, before)
  // Of 自治区 the last character says the level.
  const start = (organ?.start ?? post.start + post.post.indexOf(level)) + (level === '自' ? 2 : 0)
  const place = placeOf(topic, level)
  return place === undefined ? undefined : { ...named(start, start + 1, place), refers: [named(0, 0, place)] }
}

/** 广东省委常委、市长: the organ of the province is none of the city; 广东 says no level. */
const isOfLevel = (place: string, level: string): boolean => place.endsWith(level) || !/[省市区县州旗]$/.test(place)

function placeOf({ city, province, district, town }: Topic, level: string): string | undefined {
  if (/[镇乡]/.test(level)) return town
  if (level === '市') return city
  if (level === '省' || level === '自') return province
  return district?.endsWith(level) === true ? district : undefined
}

/**
 * The body of a post that stands alone: in the article of a university 校长王某 is its own; else the last body before of a
 * kind that the post leads (公司总经理王某 behind a company's name), in another paragraph only whose article it is.
 */
function silentBody(reader: PostReader, alone: PostMention): NameMention | undefined {
  const { post, start } = alone
  const { topic, document, mentions } = reader
  const held = words.endOf(document.text.slice(Math.max(0, start - LONGEST_HELD), start), 'before-post') ?? ''
  const before = document.text.charAt(start - held.length - 1)
  // “工总会”理事长: the quotation names the body, whoever was named before.
  if (QUOTED_BODY.test(document.text.slice(Math.max(0, start - LONGEST_QUOTED), start))) return undefined
  if (!BEFORE_ALONE.test(before) && !IN_CHARGE.test(document.text.slice(Math.max(0, start - LONGEST_CHARGE), start)))
    return undefined
  if (before === '校' || OWN_POST.test(post)) {
    if (mayHave(topic.publisher, post)) return topic.publisher
    return post.includes('校') || before === '校' ? undefined : openingBody(reader, start)
  }
  const ofHead = bodyOfHead(reader, alone)
  if (ofHead !== undefined) return ofHead
  const paragraph = paragraphStart(document, start)
  for (const name of namesBefore(mentions, start, Math.min(FARTHEST, start - paragraph))) {
    // 三方, 双方: several have no head between them. 中国科学院院士王某: the academy is the person's.
    if ((name.refers?.length ?? 1) > 1 || document.text.startsWith('院士', name.end)) continue
    if (isLedBy(name, post)) return name
  }
  return (
    [topic.subject, ...topic.named].find((one) => one !== undefined && isLedBy(one, post)) ??
    onlyLed(reader, alone) ??
    onlyOffice(reader, alone)
  )
}

/** 省工信厅召开会议，副厅长某某讲话: the only office before, in whatever paragraph, that has such a head. */
function onlyOffice({ mentions }: PostReader, { post, start }: PostMention): NameMention | undefined {
  const head = OF_OFFICE.exec(post)?.[1]
  if (head === undefined) return undefined
  let only: NameMention | undefined
  for (const name of namesBefore(mentions, start, start)) {
    const office = name.refers?.[0] ?? name
    if (office.kind !== 'government' || office.host !== undefined || !office.name.endsWith(head)) continue
    if (only !== undefined && only.name !== office.name) return undefined
    only ??= office
  }
  return only
}
const OF_OFFICE = /^(?:常务|第一)?副?([厅局])长$/

/** 王某董事长致辞: where who heads a firm does, behind whose name the post stands as where it stands alone. */
export const bodyOfTitle = (reader: PostReader, post: PostMention, person: NameMention): NameMention | undefined =>
  HEADS_FIRM.test(post.post) ? silentBody(reader, { ...post, start: person.start }) : undefined

/** The only body named before, in whatever paragraph, that the post leads. */
function onlyLed({ mentions }: PostReader, { post, start }: PostMention): NameMention | undefined {
  let only: NameMention | undefined
  for (const name of namesBefore(mentions, start, start)) {
    // 甲集团某基地: the firm whose works are named.
    const works = name.label === 'Program' || name.label === 'Park'
    const body = name.refers?.[0] ?? (works ? name.host : undefined) ?? name
    if (!isLedBy(body, post)) continue
    if (only !== undefined && only.name !== body.name) return undefined
    only ??= body
  }
  return only
}

/** Only a school has a 校长. */
const mayHave = (publisher: NameMention | undefined, post: string): boolean =>
  publisher !== undefined && publisher.kind !== 'media' && (publisher.kind === 'university' || !post.includes('校'))

/** 某研究院, 某研究院（苏州）, 某设计院有限公司: what has an 院长 is called so. */
const HEADED_BY_DEAN = /院(?:$|（|股份|有限|集团|[^院]*分院)|学部$/

/** 我院院长王某 in the news of a university: the dean of some school of it, which has a 校长 itself. */
const mayHaveDean = ({ kind, name }: NameMention, post: string): boolean =>
  !(kind === 'university' && post.endsWith('院长') && !name.endsWith('院'))

/** 院长 leads a school of a university; the university itself has a 校长. */
const isLedBy = (body: NameMention, post: string): boolean =>
  body.label === 'Institution' &&
  words.ends(post, body.kind) &&
  (!/[所站]长$/.test(post) || body.name.endsWith(post.charAt(post.length - 2))) &&
  (!post.endsWith('院长') || HEADED_BY_DEAN.test(body.name)) &&
  mayHaveDean(body, post)

/** What ends the names of the bodies whose posts people are elected or appointed to, by the post. */
const ELECTING: readonly (readonly [RegExp, RegExp])[] = [
  [/组长$/, /(?:领导小组|工作组|专班|协调小组)$/],
  [/院长$/, /(?:研究院|学院)$/],
  [/所长$/, /研究所$/],
  [/首席(?:科学家|专家)$/, /(?:实验室|中心|研究院|研究所|工作站|科技小院|创新院)$/],
  [/主任(?:委员)?$/, /(?:实验室|中心|委员会|专委会|分会)$/],
  [/(?:理事长|会长|秘书长|主席)$/, /(?:联盟|协会|学会|商会|联合体|理事会|分会|促进会|研究会|联合会|校友会)$/],
]

/** 研究院采用双轨运行，王某任理事长: where no alliance is named, what has a council of its own. */
const WITH_COUNCIL = /(?:实验室|中心|研究院|研究所|联盟|协会|学会|商会|联合体|理事会|分会|促进会|研究会|联合会)$/

/** 云杉科技任命王某为首席执行官: who heads a firm. */
const HEADS_FIRM = /(?:董事长|总裁|总经理|首席[^科]{2,4}官|C[ETFO]O|总工程师)$/

/**
 * The body named last in the paragraph before the offset to whose posts of this kind people are elected, one that a sentence
 * begins with before others, else the headline's. Where someone's own title stands right behind a body, it is none.
 */
export function bodyForPost(reader: PostReader, { post }: PostMention, offset: number): NameMention | undefined {
  const ending = ELECTING.find(([titles]) => titles.test(post))?.[1]
  const body = lastElecting(reader, post, offset, ending)
  return body === undefined && post.endsWith('理事长') ? lastElecting(reader, post, offset, WITH_COUNCIL) : body
}

function lastElecting(
  reader: PostReader,
  post: string,
  offset: number,
  ending: RegExp | undefined,
): NameMention | undefined {
  const ofFirm = HEADS_FIRM.test(post)
  const elect = (body: NameMention): NameMention | undefined =>
    ofFirm ? (body.kind === 'company' ? body : undefined) : electing(body, ending)
  const { document, mentions, topic, posts } = reader
  const paragraph = paragraphStart(document, offset)
  let nearest: NameMention | undefined
  for (const name of namesBefore(mentions, offset, Math.min(FARTHEST, offset - paragraph))) {
    if (posts[firstIndex(posts, ({ start }) => start >= name.end)]?.start === name.end) continue
    const body = elect(name.refers?.[0] ?? name)
    if (body !== undefined && (name.refers !== undefined || isSentenceStart(document, name.start))) return body
    // 公司由甲、乙组建，王某任董事长: of several firms in a row none is meant.
    if (ofFirm && nearest !== undefined && body !== undefined && body.name !== nearest.name) return undefined
    nearest ??= body
  }
  return nearest ?? [topic.subject, ...topic.named].map((one) => one && elect(one)).find((one) => one !== undefined)
}

/** The body, where its name has the ending; the head of an alliance's council is the alliance's. */
function electing(body: NameMention, ending: RegExp | undefined): NameMention | undefined {
  if (body.label !== 'Institution' || ending?.test(body.name) !== true) return undefined
  if (!body.name.endsWith('理事会')) return body
  return body.host !== undefined && ending.test(body.host.name) ? body.host : undefined
}
