import { paragraphStart } from '../document.js'
import { isNamed, isQuantity, type MarkedText, type NameMention } from '../mention.js'

/** 王某：…: at a press conference and in an interview a paragraph begins with who speaks, and a turn runs on to the next such one. */

/** Who speaks, with body and post or by name alone, before a colon. */
const HEAD = /^[^。！？；，“”：\n]{1,40}：/
/** A turn runs over so many paragraphs. */
const PARAGRAPHS = 6

/** Notes of each person whose turn begins for which body that one speaks: as named right there, or where the person was introduced. */
export function noteTurns(marked: MarkedText): void {
  for (const { paragraph, start } of marked.document.sentences) {
    const person = start === paragraph.start ? personAt(marked, start) : undefined
    const body = person === undefined ? undefined : (bodyBefore(marked, person) ?? introduced(marked, person))
    if (person !== undefined && body !== undefined) person.speaksFor = body
  }
}

/** The body for which whoever has the turn at the offset speaks. */
export function bodyOfTurn(marked: MarkedText, offset: number): NameMention | undefined {
  const { document } = marked
  let start = paragraphStart(document, offset)
  for (let i = 0; i < PARAGRAPHS; i++) {
    if (HEAD.test(document.text.slice(start, start + 42))) return personAt(marked, start)?.speaksFor
    if (start === 0) return undefined
    start = paragraphStart(document, start - 2)
  }
  return undefined
}

/** The person before the colon at the head of the paragraph. */
function personAt({ document, mentions }: MarkedText, start: number): NameMention | undefined {
  const head = HEAD.exec(document.text.slice(start, start + 42))?.[0]
  if (head === undefined) return undefined
  const last = mentions.within({ start, end: start + head.length }).findLast((one) => isNamed(one, 'Official'))
  return last === undefined || isQuantity(last) ? undefined : last
}

/** The body that stands before the person in the same line; a party committee speaks for its place. */
function bodyBefore({ document, mentions }: MarkedText, { start }: NameMention): NameMention | undefined {
  const before = mentions.within({ start: paragraphStart(document, start), end: start })
  const body = before.findLast((one) => !isQuantity(one) && one.label === 'Institution' && !one.name.endsWith('委'))
  if (body === undefined || isQuantity(body) || body.kind === 'media') return undefined
  if (!OFFICE.test(body.name)) return body.refers?.[0] ?? body
  return body.host?.kind === 'government' ? body.host : undefined
}
/** A division speaks for whose it is. */
const OFFICE = /[处科室]$/

/** The body with which the person was first named. */
function introduced(marked: MarkedText, { name, start }: NameMention): NameMention | undefined {
  const first = marked.mentions.all().find((one) => isNamed(one, 'Official') && one.name === name)
  return first === undefined || isQuantity(first) || first.start >= start ? undefined : bodyBefore(marked, first)
}
