import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../cypher/', import.meta.url)
const HEADING = /^\/\/ == (.+)$/m
const cache = new Map<string, ReadonlyMap<string, string>>()

/** The statements of a file of `cypher/`, by the `// == heading` above each; one without heading has the name ''. */
export function statements(file: string): ReadonlyMap<string, string> {
  let found = cache.get(file)
  if (found === undefined) {
    const [first = '', ...rest] = readFileSync(new URL(`${file}.cypher`, FOLDER), 'utf8').split(HEADING)
    const parts = new Map<string, string>()
    if (rest.length === 0) parts.set('', bare(first))
    for (let i = 0; i + 1 < rest.length; i += 2) parts.set(rest[i] ?? '', bare(rest[i + 1] ?? ''))
    found = parts
    cache.set(file, found)
  }
  return found
}

/** One statement of `cypher/`: `statement('read/slice', 'nodes')`. */
export function statement(file: string, heading = ''): string {
  const found = statements(file).get(heading)
  if (found === undefined) throw new Error(`cypher/${file}.cypher has no statement ${heading}`)
  return found
}

const bare = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim()
    .replace(/;$/, '')
