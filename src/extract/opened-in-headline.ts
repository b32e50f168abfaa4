import { foldText } from '../lexicon/index.js'
import type { Document } from './document.js'
import { isQuantity, type Mention } from './mention.js'

/** 甲研究院在乙校区正式揭牌, 甲联盟成立大会; not 甲研究院成立以来. */
const OPENED =
  /^[”》]?(?:[（(][^）)]{0,30}[）)])?[^，。；！？\n]{0,16}?(?:揭牌|挂牌|成立|启用|开园)(?![于后前]|以来|\S{0,2}周年)/

/** Whether the headline tells that the body was opened, so that who built it did so then: 甲研究院揭牌 above 该院由乙、丙共建. */
export function isOpenedInHeadline({ article, text }: Document, mention: Mention): boolean {
  if (isQuantity(mention)) return false
  const headline = foldText(article.title ?? '')
  return (mention.refers ?? [mention]).some(({ name, start, end }) =>
    [name, text.slice(start, end)].some((form) => {
      const named = headline.indexOf(form)
      return named >= 0 && OPENED.test(headline.slice(named + form.length))
    }),
  )
}
