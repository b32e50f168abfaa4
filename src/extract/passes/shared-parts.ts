import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

/**
 * Pass 5c: the part of a name that a coordination says only once. 甲科学院动物研究所、药物研究所 are two institutes of one
 * academy; 市科技局、教委 two bodies of one city; 某国家中心与天津中心 a centre and its branch.
 */
export function restoreSharedParts(document: Document, lexicon: Lexicon, mentions: MentionList<Mention>): void {
  let before: NameMention | undefined
  for (const mention of mentions.all()) {
    if (isQuantity(mention)) {
      before = undefined
      continue
    }
    const gap = before === undefined ? '' : document.text.slice(before.end, mention.start)
    if (before !== undefined && /^(?:、|和|与|及|以及)$/.test(gap)) {
      const host = sharedHost(document, lexicon, mentions, before, mention)
      if (host !== undefined) {
        mention.name = host.name + mention.name
        mention.host = host
      }
    }
    before = mention
  }
  nameBranches(mentions, lexicon)
}

/** The host of the name before, when this one has the same kind, no front part of its own and is not known by itself. */
function sharedHost(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  before: NameMention,
  mention: NameMention,
): NameMention | undefined {
  const { host } = before
  if (host === undefined || mention.host !== undefined || mention.pass !== 'names' || mention.label !== before.label)
    return undefined
  if (mention.name.slice(-2) !== before.name.slice(-2) || lexicon.byName.has(normaliseForm(mention.name)))
    return undefined
  const surface = document.text.slice(mention.start, mention.end)
  const front = lexicon.names.longestAt(surface, 0)
  return front === undefined && mentions.startingAt(mention.start) === mention ? host : undefined
}

const BRANCH = /^(.{2,4})(中心|研究院|分院|实验室)$/

/** 天津中心 beside one …技术创新中心 is that centre's branch in Tianjin. */
function nameBranches(mentions: MentionList<Mention>, lexicon: Lexicon): void {
  const all = mentions
    .all()
    .filter((mention): mention is NameMention => !isQuantity(mention) && mention.label === 'Institution')
  for (const mention of all) {
    const [, place = '', head = ''] = BRANCH.exec(mention.name) ?? []
    const known = lexicon.byName.get(normaliseForm(place))?.some((entry) => entry.label === 'Place') ?? false
    if (!known || lexicon.byName.has(normaliseForm(mention.name))) continue
    const parent = all.find((other) => {
      const apart = other.start > mention.start ? other.start - mention.end : mention.start - other.end
      const whole = other.name.endsWith(head) && other.name.length > 8 && !other.name.endsWith(mention.name)
      return whole && apart >= 0 && apart < 3
    })
    if (parent === undefined) continue
    mention.name = parent.name + mention.name
    mention.host = parent
  }
}
