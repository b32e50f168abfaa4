import type { ClaimDraft } from './claims.js'
import { hasLabel, isQuantity, type Mention, type QuantityMention } from './mention.js'
import type { EncodedSentence } from './rules/encode.js'
import { silentSubject } from './rules/subject.js'
import type { Topic } from './topic.js'

/**
 * Figures and their owners: each counted set and each measure belongs to who stands at the head of its clause, or is silent
 * there; a part (其中…6家) belongs to the quantity before it.
 */
export function readQuantityClaims(sentences: readonly EncodedSentence[], topic: Topic): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  let last: Owned | undefined
  sentences.forEach((encoded, index) => {
    encoded.surfaces.forEach((mention, at) => {
      if (mention === undefined || !isQuantity(mention)) return
      const evidence = { start: mention.start, end: mention.end }
      if (mention.part && mention.whole !== undefined && mention.label === 'Group') {
        drafts.push({
          type: 'PART_OF',
          subject: mention,
          object: mention.whole,
          evidence,
          trigger: evidence,
          rule: 'quantities/part',
          confidence: 0.85,
        })
        return
      }
      if (mention.number === undefined) return
      const owners = ownersOf(encoded, mention, at) ?? carried(encoded, at, last)
      last = owners.length > 0 ? { encoded, at, owners } : undefined
      const subjects =
        owners.length > 0
          ? owners
          : (silentSubject(sentences, index, beforeMembers(encoded, at), topic)?.mentions.slice(0, 1) ?? [])
      for (const subject of subjects) {
        drafts.push({
          type: mention.label === 'Group' ? 'HAS_COUNT' : 'HAS_METRIC',
          subject,
          object: mention,
          evidence,
          trigger: evidence,
          rule: mention.label === 'Group' ? 'quantities/count' : 'quantities/metric',
          confidence: 0.85,
        })
      }
    })
  })
  return drafts
}

/** 甲、乙、丙等8家企业: where the members begin that are named before their set. */
function beforeMembers(encoded: EncodedSentence, at: number): number {
  let start = encoded.code.charAt(at - 1) === '等' ? at - 1 : at
  while (isOwner(encoded, start - 1)) {
    start--
    if (!/[、和]/.test(encoded.code.charAt(start - 1))) break
    start--
  }
  return start
}

interface Owned {
  encoded: EncodedSentence
  at: number
  owners: Mention[]
}

/** The owners of the quantity before it in the sentence, when nobody else was named since: 占地1000亩，总投资50亿元. */
function carried(encoded: EncodedSentence, at: number, last: Owned | undefined): Mention[] {
  if (last === undefined || last.encoded !== encoded) return []
  const between = encoded.surfaces.slice(last.at + 1, at)
  return between.some((mention) => hasLabel(mention, 'Institution', 'Park', 'Place')) ? [] : last.owners
}

/** Between an owner and its quantity: 天开园已入驻, 全市现有, 某地的. */
const OWNS =
  /^(?:的|目前|现|已|现已|共|共有|现有|拥有|已有|有|建有|设有|累计|全年|总|仅|新增|实现|完成|共计|入驻|引进|集聚|聚集|汇聚|吸引|落户|培育|建成|达|达到)*$/

/** Whom the words right before a quantity make its owners, or the event that its participants took part in. */
function ownersOf(encoded: EncodedSentence, quantity: QuantityMention, at: number): Mention[] | undefined {
  if (quantity.name === '参会人员') {
    const event = encoded.surfaces
      .slice(0, at)
      .findLast((mention) => mention?.label === 'Program' && mention.kind === 'event')
    if (event !== undefined) return [event]
  }
  let last = at - 1
  while (last >= 0 && encoded.surfaces[last] === undefined && at - last < 10) last--
  if (!isOwner(encoded, last) || !OWNS.test(encoded.code.slice(last + 1, at))) return undefined
  let first = last
  while (/[、和]/.test(encoded.code.charAt(first - 1)) && isOwner(encoded, first - 2)) first -= 2
  // 甲、乙、丙8家企业: the list names members of the set, not its owners.
  if (first < last && last === at - 1) return undefined
  if (/[在对向从为把与和同由自]/.test(encoded.code.charAt(first - 1))) return undefined
  return encoded.mentions.slice(first, last + 1).flatMap((mentions) => mentions ?? [])
}

const isOwner = (encoded: EncodedSentence, at: number): boolean =>
  hasLabel(encoded.surfaces[at], 'Institution', 'Park', 'Place')
