import { wordsOf } from './quotation.js'

/** From so many characters on, a short form may have one that the full name has not: 附中 for 附属学校. */
const LONG = 4

/** Whether the short form's characters stand in the full name in their order, and its first one at all: 川农大, 四川农业大学. */
export function isShortFor(short: string, full: string): boolean {
  const characters = [...wordsOf(short)]
  const name = wordsOf(full)
  let at = 0
  let missing = 0
  for (const [index, character] of characters.entries()) {
    const found = name.indexOf(character, at)
    if (found >= 0) at = found + 1
    else if (index === 0 || characters.length < LONG || ++missing > 1) return false
  }
  return characters.length < name.length
}
