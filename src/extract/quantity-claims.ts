import type { ClaimDraft } from './claims.js'
import { Words } from './data.js'
import { hasLabel, isQuantity, type Mention, type QuantityMention } from './mention.js'
import { type EncodedSentence, membersOf } from './rules/encode.js'
import { silentSubject } from './rules/subject.js'
import type { Topic } from './topic.js'

const words = new Words('clause-words.tsv')

/** Between an owner and its quantity: 天开园已入驻, 全市现有, 某地的. */
const OWNS = new RegExp(`^${words.alternatives('owns')}*$`)
/** A body behind these is where, whom or by what, and owns nothing. */
const PREPOSITION = /[在对向从为把与和同由自]/
const JOINS = /[、和]/
/** How many characters of the code may stand between an owner and its quantity. */
const FARTHEST = 10
const CONFIDENCE = 0.85

/** A quantity as it stands in a sentence's code. */
interface Figure {
  mention: QuantityMention
  encoded: EncodedSentence
  at: number
}

/**
 * Figures and their owners: each counted set and each measure belongs to who stands at the head of its clause, or is silent
 * there; a part (其中…6家) belongs to the quantity before it.
 */
export function readQuantityClaims(sentences: readonly EncodedSentence[], topic: Topic): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  let last: (Figure & { owners: Mention[] }) | undefined
  sentences.forEach((encoded, index) => {
    encoded.surfaces.forEach((mention, at) => {
      if (mention === undefined || !isQuantity(mention)) return
      if (mention.part && mention.whole !== undefined && mention.label === 'Group') {
        drafts.push({ type: 'PART_OF', subject: mention, object: mention.whole, ...saidBy(mention, 'quantities/part') })
        return
      }
      if (mention.number === undefined) return
      const figure = { mention, encoded, at }
      const owners = ownersOf(figure) ?? carried(figure, last)
      last = owners.length > 0 ? { ...figure, owners } : undefined
      const subjects =
        owners.length > 0 ? owners : silentSubject(sentences, index, beforeMembers(figure), topic).slice(0, 1)
      for (const subject of subjects) drafts.push(ownership(subject, mention))
    })
  })
  return drafts
}

const ownership = (subject: Mention, object: QuantityMention): ClaimDraft =>
  object.label === 'Group'
    ? { type: 'HAS_COUNT', subject, object, ...saidBy(object, 'quantities/count') }
    : { type: 'HAS_METRIC', subject, object, ...saidBy(object, 'quantities/metric') }

/** The quantity itself is what says the claim. */
function saidBy({ start, end }: QuantityMention, rule: string): Omit<ClaimDraft, 'type' | 'subject' | 'object'> {
  return { evidence: { start, end }, trigger: { start, end }, rule, confidence: CONFIDENCE }
}

/** 甲、乙、丙等8家企业: where the members begin that are named before their set. */
function beforeMembers({ encoded, at }: Figure): number {
  let start = encoded.code.charAt(at - 1) === '等' ? at - 1 : at
  while (isOwner(encoded, start - 1)) {
    start--
    if (!JOINS.test(encoded.code.charAt(start - 1))) break
    start--
  }
  return start
}

/** The owners of the quantity before it in the sentence, when nobody else was named since: 占地1000亩，总投资50亿元. */
function carried({ encoded, at }: Figure, last: (Figure & { owners: Mention[] }) | undefined): Mention[] {
  if (last?.encoded !== encoded) return []
  const between = encoded.surfaces.slice(last.at + 1, at)
  return between.some((mention) => hasLabel(mention, 'Institution', 'Park', 'Place')) ? [] : last.owners
}

/** Whom the words right before a quantity make its owners, or the event that its participants took part in. */
function ownersOf({ mention, encoded, at }: Figure): Mention[] | undefined {
  if (mention.name === '参会人员') {
    const event = encoded.surfaces.slice(0, at).findLast((one) => one?.label === 'Program' && one.kind === 'event')
    if (event !== undefined) return [event]
  }
  let last = at - 1
  while (last >= 0 && encoded.surfaces[last] === undefined && at - last < FARTHEST) last--
  if (!isOwner(encoded, last) || !OWNS.test(encoded.code.slice(last + 1, at))) return undefined
  let first = last
  while (JOINS.test(encoded.code.charAt(first - 1)) && isOwner(encoded, first - 2)) first -= 2
  // 甲、乙、丙8家企业: the list names members of the set, not its owners.
  if (first < last && last === at - 1) return undefined
  return PREPOSITION.test(encoded.code.charAt(first - 1)) ? undefined : membersOf(encoded, first, last + 1)
}

const isOwner = (encoded: EncodedSentence, at: number): boolean =>
  hasLabel(encoded.surfaces[at], 'Institution', 'Park', 'Place')
