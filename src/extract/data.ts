import { fileURLToPath } from 'node:url'
import { readTable } from '../lexicon/index.js'

const DATA = fileURLToPath(new URL('../../src/extract/data/', import.meta.url))

/** A word table of the extractor as a map from word to the roles that it has there. */
export function wordRoles(file: string): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>()
  for (const { cells } of readTable(`${DATA}${file}`, 2)) {
    const [word = '', role = ''] = cells
    const known = roles.get(word)
    if (known === undefined) roles.set(word, new Set([role]))
    else known.add(role)
  }
  return roles
}
