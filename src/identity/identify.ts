import type { Lexicon, NameEntry } from '../lexicon/index.js'
import { entityId, type NamedLabel } from '../types/index.js'
import { byStructure, chooseEntry, entryKey } from './entry.js'
import { type Form, readForm, seal } from './form.js'
import { type Sort, sortOf } from './head.js'
import { type Knowledge, knowledgeOf } from './knowledge.js'
import { placesAtStart, wholePlace } from './place.js'
import { programmeKey } from './programme.js'
import { readStructure } from './structure.js'

export interface IdentifyContext {
  /** The place of the release in which the name stands: 市科技局 and 和平区 are that place's. */
  place?: string
  /** What the reader takes the name for; the lexicon and the name's structure know better, save for people and programmes. */
  label?: NamedLabel
  kind?: string
}

export interface Identified {
  label: NamedLabel
  kind: string
  /** The full official name. */
  name: string
  /** The same for every form of the entity's name. */
  id: string
  /** What the id is made of, readable. */
  key: string
}

function identified({ label, kind }: Sort, name: string, unsealed: string): Identified {
  const key = seal(unsealed)
  return { label, kind, name, id: entityId(label, key), key }
}

const ofEntry = (knowledge: Knowledge, entry: NameEntry): Identified =>
  identified({ label: entry.label, kind: entry.kind }, entry.name, entryKey(knowledge, entry))

function knownEntry(
  knowledge: Knowledge,
  form: Form,
  context: IdentifyContext,
  near: NameEntry | undefined,
): NameEntry | undefined {
  const key = seal(form.match)
  const entries = knowledge.byKey.get(key)
  if (entries === undefined) return undefined
  const ofLabel = entries.filter((entry) => entry.label === context.label)
  if (ofLabel.length > 0) return chooseEntry(knowledge, ofLabel, key, near)
  return context.label === 'Program' ? undefined : chooseEntry(knowledge, entries, key, near)
}

/** The label of what has no structure that tells it: the reader's word, else the head word of the name. */
function sortHere(knowledge: Knowledge, form: Form, context: IdentifyContext): Sort {
  const sort = sortOf(knowledge, form.match)
  if (context.label === undefined) return sort
  const kind = context.kind ?? (sort.label === context.label ? sort.kind : 'other')
  return { label: context.label, kind }
}

/** The kind `other` where a label has it; a park's least certain kind is `park`. */
const named = (sort: Sort): Sort => (sort.label === 'Park' && sort.kind === 'other' ? { ...sort, kind: 'park' } : sort)

const places = new WeakMap<Knowledge, Map<string, NameEntry | undefined>>()

/** The place of a release by its full or short name; each is read once. */
function placeOfContext(knowledge: Knowledge, name: string | undefined): NameEntry | undefined {
  if (name === undefined) return undefined
  let read = places.get(knowledge)
  if (read === undefined) {
    read = new Map()
    places.set(knowledge, read)
  }
  if (!read.has(name)) {
    const { match } = readForm(name)
    read.set(name, wholePlace(placesAtStart(knowledge, match, undefined), match.length))
  }
  return read.get(name)
}

/** Answers kept for each lexicon: the same bodies and people stand in article after article. */
const MOST_KEPT = 50_000
const kept = new WeakMap<Lexicon, Map<string, Readonly<Identified>>>()

/**
 * The entity that a name means, as seen in a release of `context.place`. Two names are one thing exactly if they get one id.
 * Pure: the same lexicon, name and context give the same answer, whatever was asked before. An unknown name is known by its
 * own characters, so it joins with nothing but other spellings of itself.
 */
export function identify(lexicon: Lexicon, name: string, context: IdentifyContext = {}): Readonly<Identified> {
  let answers = kept.get(lexicon)
  if (answers === undefined || answers.size >= MOST_KEPT) {
    answers = new Map()
    kept.set(lexicon, answers)
  }
  const { place = '', label = '', kind = '' } = context
  const question = `${name}\n${label}\n${kind}\n${place}`
  let answer = answers.get(question)
  if (answer === undefined) {
    answer = readIdentity(lexicon, name, context)
    answers.set(question, answer)
  }
  return answer
}

function readIdentity(lexicon: Lexicon, name: string, context: IdentifyContext): Identified {
  const knowledge = knowledgeOf(lexicon)
  const near = placeOfContext(knowledge, context.place)
  const form = readForm(name)
  const plain = (): Identified => {
    const sort = named(sortHere(knowledge, form, context))
    return identified(sort, form.text, sort.label === 'Program' ? programmeKey(form) : form.match)
  }
  if (context.label === 'Official' || form.match === '') return plain()
  const entry = knownEntry(knowledge, form, context, near)
  if (entry !== undefined) return ofEntry(knowledge, entry)
  if (context.label === 'Program') return plain()
  const reading = readStructure(knowledge, form, near)
  // 国家发展和改革委: the last word in short; 国立台湾大学: a word that says whose it is. Where the name without is known.
  const keys = form.match.endsWith('委') ? [`${form.match}员会`] : []
  if (form.match.startsWith('国立')) keys.push(form.match.slice(2))
  keys.push(...(reading === undefined ? [form.match] : [reading.key, readForm(reading.text).match]))
  for (const key of keys) {
    const listed = chooseEntry(knowledge, knowledge.byKey.get(seal(key)) ?? [], seal(key), near)
    const known = listed ?? byStructure(knowledge).get(seal(key))
    if (known !== undefined) return ofEntry(knowledge, known)
  }
  return reading === undefined
    ? plain()
    : identified(named(reading.sort ?? sortHere(knowledge, form, context)), reading.text, reading.key)
}
