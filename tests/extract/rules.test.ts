import { describe, expect, it } from 'vitest'
import { explain } from '../../src/extract/index.js'
import { loadRules } from '../../src/extract/rules/rule.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { type Entity, SYMMETRIC } from '../../src/types/index.js'
import { articleOf } from './article.js'

const lexicon = loadLexicon()

/** Whether an entity bears the name, as its own or as an alias. */
const bears = (entity: Entity | undefined, name: string): boolean =>
  entity !== undefined && (entity.name === name || entity.aliases.includes(name))

/** The rules that made the claim `TYPE(subject, object)` of the text. */
function rulesOf(text: string, claim: string): string[] {
  const { fragment } = explain(articleOf(text), lexicon)
  const [, type, subject = '', object = ''] = /^([A-Z_]+)\((.+), (.+)\)$/.exec(claim) ?? []
  const entity = new Map(fragment.entities.map((one) => [one.id, one]))
  const fits = (a: string, b: string): boolean => bears(entity.get(a), subject) && bears(entity.get(b), object)
  return fragment.claims
    .filter((one) => !one.derived && one.type === type)
    .filter((one) => fits(one.subject, one.object) || (SYMMETRIC.has(one.type) && fits(one.object, one.subject)))
    .map((one) => one.rule)
}

describe.each(loadRules())('$id', (rule) => {
  it.each(rule.yes)('reads $text', ({ text, claims }) => {
    for (const claim of claims) expect(rulesOf(text, claim), claim).not.toEqual([])
    expect(claims.flatMap((claim) => rulesOf(text, claim))).toContain(rule.id)
  })
  if (rule.no.length > 0) {
    it.each(rule.no)('leaves alone %s', (text) => {
      const { fragment } = explain(articleOf(text), lexicon)
      expect(fragment.claims.map((one) => one.rule)).not.toContain(rule.id)
    })
  }
})
