import { foldText, type Lexicon } from '../../lexicon/index.js'
import { type Document, paragraphEnd } from '../document.js'
import { hasLabel, isQuantity, type Mention, type NameMention } from '../mention.js'
import { keepsOrder } from '../names/keeps-order.js'
import { frontPlace } from './front-place.js'
import {
  introducedIn,
  isWithUs,
  namedInHeadline,
  partiesOf,
  placeOfPlan,
  placeOpening,
  placesIn,
  universitiesIn,
} from './headline.js'
import { isNature } from './nature.js'
import { placeReporting } from './place-reporting.js'
import { publisherOf } from './publisher.js'
import { hostOf, siteOwner } from './site-owner.js'
import { spokenFor } from './spoken-for.js'
import { PlaceTally, placeEntry, type TopicPlaces, withCity } from './topic-places.js'
import { isGoal, isVisitor, placesOfStay, placesVisited } from './visited.js'

/** Whose article it is: the place that 我市 means, the institution that 我校 means, and what the headline is about. */
export interface Topic extends TopicPlaces {
  publisher?: NameMention
  /** The first place or body of the headline, else of the text: the silent subject of sentences that have none. */
  subject?: NameMention
  /** The headline names that subject; another one goes on from where it stands only. */
  headlined: boolean
  /** Up to where the text goes on of that subject: whom no headline names is soon left. */
  until: number
  /** The one body that the headline names, or the school that tells of itself: the article is about it. */
  about?: NameMention
  /** The headline names nobody beside that body. */
  alone: boolean
  /** The place whose government reports on its work in the article. */
  reporting?: NameMention
  /** All whom the headline names. */
  named: readonly NameMention[]
  /** Whom the headline names together. */
  parties: readonly NameMention[]
  /** The one body or park that stands in the headline only. */
  inHeadline?: InHeadline
}

/** A body or park that the headline names, and the words in which it does. */
export interface InHeadline {
  body: NameMention
  form: string
}

