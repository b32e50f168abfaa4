import { foldText } from '../lexicon/index.js'
import type { Span } from '../types/index.js'

/** Spaces and marks carry nothing when a quotation is found again, save where they belong to a number: 3.5, 3-5, 20%. */
const MARK = /[\s\p{P}\p{S}]/u
const DIGIT = /[0-9]/
/** The parts of a quotation with words left out. */
const ELLIPSIS = /…+|\.{3,}|。{3,}/
/** Fewer characters than these, a part of a quotation with words left out could stand anywhere. */
const SHORTEST_PART = 4
/** What a quotation with words left out may span, in characters. */
const LONGEST = 500

function isKept(text: string, at: number): boolean {
  const character = text.charAt(at)
  if (!MARK.test(character)) return true
  if (character === '%') return DIGIT.test(text.charAt(at - 1))
  return /[.~—-]/.test(character) && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1))
}

/** A text without its spaces and punctuation, in which a quotation is found by its words alone, with exact offsets. */
export class Quotable {
  private readonly words: string
  /** For each character of `words`, where it stands in the text; the last one is the text's end. */
  private readonly offsets: number[]

  constructor(text: string) {
    const { words, offsets } = squeeze(text)
    this.words = words
    this.offsets = offsets
  }

  /** All places where the words of the quotation stand, in order, inside `within` if that is given. Linear in the text. */
  find(quotation: string, within?: Span): Span[] {
    const { words } = squeeze(quotation)
    const found: Span[] = []
    if (words === '') return found
    const from = within === undefined ? 0 : this.indexOf(within.start)
    for (let at = this.words.indexOf(words, from); at >= 0; at = this.words.indexOf(words, at + 1)) {
      const span = { start: this.offsets[at] ?? 0, end: (this.offsets[at + words.length - 1] ?? 0) + 1 }
      if (within !== undefined && span.end > within.end) break
      found.push(span)
    }
    return found
  }

  /** The places of a quotation that may leave words out with …, each from its first part to its last. */
  quoted(quotation: string): Span[] {
    const whole = this.find(quotation)
    if (whole.length > 0) return whole
    const parts = quotation.split(ELLIPSIS).filter((part) => squeeze(part).words.length >= SHORTEST_PART)
    const [first, ...rest] = parts
    if (first === undefined || rest.length === 0) return []
    return this.find(first).flatMap(({ start, end }) => {
      let last = end
      for (const part of rest) {
        const next = this.find(part, { start: last, end: start + LONGEST })[0]
        if (next === undefined) return []
        last = next.end
      }
      return [{ start, end: last }]
    })
  }

  /** The first index of `words` that stands at the offset or behind it. */
  private indexOf(offset: number): number {
    let low = 0
    let high = this.words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.offsets[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function squeeze(text: string): { words: string; offsets: number[] } {
  const folded = foldText(text)
  const offsets: number[] = []
  let words = ''
  for (let i = 0; i < folded.length; i++) {
    if (!isKept(folded, i)) continue
    const lower = folded.charAt(i).toLowerCase()
    words += lower.length === 1 ? lower : folded.charAt(i)
    offsets.push(i)
  }
  return { words, offsets }
}

/** The words of a text alone: equal for two forms that differ in spaces and punctuation only. */
export const wordsOf = (text: string): string => squeeze(text).words
