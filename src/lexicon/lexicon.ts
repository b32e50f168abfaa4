import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JinmaiError, KINDS, NAMED_LABELS, type NamedLabel } from '../types/index.js'
import { foldText } from './fold.js'
import { normaliseForm } from './form.js'
import { listCell, type Row, readTable } from './table.js'
import { Trie } from './trie.js'

/** A name that the lexicon knows: the full official name with its certain short forms. */
export interface NameEntry {
  name: string
  label: NamedLabel
  kind: string
  /** Full name of the place that it belongs to. */
  place?: string
  aliases: string[]
  /** For a region: the places that it is made of. */
  members: string[]
}

/** A body that every place of a level has: 天津市 + 科学技术局. */
export interface Body {
  full: string
  shorts: string[]
  levels: string[]
  kind: string
}

/** A word after which a name may end. */
export interface Head {
  head: string
  label: NamedLabel
  kind: string
  /** The word alone, or with a general adjective, is a common noun. */
  generic: boolean
  /** `strong`: any modifier makes a name; `weak`: only a place, an institution, a quotation or a field does. */
  needs: 'strong' | 'weak'
}

export interface Post {
  post: string
  leads: boolean
  kind: string
}

export interface Lexicon {
  entries: NameEntry[]
  /** From every normalised name and alias to the entries that carry it. */
  byName: Map<string, NameEntry[]>
  /** Longest known name at a place of a folded text. */
  names: Trie<NameEntry>
  bodies: Body[]
  heads: Head[]
  posts: Post[]
  /** From a site's registered domain to the full name of the institution or place that publishes there. */
  domains: Map<string, string>
  /** Surname to whether it is a common one. */
  surnames: Map<string, boolean>
}

const DATA = fileURLToPath(new URL('../../src/lexicon/data/', import.meta.url))

const isLabel = (value: string): value is NamedLabel => NAMED_LABELS.some((label) => label === value)

function checkedLabel(label: string | undefined, kind: string | undefined, where: string): [NamedLabel, string] {
  if (label === undefined || !isLabel(label) || kind === undefined || !KINDS[label].some((known) => known === kind)) {
    throw new JinmaiError(
      'LEXICON_INVALID',
      `${where} has the label ${label ?? '-'} with the kind ${kind ?? '-'}, which the ontology does not know`,
      `Use one of the labels ${NAMED_LABELS.join(', ')} and a kind of that label.`,
    )
  }
  return [label, kind]
}

function nameEntry({ cells, where }: Row): NameEntry {
  const [name = '', rawLabel, rawKind, place, aliases, members] = cells
  const [label, kind] = checkedLabel(rawLabel, rawKind, where)
  return {
    name,
    label,
    kind,
    aliases: listCell(aliases),
    members: listCell(members),
    ...(place === undefined || place === '-' || place === '' ? {} : { place }),
  }
}

/**
 * Loads the lexicon that comes with the program and, after it, the user's own name files, in the order given.
 * Throws LEXICON_INVALID naming file and line of an entry that cannot be read.
 */
export function loadLexicon(extraFiles: readonly string[] = []): Lexicon {
  const own = readdirSync(`${DATA}names`)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => `${DATA}names/${file}`)
  const entries = [...own, ...extraFiles].flatMap((file) => readTable(file, 5).map(nameEntry))
  const byName = new Map<string, NameEntry[]>()
  const names = new Trie<NameEntry>()
  for (const entry of entries) {
    // 工业和信息化部 is also written 工业与信息化部; 和县 is a county, and 与县 is none.
    const isPlace = entry.label === 'Place'
    const forms = [entry.name, ...entry.aliases].flatMap((form) =>
      isPlace ? [form] : [form, form.replace('和', '与')],
    )
    for (const form of new Set(forms)) {
      const key = normaliseForm(form)
      const same = byName.get(key)
      if (same === undefined) byName.set(key, [entry])
      else if (!same.includes(entry)) same.push(entry)
      names.add(foldText(form), entry)
    }
  }
  return {
    entries,
    byName,
    names,
    bodies: readTable(`${DATA}bodies.tsv`, 4).map(({ cells: [full = '', shorts, levels, kind = 'government'] }) => ({
      full,
      shorts: listCell(shorts),
      levels: listCell(levels),
      kind,
    })),
    heads: readTable(`${DATA}heads.tsv`, 5).map(({ cells: [head = '', rawLabel, rawKind, generic, needs], where }) => {
      const [label, kind] = checkedLabel(rawLabel, rawKind, where)
      return { head, label, kind, generic: generic === 'yes', needs: needs === 'weak' ? 'weak' : 'strong' }
    }),
    posts: readTable(`${DATA}posts.tsv`, 3).map(({ cells: [post = '', leads, kind = 'other'] }) => ({
      post,
      leads: leads === 'yes',
      kind,
    })),
    domains: new Map(readTable(`${DATA}domains.tsv`, 2).map(({ cells: [domain = '', name = ''] }) => [domain, name])),
    surnames: new Map(
      readTable(`${DATA}surnames.tsv`, 1).map(({ cells: [surname = '', use] }) => [surname, use === 'common']),
    ),
  }
}
