import { describe, expect, it } from 'vitest'
import { expression, type FurnitureRule, PLACES, RULES } from '../../src/article/furniture-rules.js'

/** Rules of these places leave sentences alone. */
const LABELS = new Set(['head', 'line', 'box', 'foot'])
const applies = (rule: FurnitureRule, line: string): boolean =>
  !(LABELS.has(rule.place) && /[。！？]$/.test(line)) && expression(rule).test(line)

describe('furniture.tsv', () => {
  it.each(RULES.map((rule) => [`${rule.place} ${rule.kind}`, rule.example, rule] as const))(
    '%s takes away: %s',
    (_, example, rule) => {
      expect(applies(rule, example), rule.where).toBe(true)
    },
  )

  it.each(RULES.map((rule) => [`${rule.place} ${rule.kind}`, rule.spares, rule] as const))(
    '%s leaves: %s',
    (_, spared, rule) => {
      expect(applies(rule, spared), rule.where).toBe(false)
    },
  )

  it('has rules for every place, and no word left unfilled', () => {
    expect(new Set(RULES.map((rule) => rule.place))).toEqual(new Set(PLACES))
    expect(RULES.filter((rule) => /\{[a-z]+\}/.test(rule.pattern))).toEqual([])
  })
})
