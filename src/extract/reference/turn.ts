import { type Document, paragraphStart } from '../document.js'
import { isNamed, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'

/** 王某：…: at a press conference and in an interview a paragraph begins with who speaks, and a turn runs on to the next such one. */

/** Who speaks, with body and post or by name alone, before a colon. */
const HEAD = /^[^。！？；，“”：\n]{1,40}：/
const LONGEST_HEAD = 42
const headAt = ({ text }: Document, start: number): string | undefined =>
  HEAD.exec(text.slice(start, start + LONGEST_HEAD))?.[0]

const isPerson = (one: Mention): one is NameMention => isNamed(one, 'Official')

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
    if (headAt(document, start) !== undefined) return personAt(marked, start)?.speaksFor
    if (start === 0) return undefined
    start = paragraphStart(document, start - 2)
  }
  return undefined
}

/** The person before the colon at the head of the paragraph. */
function personAt({ document, mentions }: MarkedText, start: number): NameMention | undefined {
  const head = headAt(document, start)
  return head === undefined ? undefined : mentions.within({ start, end: start + head.length }).findLast(isPerson)
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
  const first = marked.mentions.all().find((one): one is NameMention => isPerson(one) && one.name === name)
  return first === undefined || first.start >= start ? undefined : bodyBefore(marked, first)
}
