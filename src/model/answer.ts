import { z } from 'zod'
import { CLAIM_TYPES, LABELS, STATUSES } from '../types/index.js'
import { readJson } from './json.js'
import type { Proposals, ProposedClaim, ProposedEntity } from './proposals.js'

/** What of an answer could be read, and what not and why. */
export interface AnswerRead {
  proposals: Proposals
  faults: string[]
}

/** More items than these in one answer are no reading of one passage. */
const MOST = 400
const LONGEST_NAME = 120
const LONGEST_QUOTE = 1000

export const upper = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toUpperCase() : value)
const labelled = (value: unknown): unknown =>
  typeof value === 'string' ? value.trim().charAt(0).toUpperCase() + value.trim().slice(1).toLowerCase() : value
const text = (longest: number) => z.coerce.string().trim().min(1).max(longest)
const maybe = <T>(read: z.ZodType<T>) => z.preprocess((value) => value ?? undefined, read.optional().catch(undefined))

const Entity = z.object({
  id: text(LONGEST_NAME).optional(),
  label: z.preprocess(labelled, z.enum(LABELS)),
  name: text(LONGEST_NAME),
  aliases: z.array(z.unknown()).nullish().catch([]),
  number: maybe(z.coerce.number()),
  count: maybe(z.coerce.number()),
  value: maybe(z.coerce.number()),
})

const Claim = z.object({
  type: z.preprocess(upper, z.enum(CLAIM_TYPES)),
  subject: text(LONGEST_NAME),
  object: text(LONGEST_NAME),
  role: maybe(text(LONGEST_NAME)),
  status: maybe(z.enum(STATUSES)),
  date: maybe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  evidence: z.preprocess(
    (value) => (typeof value === 'object' && value !== null && 'text' in value ? value.text : value),
    text(LONGEST_QUOTE),
  ),
})

const Answer = z.object({ entities: z.array(z.unknown()).catch([]), claims: z.array(z.unknown()).catch([]) })

/**
 * Reads what a model answered: each entity and claim for itself, so that one that keeps to no form costs only itself. Ends may
 * point to an entity by its id or by its name. What cannot be read is named in `faults`; undefined where nothing is of the form.
 */
export function readAnswer(answer: string): AnswerRead | undefined {
  const value = Answer.safeParse(readJson(answer))
  if (!value.success) return undefined
  const faults: string[] = []
  const entities = items(value.data.entities, Entity, 'entity', faults).map(toEntity)
  const ids = new Map<string, string>()
  for (const { id, name, aliases } of [...entities].reverse())
    for (const form of [...aliases, name, id]) ids.set(form, id)
  const claims = items(value.data.claims, Claim, 'claim', faults).map(
    (claim): ProposedClaim => ({
      ...claim,
      subject: ids.get(claim.subject) ?? claim.subject,
      object: ids.get(claim.object) ?? claim.object,
    }),
  )
  return { proposals: { entities, claims }, faults }
}

function items<T>(values: readonly unknown[], form: z.ZodType<T>, what: string, faults: string[]): T[] {
  if (values.length > MOST)
    faults.push(`one answer has ${values.length} items where a ${what} should stand: the first ${MOST} are read`)
  return values.slice(0, MOST).flatMap((value, index) => {
    const read = form.safeParse(value)
    if (read.success) return [read.data]
    const [issue] = read.error.issues
    faults.push(`${what} ${index + 1}: ${issue?.path.join('.') || 'it'} ${issue?.message ?? ''}`)
    return []
  })
}

function toEntity({ id, label, name, aliases, number, count, value }: z.infer<typeof Entity>): ProposedEntity {
  const figure = number ?? count ?? value
  return {
    id: id ?? name,
    label,
    name,
    aliases: (aliases ?? []).filter((alias): alias is string => typeof alias === 'string' && alias.trim() !== ''),
    ...(figure === undefined ? {} : { number: figure }),
  }
}
