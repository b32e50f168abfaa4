/** Where clauses and sentences begin, as far as quantities need it. A search goes back no farther than this, so time stays linear. */
const FARTHEST = 160

function startBefore(text: string, offset: number, marks: ReadonlySet<number>): number {
  let start = offset
  while (start > 0 && offset - start < FARTHEST && !marks.has(text.charCodeAt(start - 1))) start--
  return start
}

/** Marks as the code units that a search compares. */
export const unitsOf = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const CLAUSE_END = unitsOf('，。；：！？\n')
const SENTENCE_END = unitsOf('。！？\n')

/** Where the clause that holds the offset begins: behind the last comma, colon or full stop. */
export const clauseStart = (text: string, offset: number): number => startBefore(text, offset, CLAUSE_END)

/** Where the sentence that holds the offset begins. */
export const sentenceStart = (text: string, offset: number): number => startBefore(text, offset, SENTENCE_END)
