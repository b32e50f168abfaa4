import type { ClaimDraft } from './claims.js'
import { Words } from './data.js'
import { bracketedParts, bracketedShares, bracketedSums } from './figures/bracketed.js'
import { bracketedMembers } from './figures/bracketed-members.js'
import { describedHolder } from './figures/described-has.js'
import { eventOwner } from './figures/event-owner.js'
import { type Figure, figureAt } from './figures/figure.js'
import { adjacent } from './figures/near-owner.js'
import { newParts } from './figures/new-part.js'
import { dealt, type Owned, saidOwners } from './figures/owner.js'
import { placeOfList, placeOfPart } from './figures/place-of-part.js'
import { onlyRecognises } from './figures/recognises.js'
import { namedMembers } from './figures/set-members.js'
import { type OfSet, ofSet, setOwner } from './figures/set-owner.js'
import { subjectOwners } from './figures/subject-owner.js'
import { toldSet } from './figures/told-set.js'
import { isMember, isUnowned, namesMembers } from './figures/unowned.js'
import { hasLabel, isQuantity, type Mention, type MentionList, type QuantityMention } from './mention.js'
import { CODES, type EncodedSentence } from './rules/encode.js'
import { saidSubject } from './rules/subject.js'
import type { Topic } from './topic/topic.js'

const words = Words.of('figure-words.tsv')

const CONFIDENCE = 0.85

/**
 * Figures and their owners: each counted set and each measure belongs to whom it describes, who stands at the head of its
 * clause or is silent there; a part (其中…6家) belongs to the quantity before it, and who is one of a set to the set.
 */
export function readQuantityClaims(
  text: string,
  mentions: MentionList<Mention>,
  sentences: readonly EncodedSentence[],
  topic: Topic,
): ClaimDraft[] {
  const all = mentions.all()
  const drafts = [...bracketedParts(text, all), ...newParts(text, all)].map(({ mention, whole }) =>
    partOf(mention, whole, mention, 'quantities/part'),
  )
  for (const { mention, members } of bracketedMembers(text, mentions))
    drafts.push(...members.map((one) => partOf(one, mention, mention, 'quantities/named-member')))
  for (const { mention, owner } of bracketedSums(text, mentions)) drafts.push(...ownership(owner, mention))
  let last: Owned | undefined
  let lastOfSet: OfSet | undefined
  let told: OfSet | undefined
  let unowned: Figure | undefined
  let stranger: Figure | undefined
  let part: Owned | undefined
  sentences.forEach((encoded, index) => {
    for (let at = 0; at < encoded.code.length; at++) {
      const figure = figureAt(text, { encoded, index, at })
      if (figure === undefined) continue
      const { mention } = figure
      drafts.push(...namedMembers(figure).map((one) => partOf(one, mention, mention, 'quantities/named-member')))
      told = toldSet(figure, sentences, told)
      const set = setOwner(figure, lastOfSet) ?? (told?.at === at ? told.set : undefined)
      lastOfSet = ofSet(figure, set, lastOfSet)
      if (set !== undefined) {
        drafts.push(...ownership(set, mention))
      } else if (mention.part && mention.whole !== undefined && mention.label === 'Group') {
        drafts.push(partOf(mention, mention.whole, mention, 'quantities/part'))
        for (const subject of dealt(figure) ?? adjacent(figure) ?? placeOfPart(figure))
          if (!isLevel(figure, subject, last)) drafts.push(...ownership(subject, mention))
      } else if (isMember(figure) && figure.after.startsWith('之一')) {
        const subject = saidSubject(sentences, index, at)?.[0]
        if (subject !== undefined && hasLabel(subject, 'Institution', 'Park'))
          drafts.push(partOf(subject, mention, mention, 'quantities/one-of'))
      } else {
        const event = eventOwner(figure, sentences) ?? describedHolder(figure)
        if (event === undefined && (isUnowned(figure) || joins(figure, unowned) || isStrangers(figure, stranger))) {
          if (mention.stranger || namesMembers(figure.before)) stranger = figure
          for (const place of placeOfList(figure, mentions)) drafts.push(...ownership(place, mention))
          unowned = figure
        } else if (mention.number !== undefined) {
          const said = event ?? worksOfPart(figure, part) ?? saidOwners(figure, last)
          const owners = (
            said ?? (goesOnAside(figure, part) ? [] : subjectOwners(figure, sentences, topic, text))
          ).filter(
            (owner, _, all) =>
              !onlyRecognises(figure, owner) &&
              !isShared(figure, all) &&
              !isPeer(figure, owner) &&
              !isNoFirms(figure, owner),
          )
          if (ofPart(figure, owners)) part = { ...figure, owners }
          if (!isAside(figure, owners)) last = owners.length > 0 ? { ...figure, owners } : undefined
          for (const subject of owners) drafts.push(...ownership(subject, mention))
        }
      }
    }
  })
  const shares = bracketedShares(text, mentions, drafts)
  return [...drafts, ...shares.flatMap(({ mention, owner }) => ownership(owner, mention))]
}

