/** What comes with JSON that models write: a fence around it, words before and behind, a comma before a closing bracket. */
/** What a model thinks aloud before it answers. */
const THOUGHT = /^\s*<think>[\s\S]*?<\/think>/
const FENCE = /^\s*```[a-z]*\s*|\s*```\s*$/g
const LAST_COMMA = /,(?=\s*[}\]])/g

/**
 * The JSON value in what a model answered; undefined where there is none. Words around it are passed over, and an answer that
 * breaks off is read up to its last whole element. Linear in the length of the answer, but for one more try at each bracket kind.
 */
export function readJson(answer: string): unknown {
  const text = answer.replace(THOUGHT, '').replace(FENCE, '')
  const start = text.search(/[{[]/)
  if (start < 0) return undefined
  const body = text.slice(start)
  const { whole, mended } = cut(body)
  for (const candidate of [body, whole, mended]) {
    if (candidate === undefined) continue
    for (const form of [candidate, candidate.replace(LAST_COMMA, '')]) {
      try {
        return JSON.parse(form)
      } catch {
        // The next form may be one that can be parsed.
      }
    }
  }
  return undefined
}

/** The first value up to its closing bracket, or what breaks off, closed behind its last whole element. */
function cut(body: string): { whole?: string; mended?: string } {
  const open: string[] = []
  let last: { end: number; open: string[] } | undefined
  let inString = false
  for (let i = 0; i < body.length; i++) {
    const character = body.charAt(i)
    if (inString) {
      if (character === '\\') i++
      else if (character === '"') inString = false
      continue
    }
    if (character === '"') inString = true
    else if (character === '{') open.push('}')
    else if (character === '[') open.push(']')
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) break
      if (open.length === 0) return { whole: body.slice(0, i + 1) }
      if (character === '}') last = { end: i + 1, open: [...open] }
    }
  }
  return last === undefined ? {} : { mended: body.slice(0, last.end) + last.open.reverse().join('') }
}
