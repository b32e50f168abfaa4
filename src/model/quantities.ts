import { isQuantity, type QuantityMention } from '../extract/mention.js'
import type { Span } from '../types/index.js'
import { type Figure, readFigures, sameValue } from './figures.js'
import type { Here } from './here.js'
import { likeness } from './likeness.js'
import { piecesOf } from './pieces.js'
import type { ProposedEntity } from './proposals.js'
import { sentencesAround } from './windows.js'

/** Descriptions at least so alike (0 to 1) speak of one set. */
const ALIKE = 0.5
/** A figure and its noun this far apart are still one mention, as for our own passes. */
const NEAR = 12
/** A description may be put together of so many pieces of its sentence. */
const PIECES = 4

/** Finds the quantities that a model proposes. Their numbers, units and qualifiers are what our own readers read. */
export class Quantities {
  private readonly figures: readonly Figure[]

  constructor(private readonly here: Here) {
    this.figures = readFigures(here.reading.document.text)
  }

  /** The quantity inside the span that the model means; undefined where our readers find no such number, or the text no such words. */
  in(span: Span, entity: ProposedEntity): QuantityMention | undefined {
    const { number } = entity
    const own = this.here.reading.mentions.within(span).filter(isQuantity)
    if (number === undefined) {
      const sets = own.filter((mention) => mention.number === undefined)
      return closest(sets, entity, ALIKE) ?? this.described(span, entity)
    }
    const counted = own.filter((mention) => mention.number !== undefined && sameValue(mention.number, number))
    return closest(counted, entity, ALIKE) ?? this.beside(counted, span, entity) ?? this.counted(span, entity, number)
  }

  /** The forms by which the model describes a quantity, as far as the sentence of its mention has their pieces. */
  formsOf(mention: QuantityMention, { name, aliases }: ProposedEntity): string[] {
    const sentences = sentencesAround(this.here.reading, mention)
    return [name, ...aliases].filter((form) => piecesOf(this.here.text, form, sentences, PIECES) !== undefined)
  }

  /** Our quantity of the same number, unless another noun that the model means stands there as well: 甲企业、乙企业均超1万家. */
  private beside(counted: readonly QuantityMention[], span: Span, entity: ProposedEntity): QuantityMention | undefined {
    const best = closest(counted, entity, 0)
    const noun = best && this.written(span, [entity.name])
    if (best === undefined || noun === undefined) return best
    return noun.name.endsWith(best.name) || best.name.endsWith(noun.name) ? best : { ...best, ...noun }
  }

  /** A number to which our passes gave no noun: the model's own, as far as the sentence has its pieces. */
  private counted(span: Span, entity: ProposedEntity, number: number): QuantityMention | undefined {
    const forms = [entity.name, ...entity.aliases].filter((form) => !/\d/.test(form))
    for (const figure of this.figures) {
      if (figure.start < span.start || figure.end > span.end || !sameValue(figure.value, number)) continue
      const noun = this.written(span, forms) ?? this.pieced(figure, forms)
      if (noun !== undefined) return toMention(entity, figure, noun)
    }
    return undefined
  }

  /** A set without a number, described in words that stand in the text. */
  private described(span: Span, entity: ProposedEntity): QuantityMention | undefined {
    const noun = entity.label === 'Group' ? this.written(span, [entity.name, ...entity.aliases]) : undefined
    return noun && { ...noun, label: 'Group', kind: '', pass: 'model', part: false }
  }

  private written(span: Span, forms: readonly string[]): (Span & { name: string }) | undefined {
    for (const form of forms) {
      const place = form.length > 1 ? this.here.text.find(form, span)[0] : undefined
      if (place !== undefined) return { ...place, name: this.here.surface(place) }
    }
    return undefined
  }

  private pieced(figure: Figure, forms: readonly string[]): (Span & { name: string }) | undefined {
    for (const name of forms) {
      const [first] = piecesOf(this.here.text, name, sentencesAround(this.here.reading, figure), PIECES) ?? []
      if (first !== undefined) return { ...first, name }
    }
    return undefined
  }
}

function toMention({ label }: ProposedEntity, figure: Figure, noun: Span & { name: string }): QuantityMention {
  const gap = noun.start < figure.start ? figure.start - noun.end : noun.start - figure.end
  const near = gap >= 0 && gap <= NEAR
  return {
    start: near ? Math.min(noun.start, figure.start) : figure.start,
    end: near ? Math.max(noun.end, figure.end) : figure.end,
    label: label === 'Group' && figure.counts ? 'Group' : 'Metric',
    kind: '',
    name: noun.name,
    pass: 'model',
    number: figure.value,
    ...(figure.unit === undefined ? {} : { unit: figure.unit }),
    ...(figure.qualifier === undefined ? {} : { qualifier: figure.qualifier }),
    part: false,
    figure: { start: figure.start, end: figure.end },
  }
}

/** The mention whose description is most like the proposed one, of a likeness of at least `least`; of equals, the first. */
function closest(mentions: readonly QuantityMention[], { name, aliases }: ProposedEntity, least: number) {
  let best: { mention: QuantityMention; like: number } | undefined
  for (const mention of mentions) {
    const like = Math.max(...[name, ...aliases].map((form) => likeness(form, mention.name)))
    if (like >= least && (best === undefined || like > best.like)) best = { mention, like }
  }
  return best?.mention
}