/** 园区有企业40家，其中某省专精特新企业3家: of what a park or body has, a place before the noun tells who has recognised them. */
const isLevel = ({ mention, encoded }: Figure, { label, end }: Mention, last: Owned | undefined): boolean =>
  label === 'Place' || label === 'Institution'
    ? last?.encoded === encoded &&
      mention.start === end &&
      mention.start < (mention.figure?.start ?? 0) &&
      last.owners.some((owner) => hasLabel(owner, 'Park', 'Institution') && owner.name !== mention.name)
    : false

/** 某开发区排名第一。16家开发区…: no zone has a set of its like. */
const isPeer = ({ mention }: Figure, { label, name }: Mention): boolean =>
  mention.label === 'Group' &&
  ((label === 'Park' && ZONES.test(mention.name) && name.endsWith('区')) ||
    (label === 'Place' && name.endsWith('新区') && /^国家级新区/.test(mention.name)))
const ZONES = /(?:高新区|开发区|经开区|(?:自贸|自由贸易)(?:试验)?区)$/

/** 某集团总部封顶，4所高校全面建设; 某集团落户本市，去年引进项目111个: a firm has neither those that do something themselves nor what the town draws. */
function isNoFirms({ mention, encoded, at, before, after }: Figure, owner: Mention): boolean {
  if (mention.label !== 'Group' || owner.label !== 'Institution' || owner.kind !== 'company') return false
  if (BODIES.test(mention.name) && ROW_BEFORE.test(before) && DO_SO.test(after)) return true
  const place = encoded.surfaces.lastIndexOf(owner, at)
  const said = place < 0 ? '' : encoded.code.slice(place + 1, at)
  return (
    /项目$/.test(mention.name) &&
    SETTLES.test(said) &&
    /引进|招引/.test(said.slice(said.lastIndexOf('，')) + mention.name)
  )
}
const BODIES = /(?:高校|医院|学校|央企\p{Script=Han}{0,4}机构)$/u
const ROW_BEFORE = new RegExp(`^(?:${CODES.Group}[、和])*$`)
const DO_SO = new RegExp(`^(?:[、和]${CODES.Group})*(?!的)\\p{Script=Han}`, 'u')
const SETTLES = /^(?:正式|成功|顺利|相继)*(?:落地|落户)/

/** 甲、乙、丙等获批组建6个中心, 甲、乙两市贡献了全省40%的产值: what several have between them is none's. */
const isShared = (figure: Figure, owners: readonly Mention[]): boolean =>
  (figure.mention.label === 'Group' ? owners.length > 2 : owners.length > 1 && isToldAsOne(figure, owners)) &&
  !EACH.test(figure.before)

/** 甲、乙两市, 甲、乙两个高新区: whether the row of owners ends in their count. */
function isToldAsOne({ encoded, at }: Figure, owners: readonly Mention[]): boolean {
  const place = encoded.surfaces.lastIndexOf(owners.at(-1), at)
  const set = encoded.surfaces[place + 1]
  return place >= 0 && set !== undefined && isQuantity(set)
    ? set.label === 'Group' && set.number === owners.length
    : COUNT.test(encoded.code.slice(place + 1, at))
}
const COUNT = /^(?:\d+|[两三四五六七八九十])(?:个?[省市区县州地校园]|大)/
const EACH = /各|分别|均|都/

