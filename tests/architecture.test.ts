import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
/** A folder may import itself and those to its left. */
const ORDER = [
  'types',
  'lexicon',
  'identity',
  'article',
  'extract',
  'model',
  'store',
  'query',
  'export',
  'evaluate',
  'server',
  'cli',
]
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*|<!--[\s\S]*?-->/gm
const IMPORT = /(?:^|\n)\s*(import|export)(\s+type)?\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

const sources = (folder: string, endings: RegExp): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file) && !/(^|[\\/])(node_modules|dist)[\\/]/.test(file))
    .map((file) => join(folder, file))

const importsOf = (file: string): { path: string; typeOnly: boolean }[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => ({
    path: match[3] ?? match[4] ?? '',
    typeOnly: match[2] !== undefined,
  }))

/** Where a relative import leads, from the project's root. */
const target = (file: string, path: string): string => relative(ROOT, join(ROOT, dirname(file), path))

const partOf = (path: string): string => path.split(sep)[1] ?? ''

describe('architecture', () => {
  it('imports go one way: a folder of src knows those to its left and nothing to its right', () => {
    const files = sources('src', /\.ts$/)
    expect(files.length).toBeGreaterThan(20)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path.startsWith('.'))
        .map(({ path }) => target(file, path))
        .filter((to) => !to.startsWith(`src${sep}`) || ORDER.indexOf(partOf(to)) > ORDER.indexOf(partOf(file)))
        .map((to) => `${file} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('every folder of src has its place in the order', () => {
    expect(readdirSync(join(ROOT, 'src')).filter((folder) => !ORDER.includes(folder))).toEqual([])
  })

  it('the viewer takes from src only types, and the vocabularies of the ontology', () => {
    const ontology = join('src', 'types', 'ontology.js')
    const wrong = sources('viz', /\.ts$/).flatMap((file) =>
      importsOf(file)
        .filter(({ path }) => path.startsWith('.'))
        .map(({ path, typeOnly }) => ({ to: target(file, path), typeOnly }))
        .filter(({ to }) => to.startsWith(`src${sep}`))
        .filter(({ to, typeOnly }) => to !== ontology && !(typeOnly && partOf(to) === 'types'))
        .map(({ to }) => `${file} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('Cypher stands in cypher/, save for the dump that export writes', () => {
    const cypher = /\b(MATCH|MERGE|CREATE)\s*\(|\bUNWIND \$|\bCREATE (CONSTRAINT|INDEX|FULLTEXT)/
    const wrong = sources('src', /\.ts$/)
      .filter((file) => file !== join('src', 'export', 'cypher.ts'))
      .filter((file) => cypher.test(readFileSync(join(ROOT, file), 'utf8').replace(COMMENTS, '')))
    expect(wrong).toEqual([])
  })

  it('the interface text of the viewer stands in its locales: no Chinese words in its code but the name', () => {
    // One character alone is data, not interface: 万 and 亿 in a figure, 、 between names.
    const words = /['"`>][^'"`<>\n]*\p{Script=Han}{2}[^'"`<>\n]*['"`<]/gu
    const wrong = sources('viz', /\.(ts|html)$/).flatMap((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8').replace(COMMENTS, '')
      return [...code.matchAll(words)].filter(([text]) => text !== '>津脉<').map(([text]) => `${file}: ${text}`)
    })
    expect(wrong).toEqual([])
  })
})
