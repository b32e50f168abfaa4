import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/extract/reading.js'
import { LikelyRules } from '../../src/extract/rules/likely.js'
import { rowOf } from '../../src/extract/rules/literals.js'
import { loadRules } from '../../src/extract/rules/rule.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { samples } from './pages.js'

/** Every rule is held against every sentence: half a minute where the machine has other work. */
const LONG = 120_000

describe('the rules that may read a sentence', () => {
  it(
    'hold all whose pattern is found there',
    () => {
      const lexicon = loadLexicon()
      const codes = [...samples().values()].flatMap((article) =>
        readArticle(article, lexicon).sentences.map(({ code }) => code),
      )
      const rules = loadRules()
      const likely = new LikelyRules(rules)
      for (const code of codes) {
        const there = new Set(likely.of(code))
        const found = rules.filter(({ regexp }) => code.search(regexp) >= 0)
        expect(found.filter((rule) => !there.has(rule)).map(({ id }) => id)).toEqual([])
      }
    },
    LONG,
  )
})

describe('what stands in a match one behind the other', () => {
  it.each([
    [/甲乙.{0,4}(?:丙|丁戊)己/g, [['甲乙'], ['丙', '丁戊'], ['己']]],
    [/甲(?:乙(?:丙|丁))?(?<T>戊己)+/g, [['甲'], ['戊己']]],
    [/(?<=甲)乙(?=丙)丁(?!戊)(?<!己)/g, [['乙'], ['丁']]],
    [/甲|乙丙/g, [['甲', '乙丙']]],
    [/甲(?:乙|[^丙])丁?/g, [['甲']]],
  ])('%s', (expression, row) => expect(rowOf(expression)).toEqual(row))
})
