import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/lexicon/index.js'
import { CLAIM_TYPES, LABELS } from '../../src/types/index.js'

const FOLDER = fileURLToPath(new URL('../../src/model/data/', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../src/model/', import.meta.url))
const firstCells = (file: string, columns: number) =>
  readTable(join(FOLDER, file), columns).map(({ cells: [one] }) => one)

describe('the data of the second reader', () => {
  it('has one meaning for each label and each claim type', () => {
    expect(firstCells('labels.tsv', 3).sort()).toEqual([...LABELS].sort())
    expect(firstCells('claim-types.tsv', 2).sort()).toEqual([...CLAIM_TYPES].sort())
  })

  it('has wordings for claim types, and for uses that the conventions ask for', () => {
    const conventions = readFileSync(join(SOURCE, 'conventions.ts'), 'utf8')
    const asked = [...conventions.matchAll(/says\('(\w+)'/g)].map(([, use]) => use)
    const uses = firstCells('wordings.tsv', 3)
    expect(uses.filter((use) => !CLAIM_TYPES.some((type) => type === use) && !asked.includes(use))).toEqual([])
    expect(asked.filter((use) => !uses.includes(use))).toEqual([])
    expect(new Set(uses).size).toBe(uses.length)
  })
})
