import { isWordStart, paragraphStart } from '../document.js'
import { isQuantity, type MarkedText } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import { referring } from './referring.js'

/** 产业园, 工业新城: the end of a name by which it is called. */
const SHORTEST = 3
/** What may stand before it where no clause begins. */
const BEFORE = /^$|[，。；：！？“”（、\n\s在由与和对据从为到]/
/** 产业园区, 高新区管委会, 产业园项目: another noun. */
const GOES_ON = /^(?:区|内|里|项目|管委会|管理委员会|党工委|建设|发展|集群)/

/** 产业园 below the headline 某市某区智能装备产业园奠基: the last words of a name that stands in the headline only. */
export function findEndsOfHeadline({ document, mentions }: MarkedText, { inHeadline }: Topic): void {
  if (inHeadline === undefined || inHeadline.form.length < SHORTEST) return
  const { text } = document
  const { body, form } = inHeadline
  const ending = form.slice(-SHORTEST)
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    const end = at + SHORTEST
    let start = at
    while (start > 0 && end - start < form.length && text.charAt(start - 1) === form.at(start - 1 - end)) start--
    // 乙产业园…。产业园…: the one that the paragraph has named.
    const other = mentions
      .within({ start: paragraphStart(document, at), end: start })
      .some((one) => !isQuantity(one) && one.refers === undefined && one.name.endsWith(ending))
    if (other) continue
    const alone = BEFORE.test(text.charAt(start - 1)) && isWordStart(document, end) && !GOES_ON.test(text.slice(end))
    const mention = alone ? referring({ start, end }, [body]) : undefined
    if (mention !== undefined && mentions.within({ start, end }).length === 0) mentions.add(mention)
  }
}
