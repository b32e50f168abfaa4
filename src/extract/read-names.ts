import type { Lexicon } from '../lexicon/index.js'
import type { Document } from './document.js'
import { type Mention, MentionList, type NameMention, type PostMention } from './mention.js'
import { findKnownNames } from './passes/01-known-names.js'
import { findBodies } from './passes/02-bodies.js'
import { findPosts } from './passes/03-posts.js'
import { findPeople } from './passes/04-people.js'
import { findTitles } from './passes/05-titles.js'
import { findNames } from './passes/06-names.js'
import { findBrands } from './passes/07-brands.js'
import { findFieldBodies } from './passes/08-field-bodies.js'
import { findIssued } from './passes/09-issued.js'
import { findListedNames } from './passes/10-listed-names.js'
import { findDeclaredForms } from './passes/11-declared-forms.js'
import { joinShortForms } from './passes/12-short-forms.js'
import { restoreSharedParts } from './passes/13-shared-parts.js'
import { findOwnUnits } from './passes/14-own-units.js'
import { findListedUnits } from './passes/15-listed-units.js'
import { findUnitsBeforePosts } from './passes/16-units-before-posts.js'
import { findReferences } from './passes/17-references.js'
import { findBarePlaces } from './passes/bare-places.js'
import { findCommittees } from './passes/committees.js'
import { findFirmsByTrade } from './passes/firms-by-trade.js'
import { findHeldEvents } from './passes/held-events.js'
import { findHonours } from './passes/honours.js'
import { findListedProjects } from './passes/listed-projects.js'
import { takeNumbers } from './passes/numbered-institutes.js'
import { takePartyOff } from './passes/party-organs.js'
import { findProjects } from './passes/projects.js'
import { findSmallPlaces } from './passes/small-places.js'
import { takeWordsBefore } from './passes/word-before.js'
import { findZoneOrgans } from './passes/zone-organs.js'
import { readTopic, type Topic } from './topic.js'

/** What the name passes leave behind: all mentions, the posts, and whose article it is. */
export interface NamesRead {
  mentions: MentionList<Mention>
  posts: PostMention[]
  topic: Topic
}

/** Runs the name passes in their order: what the lexicon knows, persons before organisations, names by structure, then what refers. */
export function readNames(document: Document, lexicon: Lexicon): NamesRead {
  const known = new MentionList<NameMention>(document.text.length)
  findKnownNames(document, lexicon, known)
  findSmallPlaces(document, known)
  findBarePlaces(document, lexicon, known)
  findBodies(document, lexicon, known)
  const posts = findPosts(document, lexicon, known)
  findPeople(document, lexicon, known, posts)

  const mentions = new MentionList<Mention>(document.text.length)
  for (const mention of known.all()) mentions.add(mention)
  mentions.fallen.push(...known.fallen)
  const marked = { document, mentions }
  findTitles(marked, lexicon)
  findNames(marked, lexicon, posts)
  takeWordsBefore(marked)
  takeNumbers(marked)
  findBrands(marked, posts)
  findProjects(marked)
  findListedProjects(marked)
  findFieldBodies(marked, lexicon)
  findIssued(marked, lexicon)
  findHeldEvents(marked)
  findHonours(marked)
  findListedNames(marked, lexicon)
  findFirmsByTrade(marked)
  findDeclaredForms(marked)
  joinShortForms(mentions, lexicon)
  restoreSharedParts(marked, lexicon)
  takePartyOff(marked, posts)

  const topic = readTopic(document, lexicon, mentions.all())
  findZoneOrgans(marked, topic)
  findOwnUnits(marked, lexicon, topic)
  findListedUnits(marked, lexicon, topic)
  findCommittees(marked, posts, topic)
  findUnitsBeforePosts(marked, lexicon, posts, topic)
  findReferences(marked, lexicon, posts, topic)
  return { mentions, posts: posts.filter((post) => !isInName(mentions, post)), topic }
}

/** Whether a name that was found later holds the post as a part: 主任 in 主任单位联盟. */
function isInName(mentions: MentionList<Mention>, post: PostMention): boolean {
  const name = mentions.covering(post.start)
  return name !== undefined && name.end >= post.end
}
