const CODE_LINE =
  /(?:[;{}]|=>|\)\s*:|\*\/)\s*$|^\s*(?:import |from |#include|const |let |var |def |class |function |return |<\?php|\/\/|\/\*|@)/
const SAMPLE_LINES = 400
const ENOUGH_LINES = 4

/** What a text is that is no page at all (JSON, XML data, program code), or null. */
export function isData(text: string): string | null {
  const start = text.trimStart().slice(0, 200)
  if (/^[{[]/.test(start) && isJson(text)) return 'JSON'
  if (/^<\?xml/i.test(start) && !/<!doctype html|<html/i.test(start)) return 'XML data'
  const lines = text.split('\n', SAMPLE_LINES).filter((line) => line.trim() !== '')
  const code = lines.filter((line) => line.length < 400 && CODE_LINE.test(line)).length
  return lines.length >= ENOUGH_LINES && code > 0.5 * lines.length && !/^<!doctype|<html/i.test(start)
    ? 'program code'
    : null
}

function isJson(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  return parses(text) || (first.startsWith('{') && parses(first))
}

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
