import { identifyHere } from '../extract/identify-here.js'
import { isQuantity, type Mention, type NameMention } from '../extract/mention.js'
import type { Reading } from '../extract/reading.js'
import { identify } from '../identity/index.js'
import type { Span } from '../types/index.js'
import type { ProposedEntity } from './proposals.js'

/** Numbers what our passes found, one number for each entity and for each word that refers, and writes it into the text. */
export class Marks {
  private readonly numbers = new Map<string, number>()
  /** For each number, the entities that it stands for: a word that refers may stand for several. */
  private readonly marked: ProposedEntity[][] = []

  constructor(private readonly reading: Reading) {}

  /** The span with each mention as [number:words]. */
  write(span: Span): string {
    const { article } = this.reading.document
    let text = ''
    let from = span.start
    for (const mention of this.reading.mentions.within(span)) {
      if (mention.start < span.start || mention.end > span.end) continue
      const words = article.text.slice(mention.start, mention.end)
      text += `${article.text.slice(from, mention.start)}[${this.number(mention)}:${words}]`
      from = mention.end
    }
    return text + article.text.slice(from, span.end)
  }

  /** The entities that an end in an answer means: a number, the words behind one, or a name that has none. */
  of(end: string): ProposedEntity[] {
    const number = /^\D?(\d+)\b/.exec(end)?.[1]
    const marked = number === undefined ? undefined : this.marked[Number(number) - 1]
    if (marked !== undefined) return marked
    const known = this.marked.flat().find(({ name, aliases }) => name === end || aliases.includes(end))
    if (known !== undefined) return [known]
    return [{ id: end, label: identify(this.reading.lexicon, end).label, name: end, aliases: [] }]
  }

  private number(mention: Mention): number {
    const entities = isQuantity(mention)
      ? [quantity(mention)]
      : (mention.refers ?? [mention]).map((one) => this.named(one))
    const key = entities.map(({ id }) => id).join(' ')
    const words = this.reading.document.article.text.slice(mention.start, mention.end)
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.marked.push(entities)
      this.numbers.set(key, number)
    }
    if (!isQuantity(mention)) {
      for (const { aliases } of this.marked[number - 1] ?? []) if (!aliases.includes(words)) aliases.push(words)
    }
    return number
  }

  private named(mention: NameMention): ProposedEntity {
    const { id } = identifyHere(this.reading.lexicon, this.reading.topic, mention)
    const known = this.marked.flat().find((entity) => entity.id === id)
    return known ?? { id, label: mention.label, name: mention.name, aliases: [] }
  }
}

const quantity = (mention: Mention & { label: 'Group' | 'Metric' }): ProposedEntity => ({
  id: `${mention.label} ${mention.start}`,
  label: mention.label,
  name: mention.name,
  aliases: [],
  ...(mention.number === undefined ? {} : { number: mention.number }),
})
