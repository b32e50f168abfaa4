import { createHash } from 'node:crypto'
import type { Fragment } from '../types/index.js'

/** A fragment as text, the same text whatever the order of its keys, entities and claims. */
export function canonicalJson(fragment: Fragment): string {
  const byId = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort(byKey((item) => item.id))
  return JSON.stringify(
    { ...fragment, entities: byId(fragment.entities), claims: byId(fragment.claims) },
    (_, value: unknown) =>
      isPlain(value) ? Object.fromEntries(Object.entries(value).sort(byKey(([key]) => key))) : value,
  )
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Orders by a text key, by code unit: the same order on every machine. */
export const byKey =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
