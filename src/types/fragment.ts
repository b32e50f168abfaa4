import { z } from 'zod'
import { CLAIM_TYPES, KINDS, QUALIFIERS, STATUSES } from './ontology.js'

/** A half-open span of `article.text`, counted in UTF-16 code units. */
export const Span = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof Span>

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** The cleaned main text of one input; `id` is the SHA-256 of `text`, so two inputs with the same text are one article. */
export const Article = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.string().min(1),
  path: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  published: isoDate.nullable(),
  text: z.string(),
})
export type Article = z.infer<typeof Article>

const entityBase = {
  id: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** The aliases that the article itself declares (以下简称…): these may join names across articles. */
  declared: z.array(z.string().min(1)).optional(),
  mentions: z.array(Span),
  derived: z.boolean().optional(),
}
const named = <L extends keyof typeof KINDS>(label: L) =>
  z.strictObject({ label: z.literal(label), kind: z.enum(KINDS[label]), ...entityBase })

const unit = z.string().min(1).optional()
const qualifier = z.enum(QUALIFIERS).optional()

/** A counted or described set; `kind` is the members' label where it is known. */
const Group = z.strictObject({
  label: z.literal('Group'),
  kind: z.string().min(1).optional(),
  count: z.number().optional(),
  unit,
  qualifier,
  ...entityBase,
})

/** A measured quantity; a share is a plain fraction (84.7% is 0.847). */
const Metric = z.strictObject({
  label: z.literal('Metric'),
  kind: z.string().min(1).optional(),
  value: z.number(),
  unit,
  qualifier,
  ...entityBase,
})

export const Entity = z.discriminatedUnion('label', [
  named('Institution'),
  named('Park'),
  named('Program'),
  named('Official'),
  named('Place'),
  Group,
  Metric,
])
export type Entity = z.infer<typeof Entity>

export const Evidence = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string().min(1),
})
export type Evidence = z.infer<typeof Evidence>

export const Claim = z.strictObject({
  id: z.string().min(1),
  type: z.enum(CLAIM_TYPES),
  subject: z.string().min(1),
  object: z.string().min(1),
  role: z.string().min(1).optional(),
  status: z.enum(STATUSES),
  date: isoDate.optional(),
  evidence: Evidence,
  rule: z.string().min(1),
  confidence: z.number().min(0).max(1),
  derived: z.boolean(),
})
export type Claim = z.infer<typeof Claim>

/** One article, the entities that it names and the claims that it makes: one line of `jinmai extract`. */
export const Fragment = z
  .strictObject({ article: Article, entities: z.array(Entity), claims: z.array(Claim) })
  .superRefine(({ article, entities, claims }, context) => {
    const fault = (message: string, ...path: (string | number)[]): void =>
      context.addIssue({ code: 'custom', message, path })
    const known = new Set(entities.map(({ id }) => id))
    if (known.size < entities.length) fault('two entities have one id', 'entities')
    if (new Set(claims.map(({ id }) => id)).size < claims.length) fault('two claims have one id', 'claims')
    claims.forEach(({ subject, object, evidence: { start, end, text } }, i) => {
      if (!known.has(subject)) fault('is no entity of the fragment', 'claims', i, 'subject')
      if (!known.has(object)) fault('is no entity of the fragment', 'claims', i, 'object')
      if (article.text.slice(start, end) !== text) fault('is not what the article has there', 'claims', i, 'evidence')
    })
  })
export type Fragment = z.infer<typeof Fragment>
