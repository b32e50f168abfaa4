import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import type { Document } from '../document.js'

/** Answers of the document that is read, for a short form stands in it again and again. */
const answers = new WeakMap<Document, Map<NameEntry, boolean>>()

/**
 * Whether the article names a place in full, or what holds it, besides a short form that is another word as well: 在青 in the
 * article of 青岛 is no 青海, and 盐田 in one of Tianjin no district of 深圳.
 */
export function isNamedBeside(document: Document, lexicon: Lexicon, place: NameEntry): boolean {
  let known = answers.get(document)
  if (known === undefined) {
    known = new Map()
    answers.set(document, known)
  }
  const answer = known.get(place) ?? isNamed(document, lexicon, place)
  known.set(place, answer)
  return answer
}

function isNamed({ article, text }: Document, lexicon: Lexicon, { kind, name, aliases, place }: NameEntry): boolean {
  const outer = lexicon.byName.get(normaliseForm(place ?? ''))?.find((entry) => entry.name === place)
  const forms = kind === 'district' && outer !== undefined ? [name, outer.name, ...outer.aliases] : [name, ...aliases]
  const whole = `${article.title ?? ''}\n${text}`
  return forms.some((form) => form.length > 1 && whole.includes(form))
}
