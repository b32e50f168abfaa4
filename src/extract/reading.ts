import type { Lexicon } from '../lexicon/index.js'
import type { Article } from '../types/index.js'
import type { ClaimDraft } from './claims.js'
import { type Document, toDocument } from './document.js'
import { attractedSets } from './figures/attracted-sets.js'
import { drawnMembers } from './figures/drawn-members.js'
import { isQuantity, type Mention, type MentionList, type NameMention, type PostMention } from './mention.js'
import { readQuantityMentions } from './passes/32-quantities.js'
import { findOriginSets } from './passes/33-origin-sets.js'
import { readPostsHeld } from './passes/34-posts-held.js'
import { readQuantityClaims } from './quantity-claims.js'
import { readNames } from './read-names.js'
import { agreedToBuild } from './rules/agreed.js'
import { agreementParties } from './rules/agreement-parties.js'
import { type EncodedSentence, encodeSentence } from './rules/encode.js'
import { applyRules } from './rules/engine.js'
import { heldWithUs } from './rules/held-with-us.js'
import { LikelyRules } from './rules/likely.js'
import { ownBodies } from './rules/own-body.js'
import { ownProjects } from './rules/own-project.js'
import { placedBefore } from './rules/placed.js'
import { aimsOfPlace } from './rules/plan-aims.js'
import { quartersPlaced } from './rules/quarters.js'
import { loadRules } from './rules/rule.js'
import { titledPlans } from './rules/titled.js'
import { underHeadings } from './rules/under-heading.js'
import { TimeAndStatus } from './time-and-status.js'
import type { Topic } from './topic/topic.js'

/** An article as passes and rules read it, before identity and ids. */
export interface Reading {
  document: Document
  lexicon: Lexicon
  topic: Topic
  /** All that names, refers or counts. */
  mentions: MentionList<Mention>
  /** Mentions that a post or a report implies: the place in 天津市委常委、副市长, in 天津市人民政府向大会报告工作. */
  implied: NameMention[]
  posts: PostMention[]
  sentences: EncodedSentence[]
  time: TimeAndStatus
  /** What the rules read, with date and status. */
  said: ClaimDraft[]
}

let rules: LikelyRules | undefined

/** Runs passes and rules over one article. Pure: the same article and lexicon give the same reading. */
export function readArticle(article: Article, lexicon: Lexicon): Reading {
  rules ??= new LikelyRules(loadRules())
  const document = toDocument(article, lexicon)
  const { mentions, posts, topic } = readNames(document, lexicon)
  readQuantityMentions({ document, mentions })
  findOriginSets({ document, mentions })
  const postAt = new Map(posts.map((post) => [post.start, post]))
  const sentences = underHeadings(
    document.sentences.map((sentence) => encodeSentence(document, sentence, mentions, postAt)),
  )
  const time = new TimeAndStatus(document)
  const implied: NameMention[] = topic.reporting === undefined ? [] : [topic.reporting]
  const held = readPostsHeld({ document, mentions, posts, topic, implied })
  const ruled = [
    ...applyRules(rules, sentences, { document, topic, bodyOf: bodiesOf(held) }),
    ...agreementParties(document, lexicon, mentions, implied),
  ]
  const claimed = [
    ...held,
    ...ruled,
    ...agreedToBuild(document, lexicon, mentions, implied, ruled),
    ...placedBefore(document, mentions),
    ...quartersPlaced(document, lexicon, mentions, implied),
    ...ownBodies(document, lexicon, mentions, implied, ruled),
    ...ownProjects(document, mentions, implied),
    ...titledPlans(document, mentions),
    ...heldWithUs(document, mentions),
    ...readQuantityClaims(document.text, mentions, sentences, topic),
  ]
  const drafts = [
    ...claimed,
    ...attractedSets(document.text, claimed),
    ...drawnMembers(document, mentions, claimed),
  ].map((draft): ClaimDraft => ({ ...draft, ...time.of(draft) }))
  const said = aimsOfPlace(document, lexicon, implied, drafts)
  return { document, lexicon, topic, mentions, implied, posts, sentences, time, said }
}

/** 区委副书记、区长: in joint acts who heads a place's government stands for the place. */
const HEADS_PLACE = /^(?:代)?[省市区县州盟旗镇乡]长$|^(?:自治区|政府)(?:代)?主席$/

/**
 * From each person to the place that they govern, else the body that they lead, else to the one that they belong to; the first said
 * wins. The members of an academy (院士) do not act for it.
 */
function bodiesOf(held: readonly ClaimDraft[]): Map<string, NameMention> {
  const bodies = new Map<string, NameMention>()
  const governs = ({ object, role }: ClaimDraft): boolean => object.label === 'Place' && HEADS_PLACE.test(role ?? '')
  const leads = ({ type }: ClaimDraft): boolean => type === 'LEADS'
  const works = ({ role }: ClaimDraft): boolean => role?.endsWith('院士') !== true
  for (const claim of [...held.filter(governs), ...held.filter(leads), ...held.filter(works)]) {
    const { subject, object } = claim
    if (isQuantity(subject) || isQuantity(object) || bodies.has(subject.name)) continue
    bodies.set(subject.name, object)
  }
  return bodies
}
