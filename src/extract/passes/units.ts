import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention, type PostMention } from '../mention.js'
import type { Topic } from '../topic.js'
import { leftEdge } from './left-edge.js'

/**
 * Pass 5b: a body's own units named alone. 材料学院 in the article of a university is that university's; 科技处 behind a
 * name of the same sentence's body as well.
 */
const UNIT = /(?:学院|学部|系|处|办公室|办|部|研究生院|图书馆|校友会|党委|党支部|团委|工会|宣传部|组织部)$/
const FIRST_PLACE = /^(?:国家|中国|全国|教育部|科技部|农业部)/

export function attachUnits(lexicon: Lexicon, mentions: MentionList<Mention>, topic: Topic): void {
  const { publisher } = topic
  if (publisher === undefined) return
  for (const mention of mentions.all()) {
    if (
      isQuantity(mention) ||
      mention.label !== 'Institution' ||
      mention.pass !== 'names' ||
      mention.host !== undefined
    )
      continue
    if (!UNIT.test(mention.name) || mention.name.length > 12 || FIRST_PLACE.test(mention.name)) continue
    if (lexicon.byName.has(normaliseForm(mention.name)) || mentions.startingAt(mention.start) !== mention) continue
    if (mention.name.startsWith(publisher.name) || startsWithPlace(lexicon, mention.name)) continue
    mention.name = publisher.name + mention.name
    mention.host = publisher
  }
}

const UNIT_HEAD =
  /(?:学院|学部|系|处|科|室|办公室|办|部|局|厅|司|组|所|院|中心|研究院|工会|团委|党支部|党总支|委员会|管委会|基金会)$/

/** Units told by the post behind them: 组织部部长, 科技处处长. Their host is the body named before, else whose article it is. */
export function findUnitsBeforePosts(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  posts: readonly PostMention[],
  topic: Topic,
): void {
  const postEnds = new Set(posts.map((post) => post.end))
  for (const post of posts) {
    const head = UNIT_HEAD.exec(document.text.slice(Math.max(0, post.start - 4), post.start))?.[0]
    if (head === undefined || mentions.covering(post.start - 1) !== undefined) continue
    const word = document.words[document.wordAt[post.start - 1] ?? 0]
    const headStart = Math.min(post.start - head.length, word?.start ?? post.start)
    const reach = { clauseStart: Math.max(0, post.start - 14), postEnds, general: true }
    const { start } = leftEdge(document, mentions, headStart, head, reach)
    const name = document.text.slice(start, post.start)
    if (name === head || BARE.test(name) || mentions.within({ start, end: post.start }).length > 0) continue
    const host = hostBefore(mentions, start) ?? topic.publisher
    if (host === undefined || lexicon.byName.has(normaliseForm(name))) continue
    mentions.add({
      start,
      end: post.start,
      label: 'Institution',
      kind: unitKind(name),
      name: host.name + name,
      host,
      pass: 'units',
    })
  }
}

const OWN_UNIT =
  /(?:我校|本校|学校)(?<unit>\p{Script=Han}{1,8}?(?:学院|系|处|部))(?=党委|党总支|团委|院长|副院长|处长|副处长|部长|副部长|主任|书记|教授|副教授|研究员)/dgu

/** 我校农学院院长: a unit of whose article it is, told by the post behind it. In joint acts 我校 itself is the party. */
export function findOwnUnits(document: Document, mentions: MentionList<Mention>, { publisher }: Topic): void {
  if (publisher === undefined) return
  for (const match of document.text.matchAll(OWN_UNIT)) {
    const unit = match.groups?.unit ?? ''
    const span = { start: match.index, end: match.index + match[0].length }
    const inside = mentions.within(span)
    if (inside.some((mention) => mention.start < span.start || mention.end > span.end)) continue
    mentions.add({
      ...span,
      label: 'Institution',
      kind: unitKind(unit),
      name: publisher.name + unit,
      host: publisher,
      pass: 'units',
    })
  }
}

/** Alone these refer to a body named before; a ministry's name is no unit's. */
const BARE =
  /^(?:学科|专科|本科|文科|理科|工科|实验室|研究院|研究所|学院|中心|医院|委员会|管委会|基金会|.{6,}[部局厅])$/

const unitKind = (name: string): string =>
  /(?:学院|系)$/.test(name) ? 'university' : /(?:所|研究院)$/.test(name) ? 'institute' : 'other'

/** The body that the phrase before named: 佳木斯市委常委、 | 组织部部长. */
function hostBefore(mentions: MentionList<Mention>, offset: number): NameMention | undefined {
  for (let i = offset - 1; i > Math.max(0, offset - 16); i--) {
    const mention = mentions.covering(i)
    if (mention === undefined) continue
    if (isQuantity(mention) || mention.label !== 'Institution') return undefined
    return mention.host ?? mention
  }
  return undefined
}

const startsWithPlace = (lexicon: Lexicon, name: string): boolean => {
  const found = lexicon.names.longestAt(name, 0)
  return found?.values.some((entry) => entry.label === 'Place') ?? false
}
