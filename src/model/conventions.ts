import { fileURLToPath } from 'node:url'
import { deriveClaims } from '../extract/derived.js'
import { isQuantity, type Mention } from '../extract/mention.js'
import { normaliseForm, readTable } from '../lexicon/index.js'
import type { ClaimType, Span } from '../types/index.js'
import { endsInPlainAct } from './acts.js'
import type { Here } from './here.js'

const DATA = fileURLToPath(new URL('../../src/model/data/wordings.tsv', import.meta.url))
const WORDINGS = new Map(readTable(DATA, 3).map(({ cells: [use = '', words = ''] }) => [use, new RegExp(words)]))
const says = (use: string, words: string): boolean => WORDINGS.get(use)?.test(words) ?? true

/** A claim whose ends the text names, before the ontology's conventions. */
export interface Said {
  type: ClaimType
  subject: Mention
  object: Mention
  /** Where it is said. */
  evidence: Span
}

/** Why a claim is none by the conventions of the ontology, although the text names both its ends; undefined where it is one. */
export function againstConventions(here: Here, said: Said): string | undefined {
  const { type, subject, object, evidence } = said
  const words = here.reading.document.text.slice(evidence.start, evidence.end)
  if (!says(type, words)) return `its evidence has no word of ${type}`
  switch (type) {
    case 'LOCATED_IN':
      if (says('WHOLE_COUNTRY', object.name)) return 'the whole country adds nothing'
      return follows(here, said) ? 'it follows from the name alone' : undefined
    case 'PART_OF':
      if (follows(here, said)) return 'it follows from the name alone'
      if (object.label !== 'Group' || isQuantity(subject) || says('OF_SET', words)) return undefined
      return 'a set beside the names of its members is no whole of theirs'
    case 'PARTICIPATES_IN':
      return againstTakingPart(here, object, words)
    case 'LEADS':
      return subject.label !== 'Official' || hasPost(here, words) ? undefined : 'its evidence names no post'
    default:
      return undefined
  }
}

/** Attending is a claim only for an event with a name of its own; who signs an agreement cooperates, and who visits does not take part. */
function againstTakingPart(here: Here, object: Mention, words: string): string | undefined {
  const takesPart = says('TAKES_PART', words)
  if (isQuantity(object)) return takesPart ? undefined : 'its evidence has no word of PARTICIPATES_IN'
  if (object.kind === 'agreement') return 'who signs an agreement cooperates'
  if (says('VISITS', words) && !takesPart) return 'who visits does not take part'
  const { name, start, kind } = object.refers?.[0] ?? object
  const quoted = /[“《]/.test(here.reading.document.text.slice(Math.max(0, start - 1), start + 1))
  if (endsInPlainAct(name) && !quoted && !says('NUMBERED', name)) return `${name} is no event with a name of its own`
  return kind === 'event' || kind === 'award' || takesPart ? undefined : 'its evidence has no word of PARTICIPATES_IN'
}

/** Whether the name says it (甲市 in 甲市某某中心), or the lexicon alone: such claims are derived, not said. */
function follows(here: Here, { type, subject, object }: Said): boolean {
  if (isQuantity(object)) return false
  const whole = normaliseForm(object.name).replace(/(?:[省市区县]|自治区|特别行政区)$/, '')
  if (whole.length > 1 && normaliseForm(subject.name).includes(whole)) return true
  if (isQuantity(subject)) return false
  const id = here.idOfMention(object)
  return deriveClaims(here.reading.lexicon, [subject]).some(
    (derived) => derived.type === type && !isQuantity(derived.object) && here.idOfMention(derived.object) === id,
  )
}

const hasPost = ({ reading }: Here, words: string): boolean =>
  says('HEADS', words) || reading.lexicon.posts.some(({ post }) => words.includes(post))
