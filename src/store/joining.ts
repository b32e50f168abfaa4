import type { Label } from '../types/index.js'

/** What one article declares of an entity: other names for it. */
export interface Declaration {
  id: string
  label: Label
  name: string
  declared: string[]
}

/** The node that an article's entity belongs to. */
export type Canonical = ReadonlyMap<string, string>

/** From each entity id that a declaration joins to another, to that other. */
export const canonicalIds = (_declarations: readonly Declaration[]): Canonical => new Map()
