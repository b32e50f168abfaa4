import type { Mention } from '../mention.js'
import { membersOf } from './encode.js'
import type { Article, Match } from './match.js'

/** What was named last before, within the sentences in which it is still spoken of. */

/** How far back something is still spoken of: so many sentences, the match's own among them, of its paragraph or of any. */
export interface Back {
  sentences: number
  inParagraph: boolean
}

/** What is named last before the match and passes the test. */
export function lastNamed(
  { index, found, encoded: here }: Match,
  { sentences }: Article,
  back: Back,
  test: (mention: Mention) => boolean,
): Mention[] {
  for (let i = index; i >= 0 && i > index - back.sentences; i--) {
    const encoded = sentences[i]
    if (encoded === undefined) break
    if (back.inParagraph && encoded.sentence.paragraph.start !== here.sentence.paragraph.start) break
    const last = membersOf(encoded, 0, i === index ? found.index : encoded.code.length).findLast(test)
    if (last !== undefined) return [last]
  }
  return []
}
