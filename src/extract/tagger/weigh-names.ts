import { fileURLToPath } from 'node:url'
import type { Head, Lexicon } from '../../lexicon/index.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'
import { headsOf } from '../passes/heads.js'
import { decode, scoresOf } from './decode.js'
import { observe } from './observe.js'
import { spansOf, type TaggedSpan } from './spans.js'
import { readWeights } from './weights.js'

const weights = readWeights(fileURLToPath(new URL('../../../src/extract/tagger/weights.tsv', import.meta.url)))

/** Passes whose names stand whatever the tagger reads: the lexicon's own, organs, persons and what the article declares. */
const SURE: ReadonlySet<string> = new Set(['known', 'bodies', 'people', 'titles', 'small', 'bare'])
/** A name must weigh so much more than none, a word, in hundredths of a step of training. */
const ENOUGH = 300
const LONGEST_HEAD = 8

/**
 * What the rules leave open, the tagger weighs: a name that no rule found, and another left end for one that a rule found. It was
 * trained on texts of this project's own (scripts/tagger). What the lexicon says always stands.
 */
export function weighNames(marked: MarkedText, lexicon: Lexicon): void {
  const { document, mentions } = marked
  const words = observe(marked, lexicon)
  let from = 0
  for (const sentence of document.sentences) {
    while ((words[from]?.word.start ?? sentence.start) < sentence.start) from++
    let to = from
    while (to < words.length && (words[to]?.word.start ?? 0) < sentence.end) to++
    const own = words.slice(from, to)
    const scores = scoresOf(own, weights)
    for (const span of spansOf(own, decode(scores, weights), scores)) {
      if (span.margin >= ENOUGH && mayStand(mentions.within(span), span)) take(marked, lexicon, span)
    }
    from = to
  }
}

/** Whether what stands there already leaves room for the name: places in it, and names of rules that end where it ends. */
const mayStand = (inside: readonly Mention[], { start, end }: TaggedSpan): boolean =>
  inside.every((one) => {
    if (isQuantity(one) || one.label === 'Official') return false
    if (one.start >= start && one.end <= end && one.label === 'Place') return one.start > start || one.end < end
    return !SURE.has(one.pass) && one.end === end && one.start !== start
  })

function take({ document, mentions }: MarkedText, lexicon: Lexicon, { start, end, label }: TaggedSpan): void {
  for (const one of mentions.within({ start, end })) if (one.start < start) mentions.remove(one)
  const name = document.text.slice(start, end)
  mentions.add({ start, end, label, kind: kindOf(lexicon, name, label), name, pass: 'tagger' })
}

/** The kind that the name's head word tells; a body without one is a company. */
function kindOf(lexicon: Lexicon, name: string, label: TaggedSpan['label']): string {
  const heads = headsOf(lexicon)
  for (let at = Math.max(0, name.length - LONGEST_HEAD); at < name.length; at++) {
    const found = heads.longestAt(name, at)
    const head: Head | undefined =
      found?.end === name.length ? found.values.find((one) => one.label === label) : undefined
    if (head !== undefined) return head.kind
  }
  return { Institution: 'company', Park: 'park', Program: 'project' }[label]
}
