import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import type { Mention, MentionList, NameMention } from '../mention.js'
import { type Forms, formsOf } from './forms.js'

/** An agreement to build, by its name: 某实验室共建协议, 共建某研究院合作协议. */
const TO_BUILD = /共建|合作建设|联合建设|共同建设/
/** A body's form shorter than this stands in too many names by chance. */
const SHORTEST = 5

/**
 * What parties agree to build, where it stands in the name of the agreement that they sign: 甲与乙签署某实验室共建协议. It must be
 * a body that the article names besides, for the name of an agreement alone does not say where another name in it begins.
 */
export function agreedToBuild(
  document: Document,
  mentions: MentionList<Mention>,
  said: readonly ClaimDraft[],
): ClaimDraft[] {
  const bodies = formsOf(document, mentions, 'Institution', 'Park')
  return said
    .filter(({ type }) => type === 'COOPERATES_WITH')
    .flatMap((draft) =>
      mentions
        .within(draft.evidence)
        .filter((mention) => mention.label === 'Program' && mention.kind === 'agreement')
        .flatMap((agreement) => bodyNamedIn(document.text.slice(agreement.start, agreement.end), bodies) ?? [])
        .flatMap((object) => [draft.subject, draft.object].map((subject) => toBuild(draft, subject, object))),
    )
    .filter(({ subject, object }) => subject.name !== object.name)
}

/** The longest body that the agreement's name holds. */
function bodyNamedIn(agreement: string, bodies: Forms): NameMention | undefined {
  if (!TO_BUILD.test(agreement)) return undefined
  for (let length = agreement.length - 1; length >= SHORTEST; length--) {
    for (let start = 0; start + length <= agreement.length; start++) {
      const body = bodies.get(agreement.slice(start, start + length))
      if (body !== undefined) return body
    }
  }
  return undefined
}

/** Planned until it is done: the agreement alone builds nothing. */
const toBuild = ({ evidence, trigger }: ClaimDraft, subject: Mention, object: Mention): ClaimDraft => ({
  type: 'CO_BUILDS',
  subject,
  object,
  evidence,
  trigger,
  status: 'planned',
  rule: 'co-builds/agreed',
  confidence: 0.85,
})
