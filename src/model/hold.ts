import type { Dropped } from '../extract/assemble.js'
import type { ClaimDraft } from '../extract/claims.js'
import { identifyHere } from '../extract/identify-here.js'
import { isQuantity, type Mention, type NameMention, type QuantityMention } from '../extract/mention.js'
import type { Reading } from '../extract/reading.js'
import { type ClaimType, ENDS, type Label, NAMED_LABELS, type Span } from '../types/index.js'
import { againstConventions } from './conventions.js'
import { draftOf } from './draft.js'
import { Here } from './here.js'
import { nameIn } from './names.js'
import type { Proposals, ProposedClaim, ProposedEntity } from './proposals.js'
import { Quantities } from './quantities.js'
import { windowsOf } from './windows.js'

/** What of a model's proposals the text bears out, and what fell and why. */
export interface Held {
  /** Where the names of the proposals stand. */
  names: NameMention[]
  drafts: ClaimDraft[]
  /** Descriptions of quantities beside our own, as far as the text has them. */
  described: { mention: QuantityMention; form: string }[]
  dropped: Dropped[]
}

/** A quotation that stands more often is looked at so often. */
const MOST_PLACES = 5

/**
 * Holds a model's proposals to the text. A claim stands if its evidence is found in the article, both ends are named there or
 * referred to by a word that the reading resolves, and type and ends fit the ontology and its conventions; numbers, dates, status
 * and identity are what our own readers say. Pure: the same reading and proposals give the same answer. `by` names the model.
 */
export function holdToText(reading: Reading, proposals: Proposals, by: string): Held {
  return new Holder(new Here(reading, proposals.entities), by).hold(proposals)
}

class Holder {
  private readonly quantities: Quantities
  private readonly ends = new Map<string, Mention | undefined>()
  private readonly held: Held = { names: [], drafts: [], described: [], dropped: [] }

  constructor(
    private readonly here: Here,
    private readonly by: string,
  ) {
    this.quantities = new Quantities(here)
  }

  hold({ entities, claims }: Proposals): Held {
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    for (const entity of entities) this.holdEntity(entity)
    for (const claim of claims) {
      const subject = byId.get(claim.subject)
      const object = byId.get(claim.object)
      const what = `${claim.type}(${subject?.name ?? claim.subject}, ${object?.name ?? claim.object})`
      const reason =
        subject === undefined || object === undefined
          ? 'it names an end that is not among the entities'
          : this.holdClaim(claim, subject, object)
      if (reason !== undefined) this.drop(what, reason)
    }
    return this.held
  }

  private drop(what: string, reason: string): void {
    this.held.dropped.push({ what, reason: `${this.by}: ${reason}` })
  }

  /** A name may stand anywhere in the article; a quantity only with a claim of its own. */
  private holdEntity(entity: ProposedEntity): void {
    if (!NAMED_LABELS.some((label) => label === entity.label)) return
    const name = nameIn(this.here, { start: 0, end: this.here.reading.document.text.length }, entity)
    if (name !== undefined) this.held.names.push(name)
    else this.drop(`${entity.label} ${entity.name}`, 'the article does not name it')
  }

  /** Takes the claim if it stands; else says why not. */
  private holdClaim(claim: ProposedClaim, subject: ProposedEntity, object: ProposedEntity): string | undefined {
    let reason = 'its evidence is not in the article'
    for (const quote of this.here.text.quoted(claim.evidence).slice(0, MOST_PLACES)) {
      const from = this.end(subject, quote)
      const to = this.end(object, quote)
      if (from === undefined || to === undefined) {
        reason = `its evidence does not name ${from === undefined ? subject.name : object.name}`
        continue
      }
      return this.take(claim, quote, { entity: subject, mention: from }, { entity: object, mention: to })
    }
    return reason
  }

  private take(claim: ProposedClaim, evidence: Span, from: End, to: End): string | undefined {
    const type = typeOf(claim.type, to.mention)
    const { mention: subject } = from
    const { mention: object } = to
    const labels = { subject: this.labelOf(subject), object: this.labelOf(object) }
    if (!ENDS[type].subject.includes(labels.subject) || !ENDS[type].object.includes(labels.object)) {
      return `${type} does not go from ${labels.subject} to ${labels.object}`
    }
    const against = againstConventions(this.here, { type, subject, object, evidence })
    if (against !== undefined) return against
    const draft = draftOf(this.here, { type, subject, object, evidence }, claim, this.by)
    this.held.drafts.push(draft)
    for (const { entity, mention } of [from, to]) {
      if (!isQuantity(mention)) continue
      for (const form of this.quantities.formsOf(mention, entity)) this.held.described.push({ mention, form })
    }
    return undefined
  }

  private end(entity: ProposedEntity, quote: Span): Mention | undefined {
    const key = `${entity.id} ${quote.start} ${quote.end}`
    if (!this.ends.has(key)) this.ends.set(key, this.findEnd(entity, quote))
    return this.ends.get(key)
  }

  private findEnd(entity: ProposedEntity, quote: Span): Mention | undefined {
    const counted = entity.label === 'Group' || entity.label === 'Metric'
    for (const span of windowsOf(this.here.reading, quote)) {
      const found = counted ? this.quantities.in(span, entity) : nameIn(this.here, span, entity)
      if (found !== undefined) return found
    }
    return undefined
  }

  private labelOf(mention: Mention): Label {
    if (isQuantity(mention)) return mention.label
    const { lexicon, topic } = this.here.reading
    return identifyHere(lexicon, topic, mention.refers?.[0] ?? mention).label
  }
}

/** An end of a claim: what the model proposed, and where the text has it. */
interface End {
  entity: ProposedEntity
  mention: Mention
}

/** What is counted and what is measured is for our readers to say. */
function typeOf(type: ClaimType, object: Mention): ClaimType {
  if (type === 'HAS_COUNT' && object.label === 'Metric') return 'HAS_METRIC'
  return type === 'HAS_METRIC' && object.label === 'Group' ? 'HAS_COUNT' : type
}
