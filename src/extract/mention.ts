import type { Label, NamedLabel, Qualifier, Span } from '../types/index.js'
import type { Document } from './document.js'

/** A place in the text where an entity is named. */
export interface NameMention extends Span {
  label: NamedLabel
  kind: string
  /** The name in full, where the surface is a short or shared form of it. */
  name: string
  /** The pass that found it. */
  pass: string
  /** The entity whose name stands as this name's front part: 南开大学 in 南开大学化学学院. */
  host?: NameMention
  /** Names that stand in an event's name, and are no mentions of their own there: who holds it, where, on what. */
  inside?: NameMention[]
  /** The article itself declares this short form for the name. */
  declared?: boolean
  /** The surface is a word that refers (我市, 该实验室, 双方): to these mentions, and is no form of their names. */
  refers?: NameMention[]
  /** The body for which a person speaks whose turn begins here: 王某：…. */
  speaksFor?: NameMention
  /** An area of the park whose plan it is: 核心区. */
  area?: boolean
}

/** A place in the text where a counted set or a measured figure stands. */
export interface QuantityMention extends Span {
  label: 'Group' | 'Metric'
  kind: string
  name: string
  pass: string
  number?: number
  unit?: string
  qualifier?: Qualifier
  /** A part of the quantity said before it: 其中…6家. */
  part: boolean
  whole?: QuantityMention
  /** Whose it is, where the list that it stands in says so. */
  owner?: NameMention
  /** Someone without a known name has it, who stood in its noun: 云岭电驱计划投资18亿元. */
  stranger?: boolean
  /** Where its number and unit stand. */
  figure?: Span
}

export type Mention = NameMention | QuantityMention

export const isQuantity = (mention: Mention): mention is QuantityMention =>
  mention.label === 'Group' || mention.label === 'Metric'

export const hasLabel = (mention: Mention | undefined, ...labels: Label[]): boolean =>
  mention !== undefined && labels.includes(mention.label)

/** A name of one of the labels that names its entity itself, and does not only refer to it. */
export const isNamed = (mention: Mention, ...labels: NamedLabel[]): mention is NameMention =>
  !isQuantity(mention) && mention.refers === undefined && hasLabel(mention, ...labels)

/** Whether it is a firm. */
export const isFirm = ({ label, kind }: Mention): boolean => label === 'Institution' && kind === 'company'

/** A post or title in the text. */
export interface PostMention extends Span {
  post: string
  leads: boolean
  kind: string
}

/** A text with what the passes have found in it so far. */
export interface MarkedText {
  document: Document
  mentions: MentionList<Mention>
}

/** Names before the offset, nearest first, as far back as `farthest` characters. */
export function* namesBefore(
  mentions: Pick<MentionList<Mention>, 'covering'>,
  offset: number,
  farthest: number,
): Generator<NameMention> {
  for (let i = offset - 1; i >= Math.max(0, offset - farthest); ) {
    const mention = mentions.covering(i)
    if (mention === undefined) {
      i--
      continue
    }
    if (!isQuantity(mention)) yield mention
    i = mention.start - 1
  }
}

/** A candidate that became no mention, or stays one no longer, and why: for --explain. */
export interface Fallen extends Span {
  reason: string
  /** What stands in its place. */
  by?: Span
}

/** Mentions in the order of the text that never overlap: the longer one stands, and the shorter one is told why it fell. */
export class MentionList<M extends Span = Mention> {
  private readonly byStart = new Map<number, M>()
  /** For each offset, where the mention begins that stands there, or -1. */
  private readonly cover: Int32Array
  private readonly items = new Set<M>()
  /** The items in the order of the text, until one comes or goes. */
  private inOrder: readonly M[] | undefined
  /** What fell by the way, in the order of the passes. */
  readonly fallen: Fallen[] = []

  constructor(length: number) {
    this.cover = new Int32Array(length + 1).fill(-1)
  }

  /** Adds the mention if nothing stands there, or if it covers all that does; true when it was added. */
  add(mention: M): boolean {
    const inside = this.within(mention)
    const over = inside.find((other) => other.start < mention.start || other.end > mention.end)
    if (over !== undefined) {
      this.drop(mention, 'overlaps', over)
      return false
    }
    if (inside.some((other) => other.start === mention.start && other.end === mention.end)) return false
    for (const other of inside) {
      this.drop(other, 'is part of', mention)
      this.remove(other)
    }
    this.byStart.set(mention.start, mention)
    this.cover.fill(mention.start, mention.start, mention.end)
    this.items.add(mention)
    this.inOrder = undefined
    return true
  }

  /** Notes a candidate that is no mention, and why. */
  drop({ start, end }: Span, reason: string, by?: Span): void {
    this.fallen.push({ start, end, reason, ...(by === undefined ? {} : { by: { start: by.start, end: by.end } }) })
  }

  remove(mention: M): void {
    this.byStart.delete(mention.start)
    this.cover.fill(-1, mention.start, mention.end)
    this.items.delete(mention)
    this.inOrder = undefined
  }

  startingAt(offset: number): M | undefined {
    return this.cover[offset] === offset ? this.byStart.get(offset) : undefined
  }

  endingAt(offset: number): M | undefined {
    const last = this.covering(offset - 1)
    return last?.end === offset ? last : undefined
  }

  covering(offset: number): M | undefined {
    const start = this.cover[offset] ?? -1
    return start === -1 ? undefined : this.byStart.get(start)
  }

  /** All mentions that touch the span, in order. */
  within(span: Span): M[] {
    const found: M[] = []
    for (let i = span.start; i < span.end; ) {
      const mention = this.covering(i)
      if (mention === undefined) i++
      else {
        found.push(mention)
        i = mention.end
      }
    }
    return found
  }

  all(): readonly M[] {
    this.inOrder ??= [...this.items].sort((a, b) => a.start - b.start)
    return this.inOrder
  }
}