/** How much a name says of whose article it is: by the site it stands on, in the headline, where its head speaks, in the lead, elsewhere. */
const WEIGHT = { site: 20, headline: 8, paper: 8, mentionOfHeadline: 5, spoken: 5, lead: 2, text: 1 }
/** 天津北方网讯, 河北日报石家庄讯: a paper whose name begins with its place tells of home. */
const DATELINE =
  /^(?:[^\n]{0,30}\n)?\s*(?<paper>\p{Script=Han}{2,8}(?:网|报|社|台|客户端|发布))[^，。；：\n]{0,12}?[讯电](?=[:：\s（(]|\p{Script=Han})/u
/** 在呼和浩特举行, 赴上海考察: where something takes place and where one goes say less of whose article it is. */
const SETTING = 0.5
/** 某市人大副主任一行来榕调研: those who come here are at home elsewhere. */
const VISITOR = 0.1
/** 包括甲基地、乙产业园等24个项目: those who are named for a set are told of no longer. */
const COUNTED_ROW = /^(?:[、和][^，。；：]*)?等\d+[余多]?[个家项]/
const LONGEST_ROW = 60
/** 某区考察团赴我市考察: whose article it is says so in its headline. */
const VISITS_US = /^[^。；：]{0,40}[来赴到]我[省市区县]/
/** Characters that count as the lead. */
const LEAD = 300

/** 在某区, 建设某园: where, whither or with whom something is done, or what is built, says little of who does it. */
const WHERE = /(?:[在于到赴向与]|建设|打造|成立|入驻|落户|进驻)$/

/**
 * Reads whose article it is from address, headline, dateline and what is named most. `ofHeadline` reads the names of the
 * headline itself, for one that names a body or park of which the text has only a word (园区, 实验室).
 */
export function readTopic(
  document: Document,
  lexicon: Lexicon,
  all: readonly Mention[],
  ofHeadline: () => readonly InHeadline[],
): Topic {
  const mentions = all.flatMap((mention): Mention[] => [
    mention,
    ...(isQuantity(mention) ? [] : (mention.inside ?? [])),
  ])
  const title = foldText(document.article.title ?? '')
  const weightOf = ({ start, end }: Mention): number =>
    (start < LEAD ? WEIGHT.lead : WEIGHT.text) +
    (isOfHeadline(title, document.text.slice(start, end)) ? WEIGHT.mentionOfHeadline : 0)
  const inTitle = placesIn(title, lexicon)
  const visitors = inTitle.filter(({ at }) => VISITS_US.test(title.slice(at))).map(({ entry }) => entry.name)
  const places = new PlaceTally(
    placesVisited(document, lexicon, mentions),
    new Set([...visitors, ...placesOfStay(document, lexicon, mentions)]),
  )
  const isSpokenFor = spokenFor(document.text, mentions)
  for (const mention of mentions) {
    const setting = isVisitor(document.text, mention.end)
      ? VISITOR
      : isSetting(document.text, mention.start)
        ? SETTING
        : 1
    const spoken = isSpokenFor(mention) ? WEIGHT.spoken : 0
    places.addMention(lexicon, mention, weightOf(mention) * setting + spoken)
  }
  const isFront = frontsIn(title, document, mentions)
  for (const { at, entry } of inTitle)
    places.addPlace(lexicon, entry, WEIGHT.headline * (isSetting(title, at) || isFront(at) ? SETTING : 1))
  const paper = frontPlace(lexicon, DATELINE.exec(document.text)?.groups?.paper ?? '')
  if (paper !== undefined) places.add(paper, WEIGHT.paper)
  const site = siteOwner(document.article.url, lexicon)
  if (site !== undefined && site.kind !== 'district') places.add(site, WEIGHT.site)
  const publisher = publisherOf(
    document.text,
    lexicon,
    site,
    mentions,
    weightOf,
    universitiesIn(title, lexicon),
    hostOf(document.article.url),
  )
  // What the article itself tells stands; where its publisher is at home fills only what it leaves open.
  const told = withCity(lexicon, places.heaviest())
  if (publisher !== undefined) places.addHome(lexicon, publisher)
  const actors = mentions.filter(
    (mention): mention is NameMention => !isQuantity(mention) && hasLabel(mention, 'Institution', 'Place', 'Park'),
  )
  const named = namedInHeadline(document, title, actors, lexicon)
  // A school tells of itself where the headline names it and the text says 学校.
  const ofItself = publisher !== undefined && title.includes(publisher.name) ? publisher : undefined
  const isBody = ({ mention }: { mention: NameMention }): boolean => hasLabel(mention, 'Institution', 'Park')
  // 某产业园发展有限公司 runs the park, and is not what the headline calls so for short.
  const isShort = ({ body: { name, label } }: InHeadline): boolean =>
    actors.some(
      (actor) =>
        actor.label !== 'Place' &&
        !(label === 'Park' && actor.kind === 'company') &&
        keepsOrder(name.replace(/[“”]/g, ''), actor.name),
    )
  const [only, ...others] = named.some(isBody) ? [] : ofHeadline().filter((one) => !isShort(one))
  const inHeadline = others.length === 0 ? only : undefined
  const onlyThere = inHeadline?.body
  // Where the headline names nobody, the first of the text; one of a row is none.
  const isOfRow = ({ end }: NameMention): boolean => COUNTED_ROW.test(document.text.slice(end, end + LONGEST_ROW))
  const first = actors.find((actor) => actor.pass !== 'lists' && !isNature(actor) && !isOfRow(actor))
  const isWhere = first !== undefined && WHERE.test(document.text.slice(Math.max(0, first.start - 2), first.start))
  const ofPlan = named.length > 0 ? undefined : (placeOfPlan(title, lexicon) ?? placeOpening(title, lexicon))
  const reporting = placeReporting(title, document.text, lexicon)
  const subject = reporting ?? named[0]?.mention ?? ofItself ?? ofPlan ?? onlyThere ?? (isWhere ? undefined : first)
  const headlined = [reporting, named[0], ofItself, ofPlan, onlyThere].some((one) => one !== undefined)
  const introduced = introducedIn(title, actors)
  const about = introduced ?? (named.length === 1 ? named[0]?.mention : ofItself)
  return {
    ...withProvince(lexicon, { ...withCity(lexicon, places.heaviest()), ...told }),
    headlined,
    until: headlined || subject === undefined ? Number.POSITIVE_INFINITY : spokenOfUntil(document, subject, actors),
    ...(about?.label === 'Institution' && reporting === undefined ? { about } : {}),
    alone: introduced !== undefined || (named.length < 2 && !isWithUs(title)),
    named: [...named.map(({ mention }) => mention), ...(onlyThere === undefined ? [] : [onlyThere])],
    parties: partiesOf(title, named, publisher),
    ...(inHeadline === undefined ? {} : { inHeadline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(reporting === undefined ? {} : { reporting }),
    ...(subject === undefined ? {} : { subject }),
  }
}

/** 北京 in 北京某联盟: a place with which the headline only begins the name of a body, which may be far from home. */
function frontsIn(title: string, { text }: Document, mentions: readonly Mention[]): (at: number) => boolean {
  const bodies = mentions.filter((one) => hasLabel(one, 'Institution') && one.kind !== 'government')
  const forms = new Set(bodies.map(({ start, end }) => text.slice(start, end)))
  return (at) => [...forms].some((form) => form.length > LONGEST_PLACE && title.startsWith(form, at))
}
const LONGEST_PLACE = 3

/** Whom no headline names is spoken of to the end of its paragraph, and in the next one until another is named. */
function spokenOfUntil(document: Document, subject: NameMention, actors: readonly NameMention[]): number {
  const end = paragraphEnd(document, subject.start)
  const other = actors.find(({ start, name }) => start > subject.start && name !== subject.name)
  return Math.max(end, Math.min(other?.start ?? document.text.length, paragraphEnd(document, end + 1)))
}

/** 我市集中开工…: where the headline names nobody, the subject may be whom a word refers to that stands before all names. */
export function withFirstNamed(topic: Topic, mentions: readonly Mention[]): Topic {
  if (topic.headlined) return topic
  const first = mentions.find((one) => hasLabel(one, 'Institution', 'Place', 'Park'))
  const refers = first === undefined || isQuantity(first) ? undefined : first.refers
  const place = refers?.length === 1 ? refers[0] : undefined
  return first === undefined || place?.label !== 'Place'
    ? topic
    : { ...topic, subject: { ...place, start: first.start }, until: Number.POSITIVE_INFINITY }
}

/** 副省长 in the news of a city is its province's. */
function withProvince(lexicon: Lexicon, places: TopicPlaces): TopicPlaces {
  const outer = places.city === undefined ? undefined : placeEntry(lexicon, places.city)?.place
  const province = outer === undefined ? undefined : placeEntry(lexicon, outer)
  return places.province !== undefined || province?.kind !== 'province'
    ? places
    : { ...places, province: province.name }
}

/** The headline names it; 京 in 京津冀 names no city. */
const isOfHeadline = (title: string, form: string): boolean => form.length > 1 && title.includes(form)

const isSetting = (text: string, start: number): boolean =>
  text.charAt(start - 1) === '在' || ORIGIN.test(text.slice(Math.max(0, start - 4), start)) || isGoal(text, start)
/** 承接北京企业, 引进上海项目: whence something comes. */
const ORIGIN = /(?:承接|引进|吸引|来自|对接|引入|疏解)(?:了|的)?$/
