import { Words } from '../data.js'
import { isQuantity, type Mention, type QuantityMention } from '../mention.js'

const words = Words.of('figure-words.tsv')

/** 新增平台55家: what came anew. */
const CAME_ANEW = new RegExp(`${words.alternatives('came-anew')}(?:了|的)?[^，。；：、\\d]{0,20}$`)
/** ，累计152家; ，总数达到3823家: how many there are now, with no noun of its own. */
const ALL_NOW = new RegExp(
  `^，(?:全[省市区县州校国])?(?:使|让)?${words.alternatives('all-told')}(?:已|就|也)?(?:达到|达|来到|增至|升至|增加到|扩大到|突破|超过|超|为|有|至)?(?:近|约|逾)?$`,
)
/** How far before the number the word may stand that says that they are new. */
const LONGEST = 26

/** 新增平台55家，累计152家: those that came anew are part of all that there are now. */
export function newParts(
  text: string,
  mentions: readonly Mention[],
): { mention: QuantityMention; whole: QuantityMention }[] {
  const sets = mentions.filter(isQuantity).filter(({ label, number }) => label === 'Group' && number !== undefined)
  return sets.flatMap((mention, i) => {
    const whole = sets[i + 1]
    return whole !== undefined && isPartOf(text, mention, whole) ? [{ mention, whole }] : []
  })
}

const isPartOf = (text: string, part: QuantityMention, whole: QuantityMention): boolean =>
  part.unit === whole.unit &&
  part.name.endsWith(whole.name) &&
  (part.number ?? 0) < (whole.number ?? 0) &&
  ALL_NOW.test(text.slice(part.end, whole.figure?.start ?? whole.start)) &&
  CAME_ANEW.test(text.slice(Math.max(0, part.start - LONGEST), part.figure?.start ?? part.start))
