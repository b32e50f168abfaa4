import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readTable } from '../../src/lexicon/index.js'

/** The word tables of the extractor are reviewed by people, who want to know why each word stands there. */

const DATA = fileURLToPath(new URL('../../src/extract/data/', import.meta.url))

test.each(readdirSync(DATA))('%s has each word once in a role, with its reason', (file) => {
  const rows = readTable(`${DATA}${file}`, 3)
  const keys = rows.map(({ cells: [word, role] }) => `${word} ${role}`)
  expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([])
  expect(rows.filter(({ cells }) => cells.length !== 3 || cells.includes('')).map(({ where }) => where)).toEqual([])
})
