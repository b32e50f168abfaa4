import { describe, expect, it } from 'vitest'
import { explain } from '../../src/extract/index.js'
import { loadRules } from '../../src/extract/rules/rule.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { articleOf } from './article.js'

const lexicon = loadLexicon()

/** The claims of a text, written TYPE(subject, object). */
const claimsOf = (text: string): { claim: string; rule: string }[] => {
  const { fragment } = explain(articleOf(text), lexicon)
  const name = new Map(fragment.entities.map((entity) => [entity.id, entity.name]))
  return fragment.claims
    .filter((claim) => !claim.derived)
    .map((claim) => ({ claim: `${claim.type}(${name.get(claim.subject)}, ${name.get(claim.object)})`, rule: claim.rule }))
}

describe.each(loadRules())('$id', (rule) => {
  it.each(rule.yes)('reads $text', ({ text, claims }) => {
    const found = claimsOf(text)
    expect(found.map(({ claim }) => claim)).toEqual(expect.arrayContaining(claims))
    expect(found.map(({ rule: id }) => id)).toContain(rule.id)
  })
  if (rule.no.length > 0) {
    it.each(rule.no)('leaves alone %s', (text) => {
      expect(claimsOf(text).map(({ rule: id }) => id)).not.toContain(rule.id)
    })
  }
})
