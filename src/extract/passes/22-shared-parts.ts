import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { isQuantity, type MarkedText, type Mention, type MentionList, type NameMention } from '../mention.js'
import { findHospitalsInRow, frontFromRow } from '../names/shared-host.js'

const JOINS = /^(?:、|和|与|及|以及)$/
const BRANCH = /^(.{2,4})(中心|研究院|分院|实验室)$/
/** A branch and its parent stand this many characters apart at most: one 、 or 与. */
const APART = 2
/** A parent's name is longer than this. */
const LONGEST_BRANCH = 8
/** What a park calls its parts is no longer than this. */
const LONGEST_PART = 5

/**
 * Pass 22: the part of a name that a coordination says only once. 甲科学院动物研究所、药物研究所 are two institutes of one
 * academy; 市科技局、教委 two bodies of one city; 某国家中心与天津中心 a centre and its branch.
 */
export function restoreSharedParts(marked: MarkedText, lexicon: Lexicon): void {
  findHospitalsInRow(marked, lexicon)
  let before: NameMention | undefined
  for (const mention of marked.mentions.all()) {
    const named = isQuantity(mention) ? undefined : mention
    if (named !== undefined && before !== undefined && isJoined(marked, before, named)) {
      const host = sharedHost(marked, lexicon, before, named)
      if (host !== undefined) becomePart(named, host)
      else takeFront(marked, lexicon, before, named)
    }
    before = named
  }
  nameBranches(marked.mentions, lexicon)
}

const isJoined = ({ document }: MarkedText, before: NameMention, mention: NameMention): boolean =>
  JOINS.test(document.text.slice(before.end, mention.start))

/** The front that the name before it tells, where this one is found by its structure alone. */
function takeFront({ document }: MarkedText, lexicon: Lexicon, before: NameMention, mention: NameMention): void {
  if (mention.pass !== 'names' || mention.host !== undefined || mention.label !== 'Institution') return
  const form = document.text.slice(mention.start, mention.end)
  // 省农科院蔬菜研究所、省水产研究所: the province's own.
  if (before.label !== 'Institution' || isKnown(lexicon, form) || /^[省市](?!级)/.test(form)) return
  const front = frontFromRow(lexicon, before, form)
  if (front !== undefined) mention.name = front + form
}

function becomePart(mention: NameMention, whole: NameMention): void {
  mention.name = whole.name + mention.name
  mention.host = whole
}

/** The host of the name before, when this one has the same kind, no front part of its own and is not known by itself. */
function sharedHost(
  { document, mentions }: MarkedText,
  lexicon: Lexicon,
  before: NameMention,
  mention: NameMention,
): NameMention | undefined {
  if (mention.host !== undefined || mention.pass !== 'names' || mention.label !== before.label) return undefined
  // A firm has its brand, and so has what a firm founds: 甲电器集团、乙电器集团 share nothing.
  if (mention.kind === 'company' || before.host?.kind === 'company') return undefined
  // 核心区 is a part of the park before, 车谷大走廊 one of its own.
  if (mention.label === 'Park' && mention.name.length > LONGEST_PART) return undefined
  if (mention.name.slice(-2) !== before.name.slice(-2) || isKnown(lexicon, mention.name)) return undefined
  if (/^[省市](?!级)/.test(mention.name)) return undefined
  const front = lexicon.names.longestAt(document.text.slice(mention.start, mention.end), 0)
  return front === undefined && mentions.startingAt(mention.start) === mention ? before.host : undefined
}

/** 天津中心 beside one …技术创新中心 is that centre's branch in Tianjin. */
function nameBranches(mentions: MentionList<Mention>, lexicon: Lexicon): void {
  const bodies = mentions
    .all()
    .filter((mention): mention is NameMention => !isQuantity(mention) && mention.label === 'Institution')
  for (const mention of bodies) {
    const [, place = '', head = ''] = BRANCH.exec(mention.name) ?? []
    if (!isPlace(lexicon, place) || isKnown(lexicon, mention.name)) continue
    const parent = bodies.find((other) => isParent(other, mention, head))
    if (parent !== undefined) becomePart(mention, parent)
  }
}

function isParent(other: NameMention, branch: NameMention, head: string): boolean {
  const apart = other.start > branch.start ? other.start - branch.end : branch.start - other.end
  const longer = other.name.endsWith(head) && other.name.length > LONGEST_BRANCH && !other.name.endsWith(branch.name)
  return longer && apart >= 0 && apart <= APART
}

const isKnown = (lexicon: Lexicon, name: string): boolean => lexicon.byName.has(normaliseForm(name))

const isPlace = (lexicon: Lexicon, name: string): boolean =>
  lexicon.byName.get(normaliseForm(name))?.some((entry) => entry.label === 'Place') ?? false
