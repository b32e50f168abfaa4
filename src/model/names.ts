import type { NameMention } from '../extract/mention.js'
import { normaliseForm } from '../lexicon/index.js'
import type { Span } from '../types/index.js'
import type { Here } from './here.js'
import { piecesOf } from './pieces.js'
import type { ProposedEntity } from './proposals.js'
import { wordsOf } from './quotation.js'
import { isShortFor } from './short-form.js'
import { sentencesAround } from './windows.js'

/** A way in which a span can name a proposed entity. What it means is decided by the words in the article, not by the model. */
type Way = (here: Here, span: Span, entity: ProposedEntity) => NameMention | undefined

/** The first mention inside the span that names the entity, or refers to it by a word that can be resolved. */
export function nameIn(here: Here, span: Span, entity: ProposedEntity): NameMention | undefined {
  for (const way of WAYS) {
    const mention = way(here, span, entity)
    if (mention !== undefined) return mention
  }
  return undefined
}

/** What our own passes found there, as one thing with the form or in its very words. */
function readAs(here: Here, span: Span, { label }: ProposedEntity, forms: readonly string[]): NameMention | undefined {
  const ids = new Set(forms.map((form) => here.idOf(label, form)))
  for (const mention of here.namesIn(span)) {
    const target = (mention.refers ?? [mention]).find((one) => ids.has(here.idOfMention(one)))
    if (target !== undefined) return mention.refers === undefined ? mention : { ...mention, refers: [target] }
    const written = mention.refers === undefined && !here.isListed(here.surface(mention))
    if (written && forms.some((form) => here.isWritten(mention, form))) return mention
  }
  return undefined
}

const readByName: Way = (here, span, entity) => readAs(here, span, entity, [entity.name])
const readByAlias: Way = (here, span, entity) => readAs(here, span, entity, entity.aliases)

/** The name in full, where our passes found nothing or less. */
const inFull: Way = (here, span, entity) => {
  const place = here.isName(entity.name) ? here.placeOf(entity.name, span) : undefined
  if (place === undefined) return undefined
  const whole = withQuotes(here, place)
  return here.mention(entity, whole, here.surface(whole))
}

/** With the quotation mark that its words alone leave outside: “星火杯”大赛. */
function withQuotes({ reading }: Here, { start, end }: Span): Span {
  const { text } = reading.document
  const inside = text.slice(start, end)
  const opens = /^[^“”]*”/.test(inside) && text.charAt(start - 1) === '“'
  const closes = /“[^“”]*$/.test(inside) && text.charAt(end) === '”'
  return { start: opens ? start - 1 : start, end: closes ? end + 1 : end }
}

const isEndOf = (form: string, { name }: ProposedEntity): boolean => wordsOf(name).endsWith(wordsOf(form))

/** A short form of a name that the article has in full, while what the lexicon knows under it is nowhere named in full. */
const inShort: Way = (here, span, entity) => {
  const full = here.text.find(entity.name)[0]
  if (full === undefined) return undefined
  for (const form of entity.aliases) {
    if (isEndOf(form, entity) || !here.isName(form) || !isShortFor(form, entity.name)) continue
    const place = here.placeOf(form, span)
    const known = here.reading.lexicon.byName.get(normaliseForm(form)) ?? []
    if (place === undefined || known.some(({ name }) => here.text.find(name).length > 0)) continue
    return here.mention(entity, place, here.surface(full))
  }
  return undefined
}

/**
 * A name put together of what the sentence has: 病原研究所 for 中国医学科学院病原研究所 whose first part is known to the article,
 * 区块链 for 区块链技术创新中心 where the text names several in one.
 */
const inPieces: Way = (here, span, entity) => {
  const { name, label } = entity
  const sentences = sentencesAround(here.reading, span)
  for (let cut = name.length - 2; cut >= 0; cut--) {
    const known = cut === 0 || (cut > 1 && here.isKnown(label, name.slice(0, cut)))
    const pieces = known ? piecesOf(here.text, name.slice(cut), sentences, cut === 0 ? 3 : 2) : undefined
    const own = pieces
      ?.filter((piece) => piece.start >= span.start && piece.end <= span.end && isOwn(here, piece))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0]
    if (own !== undefined) return here.mention(entity, own, name)
  }
  return undefined
}

/** Whether a piece of a name tells the thing from others: no common noun, and no other name. */
function isOwn(here: Here, piece: Span): boolean {
  const surface = here.surface(piece)
  if (!here.isName(surface) || here.placeOf(surface, piece) === undefined) return false
  return here.namesIn(piece).every((mention) => mention.start !== piece.start || mention.end !== piece.end)
}

/** 联合实验室 for the last one that the text named before: the word ends its name, and that of none that stands nearer. */
const byItsEnd: Way = (here, span, entity) => {
  const id = here.idOf(entity.label, entity.name)
  for (const form of entity.aliases) {
    const place = form.length > 1 && isEndOf(form, entity) ? here.placeOf(form, span) : undefined
    const named =
      place && (here.text.find(entity.name, { start: 0, end: place.start }).at(-1) ?? here.text.find(entity.name)[0])
    if (place === undefined || named === undefined) continue
    const between = here.namesIn({ start: named.end, end: place.start })
    if (between.some((other) => other.name.endsWith(form) && here.idOfMention(other) !== id)) continue
    return { ...here.mention(entity, place, ''), refers: [here.mention(entity, named, here.surface(named))] }
  }
  return undefined
}

/** Another form than the name or its end, or the end of a name that the article never has in full: a name of its own. */
const byAnotherForm: Way = (here, span, entity) => {
  const full = here.text.find(entity.name).length > 0
  for (const form of entity.aliases) {
    if (!here.isName(form) || (isEndOf(form, entity) && (full || form.length < 3))) continue
    const place = here.placeOf(form, span)
    if (place !== undefined) return here.mention(entity, place, here.surface(place))
  }
  return undefined
}

/** The body whose name is the first part of its unit's: 甲院 in 甲院某某实验室. */
const asHost: Way = (here, span, entity) => {
  const ids = new Set([entity.name, ...entity.aliases].map((form) => here.idOf(entity.label, form)))
  for (const { host, start, end } of here.namesIn(span)) {
    if (host === undefined || !ids.has(here.idOfMention(host))) continue
    return { ...host, start, end: Math.min(end, start + Math.max(1, host.end - host.start)) }
  }
  return undefined
}

const WAYS: readonly Way[] = [readByName, inFull, inShort, readByAlias, inPieces, byItsEnd, byAnotherForm, asHost]
