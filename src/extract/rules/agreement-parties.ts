import type { Lexicon } from '../../lexicon/index.js'
import type { ClaimDraft } from '../claims.js'
import { type Document, sentenceAt } from '../document.js'
import type { Mention, MentionList, NameMention } from '../mention.js'
import { formsOf } from './forms.js'
import { partiesInFront } from './parties-in-front.js'

/** That it is made, and not only spoken of. */
const SIGNED = /签/

/** 《甲大学 乙市战略合作协议》签约仪式: who stand at the front of an agreement's name have agreed, where it is signed. */
export function agreementParties(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  implied: NameMention[],
): ClaimDraft[] {
  const parties = formsOf(document, mentions, 'Institution', 'Park', 'Place')
  return mentions.all().flatMap((agreement): ClaimDraft[] => {
    if (agreement.label !== 'Program' || agreement.kind !== 'agreement') return []
    const sentence = sentenceAt(document, agreement.start)
    if (sentence === undefined || !SIGNED.test(document.text.slice(sentence.start, sentence.end))) return []
    const [subject, object] = partiesInFront(document, lexicon, parties, agreement) ?? []
    if (subject === undefined || object === undefined) return []
    implied.push(subject, object)
    const evidence = { start: agreement.start, end: agreement.end }
    return [
      {
        ...{ type: 'COOPERATES_WITH', subject, object, evidence, trigger: evidence },
        ...{ status: 'actual', rule: 'cooperates/in-name', confidence: 0.9 },
      },
    ]
  })
}
