import { fileURLToPath } from 'node:url'
import { readTable } from '../lexicon/index.js'

/** What a match of a furniture rule does to a page; `furniture.tsv` explains each. */
export const PLACES = [
  'break',
  'head',
  'line',
  'notice',
  'tail',
  'box',
  'foot',
  'lead',
  'end',
  'inside',
  'class',
] as const
export type Place = (typeof PLACES)[number]

/** One line of `furniture.tsv`, its words filled in. */
export interface FurnitureRule {
  place: Place
  kind: string
  pattern: string
  example: string
  spares: string
  where: string
}

const FILE = fileURLToPath(new URL('../../src/article/furniture.tsv', import.meta.url))
const COLUMNS = 6

function readRules(): FurnitureRule[] {
  const words = new Map<string, string>()
  const rules: FurnitureRule[] = []
  for (const { cells, where } of readTable(FILE, COLUMNS)) {
    const [place = '', kind = '', raw = '', , example = '', spares = ''] = cells
    const pattern = raw.replace(/\{([a-z]+)\}/g, (whole, word: string) => words.get(word) ?? whole)
    if (place === 'word') words.set(kind, pattern)
    const known = PLACES.find((name) => name === place)
    if (known !== undefined) rules.push({ place: known, kind, pattern, example, spares, where })
  }
  return rules
}

export const RULES: readonly FurnitureRule[] = readRules()

/** The expression of one rule, anchored as its place asks. */
export function expression({ place, pattern }: FurnitureRule): RegExp {
  return new RegExp(anchored(place, pattern), place === 'inside' ? 'giu' : 'iu')
}

export function anchored(place: Place, pattern: string): string {
  if (place === 'inside') return pattern
  if (place === 'lead') return `^(?:${pattern})`
  return place === 'end' ? `(?:${pattern})$` : `^(?:${pattern})$`
}
