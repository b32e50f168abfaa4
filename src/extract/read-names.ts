import type { Lexicon } from '../lexicon/index.js'
import type { Document } from './document.js'
import { type Mention, MentionList, type NameMention, type PostMention } from './mention.js'
import { findBodies } from './passes/bodies.js'
import { findBrands } from './passes/brands.js'
import { findFieldBodies } from './passes/fields.js'
import { findIssued } from './passes/issued.js'
import { findKnownNames } from './passes/known.js'
import { findListedNames, findListedUnits } from './passes/lists.js'
import { findNames } from './passes/names.js'
import { findPeople, findPosts } from './passes/people.js'
import { findReferences } from './passes/references.js'
import { restoreSharedParts } from './passes/shared-parts.js'
import { findDeclaredForms, joinShortForms } from './passes/short-forms.js'
import { findTitles } from './passes/titles.js'
import { attachUnits, findOwnUnits, findUnitsBeforePosts } from './passes/units.js'
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
  findBodies(document, lexicon, known)
  const posts = findPosts(document, lexicon, known)
  findPeople(document, lexicon, known, posts)
  const mentions = new MentionList<Mention>(document.text.length)
  for (const mention of known.all()) mentions.add(mention)
  findTitles(document, lexicon, mentions)
  findNames(document, lexicon, mentions, posts)
  findBrands(document, mentions, posts)
  findFieldBodies(document, lexicon, mentions)
  findIssued(document, lexicon, mentions)
  findListedNames(document, mentions)
  findDeclaredForms(document, mentions)
  joinShortForms(lexicon, mentions)
  restoreSharedParts(document, lexicon, mentions)
  const topic = readTopic(document, lexicon, mentions.all())
  attachUnits(lexicon, mentions, topic)
  findOwnUnits(document, mentions, topic)
  findListedUnits(document, lexicon, mentions, topic)
  findUnitsBeforePosts(document, lexicon, mentions, posts, topic)
  findReferences({ document, lexicon, mentions, topic })
  const inNames = (post: PostMention): boolean => {
    const over = mentions.covering(post.start)
    return over === undefined || over.end < post.end
  }
  return { mentions, posts: posts.filter(inNames), topic }
}
