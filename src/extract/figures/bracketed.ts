import { isQuantity, type Mention, type QuantityMention } from '../mention.js'

/** How far before it the bracket may open that holds a part. */
const LONGEST = 60

/** 286家实验室（其中国家级10家，省级276家）: a part that stands in brackets, where the rules do not read, with its whole. */
export const bracketedParts = (
  text: string,
  mentions: readonly Mention[],
): { mention: QuantityMention; whole: QuantityMention }[] =>
  mentions.flatMap((mention) =>
    isQuantity(mention) &&
    mention.label === 'Group' &&
    mention.part &&
    mention.whole !== undefined &&
    isInBrackets(text, mention.start)
      ? [{ mention, whole: mention.whole }]
      : [],
  )

function isInBrackets(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST), offset)
  return before.lastIndexOf('（') > before.lastIndexOf('）')
}
