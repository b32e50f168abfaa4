import { foldText, type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { sentenceAt } from '../document.js'
import {
  hasLabel,
  isNamed,
  isQuantity,
  type MarkedText,
  type Mention,
  type NameMention,
  namesBefore,
} from '../mention.js'
import { firstIndex } from '../sorted.js'
import { placesIn } from '../topic/headline.js'
import { isNature } from '../topic/nature.js'
import type { Topic } from '../topic/topic.js'
import type { Context } from './antecedents.js'

/** Sentences back that 双方 may reach, its own among them. */
const SENTENCES = 8
/** Characters back that 两地 may reach. */
const FARTHEST = 400
/** Characters back that a list of places may stand, for an article has one such list. */
const FARTHEST_LIST = 1500
/** Regions named by the short forms of three provinces. */
const THREE = /^[京津冀沪苏浙皖粤港澳川渝黑吉辽晋蒙]{3}/

/**
 * The parties that stand together: in the nearest sentence of the paragraph that names so many, else in the headline, else in
 * the nearest sentence before; in the order of the text.
 */
export function partiesTogether(
  marked: MarkedText,
  { parties: ofHeadline, publisher }: Topic,
  offset: number,
  count: number,
): NameMention[] {
  const { document } = marked
  const here = sentenceAt(document, offset)
  if (here === undefined) return []
  for (let { index } = here; index >= 0 && index > here.index - SENTENCES; index--) {
    const sentence = document.sentences[index]
    if (sentence === undefined) break
    const leaves = index < here.index && sentence.paragraph.start !== here.paragraph.start
    if (leaves && ofHeadline.length === count) return [...ofHeadline]
    const end = Math.min(sentence.end, offset)
    const named = partiesIn(marked, sentence.start, end)
    const parties = withHost(document.text.slice(sentence.start, end), named, publisher)
    if (parties.length === count) return parties
    const own = document.text.lastIndexOf('；', end - 1) + 1
    const inPart = own > sentence.start ? partiesIn(marked, own, end) : []
    if (inPart.length === count) return inPart
    const joined = parties.length > count ? joinedIn(marked, parties, count) : undefined
    if (joined !== undefined) return joined
  }
  return []
}

/** 甲大学校长一行来校访问: those who come are one side, and who tells of it the other. */
const COMES = /来(?:校|我校|访)|莅(?:校|临)|访问我校/

const withHost = (sentence: string, named: NameMention[], publisher: NameMention | undefined): NameMention[] =>
  publisher?.kind === 'university' && COMES.test(sentence) && !named.some(({ name }) => name === publisher.name)
    ? [publisher, ...named]
    : named

/** So many of the parties that 与 joins: 甲与乙 among others that the sentence names. */
function joinedIn({ document }: MarkedText, parties: NameMention[], count: number): NameMention[] | undefined {
  for (let first = 0; first + count <= parties.length; first++) {
    const some = parties.slice(first, first + count)
    const [before, last] = some.slice(-2)
    if (before === undefined || last === undefined || last.start < before.end) continue
    if (WITH.test(document.text.slice(before.end, last.start))) return some
  }
  return undefined
}

/** What joins two parties, the post and name of a speaker aside. */
const WITH = /^[^，。；、]{0,12}(?<!共)[与和同][^，。；、]{0,2}$/

/** A party committee, and the post that one holds there. */
const COMMITTEE_POST = /^委(?:常委|委员|书记|副书记)/
/** An office of a committee or a firm, whose head is there with others. */
const OFFICE = /^中国共产党.*(?:部|办公室)$|(?:人力资源|市场|财务|宣传)部$/
/** What stands before a place that one is in or goes to. */
const THERE = /[在到赴来抵往于]/
/** 来到某市考察: whom one visits is a party to what is signed there. */
const VISITED = /^(?:开展|进行)?(?:考察|调研|对接|洽谈|交流|座谈|访问|走访)/
const LONGEST_VISIT = 6
/** What stands before what is being built. */
const BUILT = /(?:共建|组建|建设|打造|成立|设立|创建|筹建)[了的]?[“《]?$/

/** 市委常委、副市长某某: the committee whose member speaks is no party; 市委副书记、市长某某会见乙一行: the place is one. */
function placeMeeting(text: string, { start, end }: NameMention): NameMention | undefined {
  const place = OF_PLACE.exec(text.slice(start, end))?.groups?.place
  if (place === undefined || !MEETS.test(text.slice(end, end + LONGEST_POSTS))) return undefined
  return { start, end, label: 'Place', kind: place.endsWith('市') ? 'city' : 'other', name: place, pass: 'references' }
}
const OF_PLACE = /^(?<place>.{2,}[省市区县旗])委$/
const MEETS =
  /^[^，。；：]{2,20}?(?:(?:会见|会晤|接见|接待)了?|(?:一行)?(?:率[^，。；：]{2,12})?(?:来校|来我校|来访|到访|莅临|到校|到我校|访问我校))/
const LONGEST_POSTS = 30

/** 为某学院揭牌, 某研究院揭牌: what opens is no party. */
const OPENS = /^[”》]?(?:正式|同时|同步|当天|共同)*(?:揭牌|揭幕|授牌|挂牌|剪彩|奠基|落成|启用)/
const LONGEST_OPENS = 8

/** 某园是某示范区“一区十六园”之一: what a party is a part of is no party. */
const isWhole = (text: string, { start, end }: Mention): boolean =>
  text.charAt(start - 1) === '是' && ONE_OF.test(text.slice(end, end + LONGEST_ONE_OF))
const ONE_OF = /^[^，。；]*之一/
const LONGEST_ONE_OF = 20

/** The parties of a stretch of text by their names; of one named twice the last mention. */
function partiesIn({ document, mentions }: MarkedText, start: number, end: number): NameMention[] {
  const parties = new Map<string, NameMention>()
  for (const mention of mentions.within({ start, end })) {
    if (isQuantity(mention) || !hasLabel(mention, 'Institution', 'Place', 'Park')) continue
    // 在某园区, 到某市坐诊: where it happened or one goes is no party; a body may be. Nor is land or water, nor what the parties build.
    const isThere = mention.label !== 'Institution' && THERE.test(document.text.charAt(mention.start - 1))
    if (isThere && !VISITED.test(document.text.slice(mention.end, mention.end + LONGEST_VISIT))) continue
    // 安徽省 + 芜湖市委: the place only says where the body is.
    if (mention.label === 'Place' && hasLabel(mentions.startingAt(mention.end), 'Institution', 'Place')) continue
    if (mention.pass === 'bodies' && COMMITTEE_POST.test(document.text.slice(mention.end - 1, mention.end + 3))) {
      const place = placeMeeting(document.text, mention)
      if (place !== undefined) parties.set(place.name, place)
      continue
    }
    if (OFFICE.test(mention.name) || isOfSamePerson({ document, mentions }, mention)) continue
    if (OPENS.test(document.text.slice(mention.end, mention.end + LONGEST_OPENS))) continue
    if (isWhole(document.text, mention)) continue
    if (isNature(mention) || BUILT.test(document.text.slice(Math.max(0, mention.start - 5), mention.start))) continue
    // 实验室与甲公司…, 双方: a word that refers stands where it is, and not where it was named.
    const { start, end } = mention
    for (const party of mention.refers ?? [mention]) parties.set(party.name, { ...party, start, end })
  }
  return [...parties.values()].filter(
    ({ name }) => !parties.has(name.replace(ORGAN_OF_ZONE, '')) || !ORGAN_OF_ZONE.test(name),
  )
}

/** 甲联盟理事长、乙大学党委书记某某: a post that a person holds elsewhere stands before, and the first body is the party. */
function isOfSamePerson({ document, mentions }: MarkedText, { start, end }: NameMention): boolean {
  const post = POST_BEFORE.exec(document.text.slice(Math.max(0, start - LONGEST_POST), start))
  if (post === null) return false
  const holders = (span: { start: number; end: number }): Mention[] =>
    mentions.within(span).filter(({ label }) => label === 'Official')
  const body = mentions.endingAt(start - post[0].length)
  const first = hasLabel(body, 'Institution') && holders({ start: start - post[0].length, end: start }).length === 0
  return first && holders({ start: end, end: end + LONGEST_POST }).length > 0
}
const POST_BEFORE = /(?:党委|党组|副|常务)*(?:书记|[校院所会市区县局处部]长|理事长|董事长|主任|主席|总裁|总?经理)、$/
const LONGEST_POST = 12

/** A zone and the organ that runs it are one party. */
const ORGAN_OF_ZONE = /(?:管委会|管理委员会)$/

/** 三地 is the region of three that the article names; 两地 two places named together. 京、冀两地 needs no antecedent: they stand there. */
export function placesTogether(context: Context, offset: number, count: number): NameMention[] {
  const { mentions, lexicon, regions } = context
  if (mentions.endingAt(offset)?.label === 'Place') return []
  const parks = count === 2 ? parksJoined(context, offset) : undefined
  if (parks !== undefined) return parks
  const headline = placesOfHeadline(context, lexicon, count)
  if (headline !== undefined) return headline
  const isMeant = (region: NameMention): boolean => isRegionOf(lexicon, region, count)
  const behind = firstIndex(regions, (mention) => mention.end > offset)
  const region = regions.slice(0, behind).findLast(isMeant) ?? regions.find(isMeant)
  if (region !== undefined) return [region]
  const listed = placesListed(context, offset, count)
  // The last three places are seldom three that belong together.
  return listed ?? (count === 2 ? placesBefore(context, lexicon, offset, count) : [])
}

/** 某高新区与某经开区签约，两地将…: the two that the sentence joins last, one of them a park. */
function parksJoined({ document, mentions }: MarkedText, offset: number): NameMention[] | undefined {
  const start = sentenceAt(document, offset)?.start ?? offset
  const named = mentions.within({ start, end: offset }).filter(isTract)
  for (let i = named.length - 1; i > 0; i--) {
    const [one, other] = [named[i - 1], named[i]]
    if (one === undefined || other === undefined || (one.label !== 'Park' && other.label !== 'Park')) continue
    if (LISTED.test(document.text.slice(one.end, other.start))) return [one, other]
  }
  return undefined
}

const isTract = (mention: Mention): mention is NameMention => isNamed(mention, 'Place', 'Park')

export const isRegion = (mention: Mention): mention is NameMention =>
  mention.label === 'Place' && mention.kind === 'region'

const isRegionOf = (lexicon: Lexicon, { name }: NameMention, count: number): boolean =>
  lexicon.byName
    .get(normaliseForm(name))
    ?.some((entry) => entry.members.length === count || (count === 3 && THREE.test(entry.name))) ?? false

/** What joins the places of a list; nothing stands between 京 and 津. */
const LISTED = /^(?:[、和与及同]|以及)?$/

/** The nearest list of so many places before the offset, no more and no fewer: 武清、通州与廊坊. */
function placesListed({ document, mentions }: MarkedText, offset: number, count: number): NameMention[] | undefined {
  let list: NameMention[] = []
  for (const mention of namesBefore(mentions, offset, FARTHEST_LIST)) {
    const isPlace = mention.label === 'Place' && mention.kind !== 'region'
    const next = list[0]
    const joined =
      isPlace &&
      next !== undefined &&
      next.pass !== 'small' &&
      LISTED.test(document.text.slice(mention.end, next.start))
    if (!joined && list.length === count) return list
    list = joined ? [mention, ...list] : isPlace ? [mention] : []
  }
  return list.length === count ? list : undefined
}

/** The places of the headline where they are so many. */
function placesOfHeadline({ document }: MarkedText, lexicon: Lexicon, count: number): NameMention[] | undefined {
  const places = placesIn(foldText(document.article.title ?? ''), lexicon)
    .map(({ entry }) => entry)
    .filter(({ kind }) => kind !== 'region')
  if (places.length !== count) return undefined
  return places.map(({ kind, name }) => ({ start: 0, end: 0, label: 'Place', kind, name, pass: 'references' }))
}

/** The last so many places before the offset, regions aside. */
function placesBefore({ mentions }: MarkedText, lexicon: Lexicon, offset: number, count: number): NameMention[] {
  const places = new Map<string, NameMention>()
  for (const mention of namesBefore(mentions, offset, FARTHEST)) {
    if (mention.label !== 'Place' || mention.kind === 'region') continue
    const entry = lexicon.byName.get(normaliseForm(mention.name))?.[0]
    places.set(entry?.name ?? mention.name, mention)
    if (places.size === count) return [...places.values()].reverse()
  }
  return []
}
