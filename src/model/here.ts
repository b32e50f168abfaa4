import { wordRoles } from '../extract/data.js'
import { identifyHere } from '../extract/identify-here.js'
import { isQuantity, type NameMention } from '../extract/mention.js'
import type { Reading } from '../extract/reading.js'
import { type Lexicon, normaliseForm } from '../lexicon/index.js'
import type { Label, NamedLabel, Span } from '../types/index.js'
import { isPlainAct } from './acts.js'
import type { ProposedEntity } from './proposals.js'
import { Quotable, wordsOf } from './quotation.js'

const REFERENCES = wordRoles('references.tsv')
/** Passes that find a name by how it begins and ends, where no list knows it. */
const GUESSES = new Set(['names', 'people', 'brands', 'fields', 'lists'])
const generic = new WeakMap<Lexicon, ReadonlySet<string>>()

/** One article as the proposals are held to it: its words, what our passes read in it, and what a name means in it. */
export class Here {
  readonly text: Quotable
  /** All names that our passes found, in the order of the text. */
  readonly names: readonly NameMention[]
  private readonly ids = new Map<string, string>()
  private readonly proposed: ReadonlySet<string>
  private readonly known: ReadonlySet<string>

  constructor(
    readonly reading: Reading,
    entities: readonly ProposedEntity[],
  ) {
    this.proposed = new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases]).map(wordsOf))
    this.text = new Quotable(reading.document.text)
    this.names = reading.mentions.all().filter((mention) => !isQuantity(mention))
    this.known = new Set(this.names.map((mention) => this.idOf(mention.label, mention.name, mention.kind)))
  }

  /** The id of the entity that a name means here. */
  idOf(label: Label, name: string, kind?: string): string {
    const key = `${label} ${kind ?? ''} ${name}`
    let id = this.ids.get(key)
    if (id === undefined) {
      const named = { label: namedLabel(label), name, ...(kind === undefined ? {} : { kind }) }
      id = identifyHere(this.reading.lexicon, this.reading.topic, named).id
      this.ids.set(key, id)
    }
    return id
  }

  idOfMention({ label, name, kind }: NameMention): string {
    return this.idOf(label, name, kind)
  }

  /** Whether our passes found something under the name. */
  isKnown(label: Label, name: string): boolean {
    return this.known.has(this.idOf(label, name))
  }

  /** Whether the lexicon knows the form as a name. */
  isListed(form: string): boolean {
    return this.reading.lexicon.byName.has(normaliseForm(form))
  }

  /** Whether a form can be a name of its own: no word that refers, no common noun, nothing that was merely done. */
  isName(form: string): boolean {
    return form.length > 1 && !REFERENCES.has(form) && !commonNouns(this.reading.lexicon).has(form) && !isPlainAct(form)
  }

  /** Our own names that stand wholly inside the span, and those that a post implies there. */
  namesIn({ start, end }: Span): NameMention[] {
    const { mentions, implied } = this.reading
    const named = mentions.within({ start, end }).filter((mention) => !isQuantity(mention))
    return [...named, ...implied].filter((mention) => mention.start >= start && mention.end <= end)
  }

  /**
   * Where a form stands in the span as a name: no part of a longer one, unless it stands in quotation marks or the longer one is
   * a guess of ours that the model does not share.
   */
  placeOf(form: string, span: Span): Span | undefined {
    const { document, mentions } = this.reading
    return this.text.find(form, span).find(({ start, end }) => {
      if (document.text.charAt(start - 1) === '“' && document.text.charAt(end) === '”') return true
      return mentions.within({ start, end }).every((mention) => {
        if (isQuantity(mention) || (mention.start >= start && mention.end <= end)) return true
        return mention.start === start && this.isGuess(mention)
      })
    })
  }

  /** Whether a name was read by its form alone, and the model does not propose it too. */
  private isGuess(mention: NameMention): boolean {
    const surface = this.surface(mention)
    return GUESSES.has(mention.pass) && !this.isListed(surface) && !this.proposed.has(wordsOf(surface))
  }

  surface({ start, end }: Span): string {
    return this.reading.document.article.text.slice(start, end)
  }

  /** The proposed entity as a mention at the place, under a name that the text bears out; its kind is what the name says. */
  mention({ label }: ProposedEntity, { start, end }: Span, name: string): NameMention {
    const { lexicon, topic } = this.reading
    const { kind } = identifyHere(lexicon, topic, { label: namedLabel(label), name })
    return { start, end, label: namedLabel(label), kind, name, pass: 'model' }
  }

  /** Whether the mention's words are those of the form, whatever their punctuation. */
  isWritten(mention: Span, form: string): boolean {
    return wordsOf(this.surface(mention)) === wordsOf(form)
  }
}

function commonNouns(lexicon: Lexicon): ReadonlySet<string> {
  let nouns = generic.get(lexicon)
  if (nouns === undefined) {
    nouns = new Set(lexicon.heads.filter((head) => head.generic).map(({ head }) => head))
    generic.set(lexicon, nouns)
  }
  return nouns
}

/** A set that is named like a body is looked for as one. */
const namedLabel = (label: Label): NamedLabel => (label === 'Group' || label === 'Metric' ? 'Institution' : label)
