import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import { beginsPredicate } from '../readers/index.js'
import { CODES, type EncodedSentence } from '../rules/encode.js'
import { fillsField, helps } from '../rules/helps.js'
import { isPassingArea } from '../rules/subject.js'
import type { Figure } from './figure.js'

/** Who else may have a figure than the silent subject that was found for it. */

const words = Words.of('figure-words.tsv')
const triggers = Words.of('triggers.tsv')

/** 现有员工300人, 截至去年建成: the clause goes on telling what the subject has. */
const GOES_ON = new RegExp(`${words.alternatives('continues')}[^，；：。]*$`)
/** 在甲, 由甲, 来自甲, 占全市, 其中甲 */
const ASIDE = new RegExp(`(?:${words.alternatives('aside')}|${triggers.alternatives('lies')})了?$`)
/** 某市建设实验室，力争高新技术企业达到1600家: what a place aims at, where works have no such figure. */
const AIMS = new RegExp(`${words.alternatives('aims')}[^，；：。]*$`)
const OF_WORKS = ['works', 'made', 'output', 'capital']
const LONGEST_ASIDE = 3
const PARTY = `[${CODES.Institution}${CODES.Park}${CODES.Place}]`
/** 甲与乙、丙等8家院所: right behind the subject stand those it acts with. */
const PARTNERS = new RegExp(`^(?:分别|共同)?[与同和](?:[、和及]|${PARTY})*$`)
const CLAUSE_END = /[，；：。]/

/** How many sentences back someone named may still be whose a figure is. */
const SENTENCES = 4

/**
 * Whether a stranger may be meant: another was named between the subject and `end`, where the figure and those that it counts
 * begin, and the figure's clause does not say that it goes on telling what the subject has.
 */
export function mayBeStrangers(
  { mention, encoded, index, at, before }: Figure,
  sentences: readonly EncodedSentence[],
  subject: Mention | undefined,
  end: number,
): boolean {
  const place = placeOf(subject, encoded, at)
  // 甲、乙参与，面积8000平方米: what goes on is of the works that they only help with.
  if (place >= 0 && helps(encoded.code, place + 1, at)) return true
  if (
    place >= 0 &&
    (GOES_ON.test(before) ||
      (AIMS.test(before) && subject?.label === 'Place' && !OF_WORKS.some((role) => words.ends(mention.name, role))) ||
      (DOES_NEXT.test(before) && !BUILT_UNIT.test(mention.unit ?? '')) ||
      (beginsPredicate(before) && !(endsInName(encoded, place + 1, at) && !opensPart(encoded, at))) ||
      !CLAUSE_END.test(encoded.code.slice(place + 1, at)))
  )
    return false
  const start = place < 0 ? 0 : place + 1 + (WHAT_IT_IS.exec(encoded.code.slice(place + 1))?.[0].length ?? 0)
  if (namesOther(encoded, start, end, subject)) return true
  return place < 0 && subject?.label === 'Institution' && isNamedAfter(subject, sentences.slice(0, index))
}

/** 甲建立乙基地，获批项目5项: the next thing that the subject does, and nothing that what it built has. */
const DOES_NEXT = new RegExp(`^${triggers.alternatives('how')}*${words.alternatives('does-next')}`)

/** 某园 + 是甲与乙共建的专业园区，规划面积…: those who tell what the subject is are no strangers. */
const WHAT_IT_IS = /^(?:是|系)[^，；：。]{2,40}的\p{Script=Han}{2,12}(?=，)/u

/** 新建5栋建筑: of what is being built. */
const BUILT_UNIT = /^[栋幢座层间条套]$/

/** 甲建立乙基地；拥有…: whether the clause opens a part of its sentence, where the subject goes on. */
const opensPart = ({ code }: EncodedSentence, at: number): boolean => OPENS_PART.test(code.slice(0, at))
const OPENS_PART = /；[^，；：。]*$/

/** 甲建立乙基地，投入5亿元: what stands last in a clause may be what the next one tells of. */
const endsInName = ({ surfaces, code }: EncodedSentence, start: number, end: number): boolean =>
  surfaces
    .slice(start, end)
    .some((one, i) => hasLabel(one, 'Institution', 'Park', 'Program') && CLAUSE_END.test(code.charAt(start + i + 1)))

/** Whether another is named since the sentence that named the body: places go on, in which bodies are, but no bodies. */
function isNamedAfter(subject: Mention, sentences: readonly EncodedSentence[]): boolean {
  for (const encoded of sentences.slice(1 - SENTENCES).reverse()) {
    const place = placeOf(subject, encoded, encoded.code.length)
    if (namesOther(encoded, place + 1, encoded.code.length, subject)) return true
    if (place >= 0) break
  }
  return false
}

const placeOf = (one: Mention | undefined, { mentions }: EncodedSentence, end: number): number =>
  one === undefined ? -1 : mentions.slice(0, end).findLastIndex((all) => all?.includes(one))

/** Whether another is named between two offsets of the code who is not only where, with whom or by what something is done. */
export const namesOther = (
  encoded: EncodedSentence,
  start: number,
  end: number,
  subject: Mention | undefined,
): boolean =>
  encoded.surfaces.slice(start, end).some((one, i) => {
    if (!hasLabel(one, 'Institution', 'Park', 'Place') && !isBuiltProject(one)) return false
    if (encoded.mentions[start + i]?.some(({ name }) => name === subject?.name)) return false
    // 起步区面积6平方公里，常住人口…: an area of the park is told by the way.
    if (isPassingArea(encoded, start + i, end)) return false
    // 业主为某公司，由某局承建，某行提供资金: whoever only does something for the works.
    if (fillsField(encoded.code, start + i) || helps(encoded.code, start + i + 1, end)) return false
    const before = encoded.code.slice(start, start + i)
    // 现为甲大学附属医院、乙基地: what the subject is.
    if (IS_CALLED.test(before)) return false
    // 是 + 某地规模最大的医院: the place describes the subject.
    if (describes(one, before) && OF_PLACE.test(encoded.code.slice(start + i + 1, end))) return false
    return !ASIDE.test(before.replace(LISTED, '').slice(-LONGEST_ASIDE)) && !PARTNERS.test(before)
  })

/** 由甲和乙建设: whoever is listed with one behind such a word stands behind it as well. */
const LISTED = new RegExp(`(?:${PARTY}(?:、|和|及|以及|与))+$`)
const IS = /[是为系]$/
const IS_CALLED = /(?:^|，)(?:现|也|还|既|同时)?[是为系][^，。；：]*$/
/** 这是甲公司在华最大的研发机构: nor is whose it is. */
const THIS_IS = /(?:^|[，；：。])(?:这|它)(?:也|还|既|将|就)*[是为系]$/
const describes = (one: Mention | undefined, before: string): boolean =>
  one?.label === 'Place' ? IS.test(before) : THIS_IS.test(before)
const OF_PLACE = /^[^，。；：]{0,16}的/

const isBuiltProject = (one: Mention | undefined): boolean => one?.label === 'Program' && one.kind === 'project'
