import { featuresOf } from './features.js'
import type { Observed } from './observe.js'
import { mayFollow, OUTSIDE, TAGS } from './tags.js'
import type { Weights } from './weights.js'

/** The template of what a tag weighs behind another. */
export const TRANSITION = 100

/** What the words of a sentence say for each tag: TAGS figures a word. */
export function scoresOf(words: readonly Observed[], weights: Weights): Float64Array {
  const scores = new Float64Array(words.length * TAGS)
  for (let i = 0; i < words.length; i++) {
    const from = i * TAGS
    featuresOf(words, i, (template, a, b) => {
      const row = weights.get(template, a, b)
      if (row !== undefined)
        for (let tag = 0; tag < TAGS; tag++) scores[from + tag] = (scores[from + tag] ?? 0) + (row[tag] ?? 0)
    })
  }
  return scores
}

/** The tags of a sentence that weigh most together (Viterbi), for figures as `scoresOf` gives them. Linear in its words. */
export function decode(scores: Float64Array, weights: Weights): number[] {
  const count = scores.length / TAGS
  const transition = (before: number, tag: number): number => weights.get(TRANSITION, String(before), '')?.[tag] ?? 0
  const steps = Array.from({ length: TAGS * TAGS }, (_, at) => transition(Math.floor(at / TAGS), at % TAGS))
  const from = new Uint8Array(count * TAGS)
  let best = new Float64Array(TAGS).fill(Number.NEGATIVE_INFINITY)
  best[OUTSIDE] = 0
  for (let i = 0; i < count; i++) {
    const next = new Float64Array(TAGS).fill(Number.NEGATIVE_INFINITY)
    for (let tag = 0; tag < TAGS; tag++) {
      for (let before = 0; before < TAGS; before++) {
        if (!mayFollow(before, tag)) continue
        const score = (best[before] ?? 0) + (steps[before * TAGS + tag] ?? 0) + (scores[i * TAGS + tag] ?? 0)
        if (score > (next[tag] ?? 0)) {
          next[tag] = score
          from[i * TAGS + tag] = before
        }
      }
    }
    best = next
  }
  const tags: number[] = []
  let tag = best.indexOf(Math.max(...best))
  for (let i = count - 1; i >= 0; i--) {
    tags[i] = tag
    tag = from[i * TAGS + tag] ?? OUTSIDE
  }
  return tags
}
