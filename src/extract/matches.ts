import { choicesOf } from './literals.js'
import { Present, type Wanted, wantedOf } from './present.js'

/** In a text as long as an article it is worth to ask first whether its words stand there. */
const LONG = 400

/**
 * All matches of a global expression, as `matchAll` gives them but without the copy of the expression that it makes each
 * time: sentences are so short, and expressions so many, that the copies cost more than the search.
 */
export function* matches(text: string, expression: RegExp): Generator<RegExpExecArray> {
  if (text.length >= LONG && !presentIn(text).mayHold(wordsOf(expression))) return
  for (let from = 0; from <= text.length; ) {
    // The loop keeps its own place, since whoever takes the match may ask the same expression again.
    expression.lastIndex = from
    const match = expression.exec(text)
    if (match === null) return
    from = match.index + Math.max(1, match[0].length)
    yield match
  }
}

const last = { text: '', present: new Present() }

/** What stands in the text; many expressions in a row are asked for in the same. */
function presentIn(text: string): Present {
  if (last.text !== text) {
    last.present.read(text)
    last.text = text
  }
  return last.present
}

const known = new WeakMap<RegExp, Wanted>()

/** The words that the expression asks for. */
function wordsOf(expression: RegExp): Wanted {
  const wanted = known.get(expression) ?? wantedOf(choicesOf(expression))
  known.set(expression, wanted)
  return wanted
}
