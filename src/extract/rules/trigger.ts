/** The part of a compiled pattern that is its trigger: a sentence without it need not be read by the rule. */
export function triggerOf({ source }: RegExp): RegExp {
  const from = source.indexOf('(?<T>')
  if (from < 0) return /(?:)/
  let depth = 0
  for (let i = from; i < source.length; i++) {
    if (source[i] === '(') depth++
    else if (source[i] === ')' && --depth === 0) return new RegExp(source.slice(from, i + 1))
  }
  return /(?:)/
}
