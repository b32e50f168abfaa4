import type { ClaimDraft } from './claims.js'
import { isQuantity, type QuantityMention } from './mention.js'
import type { EncodedSentence } from './rules/encode.js'
import { silentSubject } from './rules/subject.js'
import type { Topic } from './topic.js'

/**
 * Figures and their owners: each counted set and each measure belongs to who stands at the head of its clause, or is silent
 * there; a part (其中…6家) belongs to the quantity before it.
 */
export function readQuantityClaims(sentences: readonly EncodedSentence[], topic: Topic): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  let whole: { mention: QuantityMention; paragraph: number } | undefined
  sentences.forEach((encoded, index) => {
    encoded.surfaces.forEach((mention, at) => {
      if (mention === undefined || !isQuantity(mention)) return
      const evidence = { start: mention.start, end: mention.end }
      const paragraph = encoded.sentence.paragraph.start
      if (mention.part && whole !== undefined && whole.paragraph === paragraph && mention.label === 'Group') {
        drafts.push({
          type: 'PART_OF',
          subject: mention,
          object: whole.mention,
          evidence,
          trigger: evidence,
          rule: 'quantities/part',
          confidence: 0.85,
        })
        return
      }
      if (mention.number === undefined) return
      if (mention.label === 'Group') whole = { mention, paragraph }
      const subject = silentSubject(sentences, index, at, topic)?.mentions[0]
      if (subject === undefined) return
      drafts.push({
        type: mention.label === 'Group' ? 'HAS_COUNT' : 'HAS_METRIC',
        subject,
        object: mention,
        evidence,
        trigger: evidence,
        rule: mention.label === 'Group' ? 'quantities/count' : 'quantities/metric',
        confidence: 0.85,
      })
    })
  })
  return drafts
}
