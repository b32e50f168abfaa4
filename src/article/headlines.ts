import { HAN } from './characters.js'
import { isFinished, isItem, isProse } from './prose.js'

/** A list of names or of files is introduced by these. */
const INTRODUCED = /(?:[:：]|名单|附件|如下|目录|清单)$/
const BODY_NAME =
  /(?:部|委|局|厅|办|院|所|会|校|大学|中心|公司|集团|银行|学院|医院|实验室|研究院|政府|处|室|\d{1,2}日)$/
const SHORTEST = 9
const LONGEST = 60
/** Share of a headline's character pairs that stand in the article as well: above this it is about the same thing. */
const SAME_THING = 0.35

/** Marks that a headline may end with, or hold, though sentences end so. */
const EXCLAIMED = /[！？!?…”"]/g

function isHeadline(line: string): boolean {
  const bare = line.replace(EXCLAIMED, '')
  return (
    line.length >= SHORTEST &&
    line.length <= LONGEST &&
    !isFinished(bare) &&
    !isItem(line) &&
    !BODY_NAME.test(bare) &&
    !isProse(bare)
  )
}

function pairs(text: string): string[] {
  const found: string[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (HAN.test(pair.charAt(0)) && HAN.test(pair.charAt(1))) found.push(pair)
  }
  return found
}

/**
 * Where a run of headlines of other articles begins at the end of the lines, or their number where there is none. Headlines
 * stand together, have no full stop, and share little with the article above them, while captions and lists do.
 *
 * @param fewest how many headlines make a run
 */
export function headlinesFrom(lines: readonly string[], fewest: number): number {
  let start = lines.length
  while (start > 0 && isHeadline(lines[start - 1] ?? '')) start--
  if (lines.length - start < fewest || start === 0 || INTRODUCED.test(lines[start - 1] ?? '')) return lines.length
  const article = new Set(lines.slice(0, start).flatMap(pairs))
  const found = lines.slice(start).flatMap(pairs)
  const shared = found.filter((pair) => article.has(pair)).length
  return shared <= SAME_THING * found.length ? start : lines.length
}
