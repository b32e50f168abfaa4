import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { CLAIM_TYPES, KINDS, LABELS, STATUSES } from '../../src/types/ontology.js'
import en from '../../viz/locales/en.json' with { type: 'json' }
import zh from '../../viz/locales/zh.json' with { type: 'json' }

const VIZ = join(import.meta.dirname, '../../viz')
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the two locale files', () => {
  it('have the same keys, none of them empty, with the same holes', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    for (const [key, text] of Object.entries(zh)) {
      expect(text, key).not.toBe('')
      expect(holes(en[key as keyof typeof en]), key).toEqual(holes(text))
    }
  })

  it('name everything of the ontology', () => {
    const kinds = Object.entries(KINDS).flatMap(([label, list]) =>
      list.map((kind) => (kind === 'other' ? `kind.other.${label}` : `kind.${kind}`)),
    )
    const wanted = [
      ...LABELS.map((label) => `label.${label}`),
      ...CLAIM_TYPES.flatMap((type) => [`type.${type}`, `inverse.${type}`, `sentence.${type}`]),
      ...STATUSES.map((status) => `status.${status}`),
      ...kinds,
    ]
    expect(wanted.filter((key) => !Object.hasOwn(zh, key))).toEqual([])
  })

  it('have all text and the code has none', async () => {
    const files = globSync('**/*.ts', { cwd: VIZ, ignore: ['dist/**'] })
    for (const file of files) {
      const code = (await readFile(join(VIZ, file), 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const chinese = code.match(/['"`][^'"`\n]*[\u4e00-\u9fff][^'"`\n]*['"`]/g) ?? []
      if (file === 'model/quantity.ts') continue // 万 and 亿 are units of the data
      expect(
        chinese.filter((text) => !/^['"`](、|约|≥|≤)?['"`]$/.test(text)),
        file,
      ).toEqual([])
    }
  })

  it('have no text that nothing shows', async () => {
    const files = globSync('**/*.ts', { cwd: VIZ, ignore: ['dist/**'] })
    const code = (await Promise.all(files.map((file) => readFile(join(VIZ, file), 'utf8')))).join('\n')
    const made =
      /^(label|kind|type|inverse|sentence|status|layout|parameter|filter|column|theme|direction|failure|link|side|time|path|qualifier|reading)\./
    const idle = Object.keys(zh).filter((key) => !made.test(key) && !code.includes(`'${key}'`))
    expect(idle).toEqual([])
  })
})
