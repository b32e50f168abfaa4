import { hasLabel, isQuantity, type Mention } from '../mention.js'

/** 市长王某: the head of a place that nothing before the post names. */
const HEAD_ALONE = /(?<!\p{Script=Han})(?:[省市区县]委(?:副书记|书记|常委)、)?(?:副|代)?[省市区县]长$/u
const LONGEST_HEAD = 12
/** 王某说，某市…: of which place somebody speaks first. */
const SAYS = /(?<name>\p{Script=Han}{2,4})(?:说|表示|指出|介绍|强调|认为)[，：]“?$/u
const LONGEST_SAYING = 9

/** Whether the place is the one of which a head of a place that is not named begins to speak: most likely it is theirs. */
export function spokenFor(text: string, mentions: readonly Mention[]): (mention: Mention) => boolean {
  const heads = new Set(
    mentions.flatMap((mention) =>
      !isQuantity(mention) &&
      mention.label === 'Official' &&
      HEAD_ALONE.test(text.slice(Math.max(0, mention.start - LONGEST_HEAD), mention.start))
        ? [mention.name]
        : [],
    ),
  )
  return (mention) =>
    heads.size > 0 &&
    hasLabel(mention, 'Place') &&
    heads.has(SAYS.exec(text.slice(Math.max(0, mention.start - LONGEST_SAYING), mention.start))?.groups?.name ?? '')
}
