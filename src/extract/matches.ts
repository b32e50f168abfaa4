/**
 * All matches of a global expression, as `matchAll` gives them but without the copy of the expression that it makes each
 * time: sentences are so short, and expressions so many, that the copies cost more than the search.
 */
export function* matches(text: string, expression: RegExp): Generator<RegExpExecArray> {
  for (let from = 0; from <= text.length; ) {
    // The loop keeps its own place, since whoever takes the match may ask the same expression again.
    expression.lastIndex = from
    const match = expression.exec(text)
    if (match === null) return
    from = match.index + Math.max(1, match[0].length)
    yield match
  }
}
