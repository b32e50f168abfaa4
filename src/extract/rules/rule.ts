import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { CLAIM_TYPES, type ClaimType, STATUSES } from '../../types/index.js'
import { type Choice, choicesOf, rowOf } from './literals.js'
import { compilePattern } from './pattern.js'

/** A rule as it stands in `rules/data/*.json`: what it matches, what it makes, why, and examples that are its tests. */
const RuleRecord = z.strictObject({
  id: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
  /** In the pattern language of pattern.ts. */
  pattern: z.string().min(1),
  /** TYPE(X, Y): one claim for each member of X and of Y; `?` is whoever is silent there, as subject, or as object of a passive; SITE the last place spoken of, HERE the one named last, SCENE the park in which a sentence before has put the reader, REGION and AREA the same where something is built and where a body opens; WORK the last thing built or run; OWN of what one has the works alone, and none that a place has; TYPE(X*X): one for each pair in X; EVENT is the named event before, such as the noun N of the pattern can mean, ALLIANCE the alliance, PARK the park, FIRM the firm spoken of, VENTURE the one that was just founded. */
  makes: z.array(z.string().regex(/^[A-Z_]+\((?:\?|\w+)(?:, |\*)(?:\?|\w+)\)$/)).min(1),
  status: z.enum(STATUSES).optional(),
  confidence: z.number().min(0).max(1),
  why: z.string().min(1),
  /** Sentences with the claims that they must give, written TYPE(subject, object). */
  yes: z.array(z.strictObject({ text: z.string(), claims: z.array(z.string()).min(1) })).min(1),
  /** Sentences that the rule must leave alone. */
  no: z.array(z.string()),
})
export type RuleRecord = z.infer<typeof RuleRecord>

export interface Making {
  type: ClaimType
  subject: string
  object: string
  pairs: boolean
}

export interface Rule extends RuleRecord {
  regexp: RegExp
  /** What stands in every sentence that the rule reads. */
  wanted: readonly Choice[]
  /** What stands there one behind the other. */
  row: readonly Choice[]
  making: Making[]
}

const DATA = fileURLToPath(new URL('../../../src/extract/rules/data/', import.meta.url))

function toMaking(made: string): Making {
  const [, type = '', subject = '', joint = '', object = ''] = /^([A-Z_]+)\((\?|\w+)(, |\*)(\?|\w+)\)$/.exec(made) ?? []
  const known = CLAIM_TYPES.find((claimType) => claimType === type)
  if (known === undefined) throw new Error(`No claim type ${type}`)
  return { type: known, subject, object, pairs: joint === '*' }
}

/** All rules, file by file in the order of their names, each file in its own order: earlier rules win. */
export function loadRules(): Rule[] {
  return readdirSync(DATA)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => z.array(RuleRecord).parse(JSON.parse(readFileSync(`${DATA}${file}`, 'utf8'))))
    .map((record) => {
      const regexp = compilePattern(record.pattern)
      return { ...record, regexp, wanted: choicesOf(regexp), row: rowOf(regexp), making: record.makes.map(toMaking) }
    })
}