/** 甲与4所高校、1家医院: whoever has the one set has the other. */
const joins = ({ encoded, at }: Figure, other: Figure | undefined): boolean =>
  other?.encoded === encoded && /^[、和及与]$/.test(encoded.code.slice(other.at + 1, at))

/** Whether it is of someone without a known name, or goes on telling of them: 某电驱计划投资18亿元，达产后年产值…. */
const isStrangers = ({ mention, encoded, at }: Figure, last: Figure | undefined): boolean =>
  mention.stranger === true ||
  (last?.encoded === encoded &&
    !words.ends(mention.name, 'members') &&
    !encoded.code.slice(last.at, at).includes('；') &&
    !encoded.surfaces.slice(last.at + 1, at).some((one) => hasLabel(one, 'Institution', 'Park', 'Program')))

/** 其中甲出资8亿元，…; 项目20个，总投资5亿元，…: what follows is not theirs. */
const isAside = ({ before, mention }: Figure, owners: readonly Mention[]): boolean =>
  mention.label === 'Metric' && (before.includes('其中') || owners[0]?.label === 'Group')

/** 其中甲医院开放床位1万张: one body of those counted has a figure of its own. */
const ofPart = ({ before, mention }: Figure, [owner]: readonly Mention[]): boolean =>
  mention.label === 'Metric' && hasLabel(owner, 'Institution', 'Program') && before.includes('其中')

/** 其中甲项目占地百亩，投资5亿元: what works of the part cost and take. */
const worksOfPart = (
  { mention, encoded, at, before }: Figure,
  part: Owned | undefined,
): readonly Mention[] | undefined =>
  part?.encoded === encoded &&
  (part.owners[0]?.label === 'Program' || /[校园院]区$/.test(part.owners[0]?.name ?? '')) &&
  mention.label === 'Metric' &&
  /投资|面积|占地|产值|产能|税收/.test(mention.name) &&
  !/全|合计|总计|共/.test(before) &&
  /^[^；。]*$/.test(encoded.code.slice(part.at + 1, at)) &&
  !encoded.surfaces
    .slice(part.at + 1, at)
    .some((one) => hasLabel(one, 'Institution', 'Park', 'Place', 'Program', 'Group'))
    ? part.owners
    : undefined

/** 其中甲医院开放床位1万张，手术40万台: what goes on so may be that body's, and so no one else's; the works are of the whole. */
const goesOnAside = ({ mention, encoded, at }: Figure, part: Owned | undefined): boolean =>
  part?.encoded === encoded &&
  part.owners[0]?.label === 'Institution' &&
  mention.label === 'Metric' &&
  !words.ends(mention.name, 'works') &&
  !encoded.code.slice(part.at, at).includes('；')

/** 首批入驻项目, 新引进企业: who has them has drawn them. */
const NEWCOMERS = new RegExp(`^${words.alternatives('batch')}?${words.alternatives('drawn')}`)

function ownership(subject: Mention, object: QuantityMention): ClaimDraft[] {
  if (object.label === 'Metric')
    return [{ type: 'HAS_METRIC', subject, object, ...saidBy(object, 'quantities/metric') }]
  const count: ClaimDraft = { type: 'HAS_COUNT', subject, object, ...saidBy(object, 'quantities/count') }
  if (hasLabel(subject, 'Program') && words.begins(object.name, 'takes-part'))
    return [
      count,
      { ...count, type: 'PARTICIPATES_IN', subject: object, object: subject, rule: 'quantities/participants' },
    ]
  const draws = NEWCOMERS.test(object.name) && hasLabel(subject, 'Park', 'Place', 'Institution')
  return draws ? [count, { ...count, type: 'ATTRACTS', rule: 'quantities/newcomers' }] : [count]
}

const partOf = (subject: Mention, object: Mention, said: QuantityMention, rule: string): ClaimDraft => ({
  type: 'PART_OF',
  subject,
  object,
  ...saidBy(said, rule),
})

/** The quantity itself is what says the claim. */
function saidBy({ start, end }: QuantityMention, rule: string): Omit<ClaimDraft, 'type' | 'subject' | 'object'> {
  return { evidence: { start, end }, trigger: { start, end }, rule, confidence: CONFIDENCE }
}
