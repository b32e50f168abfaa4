import type { Entity } from '../types/index.js'
import type { GoldEntity } from './gold.js'
import { namesOf, normalise, sameQuantity, shareName } from './names.js'

/** Pairs of one article: the id of each found entity with the id of its gold. */
export type Pairs = Map<string, string>

const isQuantity = (entity: GoldEntity): boolean => entity.label === 'Group' || entity.label === 'Metric'

const labelFits = (gold: GoldEntity, answer: Entity): boolean =>
  [gold.label, ...(gold.altLabels ?? [])].includes(answer.label)

const named = (test: (gold: GoldEntity, answer: Entity) => boolean) => (gold: GoldEntity, answer: Entity) =>
  !isQuantity(gold) && test(gold, answer)

/** From the surest likeness to the weakest; each pass pairs only what the earlier ones left. */
const PASSES = [
  named((gold, answer) => normalise(gold.name) === normalise(answer.name)),
  named((gold, answer) => namesOf(gold).has(normalise(answer.name)) || namesOf(answer).has(normalise(gold.name))),
  named(shareName),
  (gold: GoldEntity, answer: Entity) => isQuantity(gold) && sameQuantity(gold, answer),
]

/** Pairs answers with gold one to one; a gold entity that must be found goes before an optional one. */
export function matchEntities(gold: readonly GoldEntity[], answers: readonly Entity[]): Pairs {
  const pairs: Pairs = new Map()
  const free = [...gold.filter((g) => !g.optional), ...gold.filter((g) => g.optional)]
  for (const test of PASSES) {
    for (const answer of answers) {
      if (pairs.has(answer.id)) continue
      const at = free.findIndex((g) => labelFits(g, answer) && test(g, answer))
      const [found] = at < 0 ? [] : free.splice(at, 1)
      if (found) pairs.set(answer.id, found.id)
    }
  }
  return pairs
}
