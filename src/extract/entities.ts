import type { Lexicon } from '../lexicon/index.js'
import { type Entity, quantityId, type Span } from '../types/index.js'
import type { Document } from './document.js'
import { type EntityDraft, toEntity } from './entity-draft.js'
import { identifyHere } from './identify-here.js'
import { isQuantity, type Mention, type NameMention, type QuantityMention } from './mention.js'
import type { Topic } from './topic/topic.js'

/** Collects the entities of one article: each mention finds its entity by identity, and each entity keeps all its forms. */
export class Entities {
  private readonly drafts = new Map<string, EntityDraft>()

  constructor(
    private readonly document: Document,
    private readonly lexicon: Lexicon,
    private readonly topic: Topic,
  ) {}

  /** Ids of the entities that a mention names or refers to; its span is kept with each. */
  take(mention: Mention): string[] {
    if (isQuantity(mention)) return [this.takeQuantity(mention)]
    const named = mention.refers ?? [mention]
    return named.map((one) => {
      const draft = this.draftOf(one)
      takeSpan(draft, mention)
      if (mention.refers === undefined) {
        const surface = this.document.article.text.slice(mention.start, mention.end)
        draft.forms.add(surface)
        if (mention.declared === true) draft.declared.add(surface)
      }
      draft.derived = false
      return draft.id
    })
  }

  /** Ids of the entities that a mention means as the end of a claim, which a name or the lexicon may imply without a word of its own. */
  idsOf(mention: Mention): string[] {
    if (isQuantity(mention)) return this.take(mention)
    return (mention.refers ?? [mention]).map((one) => this.draftOf(one).id)
  }

  /** Keeps another form by which the text describes what the mention means. */
  alsoCalled(mention: Mention, form: string): void {
    for (const id of this.idsOf(mention)) this.drafts.get(id)?.forms.add(form)
  }

  private draftOf(mention: NameMention): EntityDraft {
    const identified = identifyHere(this.lexicon, this.topic, mention)
    let draft = this.drafts.get(identified.id)
    if (draft === undefined) {
      draft = {
        id: identified.id,
        label: identified.label,
        kind: identified.kind,
        name: identified.name,
        forms: new Set(),
        declared: new Set(),
        mentions: [],
        starts: new Set(),
        derived: true,
      }
      this.drafts.set(draft.id, draft)
    }
    draft.forms.add(mention.name)
    return draft
  }

  private takeQuantity(mention: QuantityMention): string {
    const { label, name, number, unit, qualifier } = mention
    const id = quantityId(label, this.document.article.id, name, String(number ?? ''), unit ?? '')
    const draft = this.drafts.get(id)
    if (draft !== undefined) {
      takeSpan(draft, mention)
      // Said twice, once with 超过: the closer wording stands.
      if (draft.quantity?.qualifier === undefined && qualifier !== undefined) draft.quantity = mention
      return id
    }
    const forms = new Set([this.document.article.text.slice(mention.start, mention.end)])
    const fresh: EntityDraft = {
      id,
      label,
      kind: mention.kind,
      name,
      forms,
      declared: new Set(),
      mentions: [],
      starts: new Set(),
      quantity: mention,
      derived: false,
    }
    takeSpan(fresh, mention)
    this.drafts.set(id, fresh)
    return id
  }

  nameOf(id: string): string {
    return this.drafts.get(id)?.name ?? id
  }

  labelOf(id: string): Entity['label'] | undefined {
    return this.drafts.get(id)?.label
  }

  mentionsOf(id: string): readonly Span[] {
    return this.drafts.get(id)?.mentions ?? []
  }

  /** Whether it is an organ of a place that the article leaves open: 市委 is of as many cities as there are. */
  isUnplaced(id: string): boolean {
    const draft = this.drafts.get(id)
    return draft?.label === 'Institution' && ORGANS.has(draft.kind) && BARE_ORGAN.test(draft.name)
  }

  /** All entities, in the order in which the text first names them. */
  all(): Entity[] {
    return [...this.drafts.values()]
      .filter(({ id }) => !this.isUnplaced(id))
      .map((draft) => ({ draft, first: firstStart(draft) }))
      .sort((a, b) => a.first - b.first || (a.draft.id < b.draft.id ? -1 : 1))
      .map(({ draft }) => toEntity(draft, this.lexicon))
  }
}

const ORGANS = new Set(['government', 'association'])
/** 市委, 县科技局: a level, and the organ that each of its places has. */
const BARE_ORGAN =
  /^(?:(?:共青)?团)?[省市县区州旗][^省市县区州旗]*(?:委|政府|人大|政协|[局厅办院会部室]|[妇侨文残]联|工商联|科协|总工会)$|^(?:高新|经开|开发|园|保税)区(?:（[^）]+）)?(?:管委会|党工委)$/

/** Keeps where an entity is mentioned; a place once. */
function takeSpan({ mentions, starts }: EntityDraft, { start, end }: Span): void {
  if (!starts.has(start)) mentions.push({ start, end })
  starts.add(start)
}

const firstStart = ({ mentions }: EntityDraft): number =>
  mentions.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER)
