import { Words } from '../data.js'
import type { Document } from '../document.js'
import type { NameMention } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import type { EncodedSentence } from './encode.js'
import type { EventPlace } from './events.js'
import type { Rule } from './rule.js'

const words = Words.of('clause-words.tsv')

/** What the rules need to know of the whole article. */
export interface Article {
  document: Document
  sentences: readonly EncodedSentence[]
  events: readonly EventPlace[]
  topic: Topic
  /** The body that a person leads or belongs to: who signs does so for it. */
  bodyOf: ReadonlyMap<string, NameMention>
}

/** A rule's pattern found in a sentence. */
export interface Match {
  rule: Rule
  found: RegExpExecArray
  encoded: EncodedSentence
  /** Of the sentence in the article. */
  index: number
}

const MARKS = ['，', '；', '：']

/** Where the clause begins that ends at the offset of the code. */
export const clauseStart = (code: string, end: number, marks: readonly string[] = MARKS): number =>
  end === 0 ? 0 : Math.max(...marks.map((mark) => code.lastIndexOf(mark, end - 1))) + 1

/** A verb of building, or of making it larger or better, right before what is built. */
export const BUILDING = new RegExp(`${words.alternatives('makes-works')}了?$`)
/** Its characters. */
export const LONGEST_BUILDING = 5
