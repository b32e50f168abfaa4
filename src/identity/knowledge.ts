import { type Body, type Head, type Lexicon, type NameEntry, Trie } from '../lexicon/index.js'
import { readForm, seal } from './form.js'

/** The lexicon as identity asks it: by key, by prefix, by parent place, by head. Made once for a lexicon. */
export interface Knowledge {
  /** From every name and alias, by its characters and by its key, to the entries that bear it. */
  byKey: Map<string, NameEntry[]>
  /** From the first two characters of those to how long they are that begin so, the longest first. */
  lengths: Map<string, readonly number[]>
  /** The characters of each entry's full name. */
  matchOf: Map<NameEntry, string>
  /** The key of each entry's full name. */
  keyOf: Map<NameEntry, string>
  /** The places that hold a place, once they have been asked for. */
  parents: Map<NameEntry, readonly NameEntry[]>
  /** From a place's full name to the places right below it, by full name and by short form. */
  children: Map<string, Map<string, NameEntry>>
  /** Bodies that follow their place, by every form. */
  bodies: Trie<Body>
  /** Bodies whose place stands inside their name (中国共产党%委员会): by what precedes the place, then by what follows it. */
  framed: Trie<Map<string, Body[]>>
  heads: Map<string, Head>
  surnames: Lexicon['surnames']
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|区|县|旗|盟|州)$/

/** 南开区 is 南开 beside its parent; a short form of one character is none. */
export const shortPlace = (name: string): string | undefined => {
  const short = name.replace(SUFFIX, '')
  return short.length >= 2 && short !== name ? short : undefined
}

function childrenOf(places: readonly NameEntry[]): Knowledge['children'] {
  const children: Knowledge['children'] = new Map()
  for (const entry of places) {
    if (entry.place === undefined || entry.kind === 'region') continue
    let below = children.get(entry.place)
    if (below === undefined) {
      below = new Map()
      children.set(entry.place, below)
    }
    below.set(entry.name, entry)
  }
  for (const below of children.values()) {
    for (const [name, entry] of [...below]) {
      const short = shortPlace(name)
      if (short !== undefined && !below.has(short)) below.set(short, entry)
    }
  }
  return children
}

function readBodies(lexicon: Lexicon): Pick<Knowledge, 'bodies' | 'framed'> {
  const bodies = new Trie<Body>()
  const frames = new Map<string, Map<string, Body[]>>()
  const frame = (prefix: string, suffix: string, body: Body): void => {
    let suffixes = frames.get(prefix)
    if (suffixes === undefined) {
      suffixes = new Map()
      frames.set(prefix, suffixes)
    }
    const same = suffixes.get(suffix)
    if (same === undefined) suffixes.set(suffix, [body])
    else same.push(body)
  }
  for (const body of lexicon.bodies) {
    for (const form of [body.full, ...body.shorts]) {
      const [before = '', after] = readForm(form).match.split('%')
      if (after === undefined) bodies.add(before, body)
      else frame(before, after, body)
    }
    // 中共天津市委组织部 is 中国共产党天津市委员会组织部: the short form of what follows the place goes with the short prefix.
    if (!body.full.startsWith('中国共产党')) continue
    for (const prefix of ['中国共产党', '中共']) {
      for (const form of [...body.shorts, body.full.split('%')[1] ?? '']) {
        if (!form.includes('%')) frame(prefix, readForm(form).match, body)
      }
    }
  }
  const framed = new Trie<Map<string, Body[]>>()
  for (const [prefix, suffixes] of frames) framed.add(prefix, suffixes)
  return { bodies, framed }
}

/** No name that begins another is longer. */
const LONGEST = 40

/** What the lexicon knows of the beginnings of a name, the longest first. */
export function* knownAtStart(
  knowledge: Pick<Knowledge, 'byKey' | 'lengths'>,
  match: string,
): Generator<{ end: number; values: readonly NameEntry[] }> {
  for (const end of knowledge.lengths.get(match.slice(0, 2)) ?? []) {
    const values = end > match.length ? undefined : knowledge.byKey.get(match.slice(0, end))
    if (values !== undefined) yield { end, values }
  }
}

function lengthsOf(keys: Iterable<string>): Knowledge['lengths'] {
  const lengths = new Map<string, Set<number>>()
  for (const key of keys) {
    if (key.length < 2 || key.length > LONGEST) continue
    const start = key.slice(0, 2)
    const same = lengths.get(start)
    if (same === undefined) lengths.set(start, new Set([key.length]))
    else same.add(key.length)
  }
  return new Map([...lengths].map(([start, same]) => [start, [...same].sort((a, b) => b - a)]))
}

function readKnowledge(lexicon: Lexicon): Knowledge {
  const byKey = new Map<string, NameEntry[]>()
  const matchOf = new Map<NameEntry, string>()
  const keyOf = new Map<NameEntry, string>()
  for (const entry of lexicon.entries) {
    const forms = [entry.name, ...entry.aliases].map((form) => readForm(form).match)
    matchOf.set(entry, forms[0] ?? '')
    keyOf.set(entry, seal(forms[0] ?? ''))
    for (const key of new Set([...forms, ...forms.map(seal)])) {
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [entry])
      else if (!same.includes(entry)) same.push(entry)
    }
  }
  return {
    byKey,
    lengths: lengthsOf(byKey.keys()),
    matchOf,
    keyOf,
    parents: new Map(),
    children: childrenOf(lexicon.entries.filter((entry) => entry.label === 'Place')),
    ...readBodies(lexicon),
    heads: new Map(lexicon.heads.map((head) => [readForm(head.head).match, head])),
    surnames: lexicon.surnames,
  }
}

const known = new WeakMap<Lexicon, Knowledge>()

export function knowledgeOf(lexicon: Lexicon): Knowledge {
  let knowledge = known.get(lexicon)
  if (knowledge === undefined) {
    knowledge = readKnowledge(lexicon)
    known.set(lexicon, knowledge)
  }
  return knowledge
}
