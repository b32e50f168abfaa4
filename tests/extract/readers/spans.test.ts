import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readDates,
  readNumbers,
  readQuantities,
  readQuantityPhrases,
  readScopes,
  readStatus,
} from '../../../src/extract/readers/index.js'
import type { Span } from '../../../src/types/index.js'

const PIECES = [
  '3',
  '12',
  '2.5',
  '万',
  '亿',
  '余',
  '多',
  '近',
  '超',
  '家',
  '个',
  '元',
  '平方公里',
  '%',
  '一',
  '二十',
  '百',
  '分之',
  '第',
  '2023年',
  '5月',
  '6日',
  '去年',
  '昨天',
  '至',
  '-',
  '、',
  '，',
  '。',
  '\n',
  '“',
  '”',
  '《',
  '》',
  '其中',
  '均',
  '分别',
  '达到',
  '重点实验室',
  '企业',
  '增长',
  '从',
  '将',
  '已',
  '的',
  '和',
  'A',
  '１',
  ' ',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))
const PUBLISHED = '2024-04-29'

const inOrder = (spans: readonly Span[], length: number): void => {
  spans.forEach(({ start, end }, i) => {
    expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(length)
  })
}

describe('spans', () => {
  it('of numbers, quantities and dates lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, (value) => {
        inOrder(readNumbers(value), value.length)
        inOrder(
          readQuantities(value).map(({ number }) => number),
          value.length,
        )
        inOrder(readDates(value, PUBLISHED), value.length)
        inOrder(readScopes(value, '2024-05-06'), value.length)
      }),
    )
  })

  it('of phrases point at a number of the text, and parts at a phrase before them', () => {
    fc.assert(
      fc.property(text, (value) => {
        const words = [...value].map((_, start) => ({ start, end: start + 1, tag: 'n' }))
        const phrases = readQuantityPhrases(value, words)
        phrases.forEach((phrase, i) => {
          expect(value.slice(phrase.quantity.number.start, phrase.quantity.number.end)).toMatch(/[\d１一二十百万亿]/)
          expect(phrase.noun).not.toBe('')
          expect(phrase.whole ?? -1).toBeLessThan(i)
        })
      }),
    )
  })

  it('of dates hold ISO dates of the calendar', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const { date } of readDates(value, PUBLISHED))
          expect(date).toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
      }),
    )
  })
})

describe('long texts without marks', () => {
  it.each([
    '1',
    '三',
    '万',
    '1-',
    '2023年',
    '今年',
    '3家、',
    '3%',
    '将',
    '从1%提升至',
    '其中3家',
    '“3家',
    '一百二十',
    '１，',
  ])('are read to the end: %s…', (piece) => {
    const value = piece.repeat(20_000)
    const words = [...value].map((_, start) => ({ start, end: start + 1, tag: 'n' }))
    readDates(value, PUBLISHED)
    readScopes(value, '2024-05-06')
    readQuantityPhrases(value, words)
    expect(readStatus(value, { start: value.length - 2, end: value.length })).toMatch(/actual|planned/)
  })
})
