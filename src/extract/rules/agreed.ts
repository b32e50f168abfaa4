import type { Lexicon } from '../../lexicon/index.js'
import type { ClaimDraft } from '../claims.js'
import type { Document } from '../document.js'
import { isNamed, type Mention, type MentionList, type NameMention } from '../mention.js'
import { bodyOfAgreement } from './agreed-body.js'
import { type Forms, formsOf } from './forms.js'

/** An agreement to build, by its name: 某实验室共建协议, 共建某研究院合作协议. */
const TO_BUILD = /共建|合作建设|联合建设|共同建设|^《?(?:关于)?(?:进一步)?(?:加快|推进|推动)?建设/
/** A body's form shorter than this stands in too many names by chance. */
const SHORTEST = 5
/** What joins agreements in a list. */
const JOINED = /^[》”]?(?:[、和与及]|以及)[《“]?$/

/**
 * What parties agree to build, where it stands in the name of the agreement that they sign: 甲与乙签署某实验室共建协议. A body that
 * the article names besides is meant, else the one that the words of building and the agreement's kind leave between them; that
 * one is `implied`.
 */
export function agreedToBuild(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  implied: NameMention[],
  said: readonly ClaimDraft[],
): ClaimDraft[] {
  const bodies = formsOf(document, mentions, 'Institution', 'Park')
  return said
    .filter(({ type }) => type === 'COOPERATES_WITH')
    .flatMap((draft) =>
      agreementsOf(document, mentions, draft)
        .flatMap((agreement) => {
          const name = document.text.slice(agreement.start, agreement.end)
          const named = TO_BUILD.test(name) ? bodyNamedIn(name, bodies) : undefined
          const body = named ?? bodyOfAgreement(document, lexicon, agreement)
          if (body === undefined) return []
          if (named === undefined) implied.push(body)
          return [body]
        })
        // 《甲市政府 乙大学共建某研究院协议》: who agrees is not what is built.
        .filter(({ name }) => name !== draft.subject.name && name !== draft.object.name)
        .flatMap((object) => [draft.subject, draft.object].map((subject) => toBuild(draft, subject, object))),
    )
}

/** The agreements that the claim is about: those of its evidence and what is listed with the last of them. */
function agreementsOf({ text }: Document, mentions: MentionList<Mention>, { evidence }: ClaimDraft): NameMention[] {
  const found = mentions.within(evidence).filter(isAgreement)
  for (let last = found.at(-1); last !== undefined; ) {
    const { end } = last
    const next = mentions.all().find((mention) => mention.start >= end)
    last = next !== undefined && isAgreement(next) && JOINED.test(text.slice(end, next.start)) ? next : undefined
    if (last !== undefined) found.push(last)
  }
  return found
}

const isAgreement = (mention: Mention): mention is NameMention =>
  isNamed(mention, 'Program') && mention.kind === 'agreement'

/** The longest body that the agreement's name holds. */
function bodyNamedIn(agreement: string, bodies: Forms): NameMention | undefined {
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
