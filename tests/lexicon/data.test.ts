import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listCell, normaliseForm } from '../../src/lexicon/index.js'
import { KINDS, NAMED_LABELS } from '../../src/types/index.js'

/** The lexicon is reviewed by people; these tests find what an eye slips over in twelve thousand lines. */

const DATA = new URL('../../src/lexicon/data/', import.meta.url)
const NAME_FILES = readdirSync(new URL('names/', DATA)).filter((file) => file.endsWith('.tsv'))

/** Files whose lines have one column more than the five that every name has. */
const EXTRA_COLUMNS: Record<string, number> = { 'regions.tsv': 1 }

/** Forms that two entities share on purpose: the article decides which is meant. */
const SHARED_FORMS = new Set(['南开'])

interface Line {
  where: string
  cells: string[]
}

interface Name extends Line {
  name: string
  label: string
  kind: string
  place: string
  aliases: string[]
}

const linesOf = (file: string): string[] => readFileSync(new URL(file, DATA), 'utf8').split('\n')

const entriesOf = (file: string): Line[] =>
  linesOf(file).flatMap((line, index) =>
    line === '' || line.startsWith('#') ? [] : [{ where: `${file}:${index + 1}`, cells: line.split('\t') }],
  )

const namesOf = (file: string): Name[] =>
  entriesOf(`names/${file}`).map((line) => {
    const [name = '', label = '', kind = '', place = '', aliases = '-'] = line.cells
    return { ...line, name, label, kind, place, aliases: listCell(aliases) }
  })

const ALL = NAME_FILES.flatMap(namesOf)
const formsOf = (entry: Name): string[] => [entry.name, ...entry.aliases]
const kindsOf = (label: string): readonly string[] => {
  const known = NAMED_LABELS.find((each) => each === label)
  return known === undefined ? [] : KINDS[known]
}

/** Where something is wrong, and what: an empty list is what every test expects. */
const complaints = (entries: Name[], wrong: (entry: Name) => string | undefined): string[] =>
  entries.flatMap((entry) => {
    const what = wrong(entry)
    return what === undefined ? [] : [`${entry.where} ${what}`]
  })

describe.each(NAME_FILES)('names/%s', (file) => {
  const names = namesOf(file)

  test('says in its first line what it is, and holds something', () => {
    expect(linesOf(`names/${file}`)[0]).toMatch(/^# \S/)
    expect(names.length).toBeGreaterThan(0)
  })

  test('gives every line its columns', () => {
    const columns = 5 + (EXTRA_COLUMNS[file] ?? 0)
    expect(
      complaints(names, ({ cells }) => (cells.length === columns ? undefined : `has ${cells.length} cells`)),
    ).toEqual([])
  })

  test('uses labels and kinds of the ontology', () => {
    expect(
      complaints(names, ({ label, kind }) => (kindsOf(label).includes(kind) ? undefined : `${label} ${kind}`)),
    ).toEqual([])
  })

  test('writes every form cleanly: composed characters, no stray spaces, marks or empty aliases', () => {
    const unclean = (form: string): boolean =>
      form === '' ||
      form !== form.normalize('NFC') ||
      /^\s|\s$|\s\s|\t/u.test(form) ||
      /\p{Script=Han}\s|\s\p{Script=Han}/u.test(form) ||
      /[？?@=|<>\u200b\ufeff]/u.test(form)
    expect(
      complaints(names, (entry) => {
        const bad = [...formsOf(entry), entry.place].find(unclean)
        return bad === undefined ? undefined : `"${bad}"`
      }),
    ).toEqual([])
  })

  test('names no alias twice, none that is the name, and one of a single character only for a place', () => {
    expect(
      complaints(names, ({ name, label, aliases }) => {
        if (new Set([name, ...aliases]).size !== aliases.length + 1) return `repeats a form of ${name}`
        const single = aliases.find((alias) => alias.length === 1)
        return single === undefined || label === 'Place' ? undefined : `${name} has the alias ${single}`
      }),
    ).toEqual([])
  })

  test('puts every name into a place that the lexicon knows', () => {
    const places = new Set(ALL.filter(({ label }) => label === 'Place').map(({ name }) => name))
    expect(
      complaints(names, ({ name, place }) => (place === '-' || places.has(place) ? undefined : `${name} in ${place}`)),
    ).toEqual([])
  })
})

test('no entity stands on two lines, in one file or in two', () => {
  const first = new Map<string, string>()
  const again = complaints(ALL, ({ name, label, place, where }) => {
    const key = [name, label, place].join('\t')
    const earlier = first.get(key)
    first.set(key, earlier ?? where)
    return earlier === undefined ? undefined : `repeats ${name} of ${earlier}`
  })
  expect(again).toEqual([])
})

test('a form means one entity, but for places of one name and the forms that are shared on purpose', () => {
  const owners = new Map<string, Name[]>()
  for (const entry of ALL) {
    for (const form of new Set(formsOf(entry).map(normaliseForm))) {
      owners.set(form, [...(owners.get(form) ?? []), entry])
    }
  }
  const clashes = [...owners].flatMap(([form, entries]) => {
    const allowed = entries.length === 1 || SHARED_FORMS.has(form) || entries.every(({ label }) => label === 'Place')
    return allowed ? [] : [`${form}: ${entries.map(({ name, where }) => `${name} (${where})`).join(', ')}`]
  })
  expect(clashes).toEqual([])
  for (const form of SHARED_FORMS) expect(owners.get(form)?.length, `${form} is shared no more`).toBeGreaterThan(1)
})

describe('heads.tsv', () => {
  const heads = entriesOf('heads.tsv').map(({ where, cells }) => {
    const [head = '', label = '', kind = '', generic = '', modifier = ''] = cells
    return { where, cells, head, label, kind, generic, modifier }
  })

  test('has well-formed lines of the ontology', () => {
    const wrong = heads.filter(
      ({ cells, label, kind, generic, modifier }) =>
        cells.length !== 5 ||
        !kindsOf(label).includes(kind) ||
        !['yes', 'no'].includes(generic) ||
        !['strong', 'weak'].includes(modifier),
    )
    expect(wrong.map(({ where, cells }) => `${where} ${cells.join(' ')}`)).toEqual([])
  })

  test('lists each head once, in order within its kind', () => {
    expect(new Set(heads.map(({ head }) => head)).size).toBe(heads.length)
    const kinds = new Set(heads.map(({ label, kind }) => `${label} ${kind}`))
    const blocks = [...kinds].map((each) => heads.filter(({ label, kind }) => `${label} ${kind}` === each))
    for (const block of blocks) {
      const order = block.map(({ head }) => head)
      expect(order).toEqual([...order].sort())
    }
  })
})
