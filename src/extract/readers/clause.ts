/** Where clauses and sentences begin, as far as quantities need it. A search goes back no farther than this, so time stays linear. */
const FARTHEST = 160

function startBefore(text: string, offset: number, marks: string): number {
  let start = offset
  while (start > 0 && offset - start < FARTHEST && !marks.includes(text.charAt(start - 1))) start--
  return start
}

/** Where the clause that holds the offset begins: behind the last comma, colon or full stop. */
export const clauseStart = (text: string, offset: number): number => startBefore(text, offset, '，。；：！？\n')

/** Where the sentence that holds the offset begins. */
export const sentenceStart = (text: string, offset: number): number => startBefore(text, offset, '。！？\n')
