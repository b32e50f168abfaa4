import { z } from 'zod'
import { Claim, Entity, type Fragment, Span } from '../types/index.js'
import type { Canonical } from './joining.js'
import type { Parameters } from './store.js'

/** A fragment's entity as the properties of a MENTIONS relationship. */
export function mentionOf({ mentions, id, ...entity }: Entity): Parameters {
  return {
    ...present(entity),
    raw: id,
    starts: mentions.map(({ start }) => start),
    ends: mentions.map(({ end }) => end),
  }
}

/** A fragment's claim as the properties of its relationship; an end that another name joined keeps its own id too. */
export function claimProperties(article: string, claim: Claim, canonical: Canonical): Parameters {
  const { type: _, subject, object, evidence, ...rest } = claim
  return {
    ...present(rest),
    article,
    evidence: evidence.text,
    start: evidence.start,
    end: evidence.end,
    ...(canonical.has(subject) ? { subject } : {}),
    ...(canonical.has(object) ? { object } : {}),
  }
}

const Mention = z
  .looseObject({ raw: z.string(), starts: z.array(z.number()), ends: z.array(z.number()) })
  .transform(({ raw, starts, ends, ...entity }) => ({
    ...entity,
    id: raw,
    mentions: starts.map((start, i) => ({ start, end: ends[i] ?? start })),
  }))
  .pipe(Entity)

const Stated = z
  .looseObject({ evidence: z.string(), ...Span.shape })
  .transform(({ article: _, evidence, start, end, ...claim }) => ({
    ...claim,
    evidence: { start, end, text: evidence },
  }))
  .pipe(Claim)

/** The entity that `mentionOf` made these properties from. */
export const entityFrom = (properties: Record<string, unknown>): Fragment['entities'][number] =>
  Mention.parse(properties)

/** The claim that `claimProperties` made these properties from. */
export const claimFrom = (
  type: string,
  subject: string,
  object: string,
  properties: Record<string, unknown>,
): Fragment['claims'][number] => Stated.parse({ type, subject, object, ...properties })

/** Without the fields that are absent, which a parameter cannot hold. */
function present(fields: Record<string, Parameters[string] | undefined>): Parameters {
  const kept: Record<string, Parameters[string]> = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value
  return kept
}
