import { wordRoles } from '../data.js'
import { isWordStart } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import { lastOfKind } from './last-of-kind.js'
import { referring } from './referring.js'

/** 这家成立刚满五年的公司, 这片面积只有1平方公里的产业园: what is pointed at and told of before it is called by its kind. */

const POINTED =
  /(?<![在与和为给从向])这[家个座片所支只](?:[^，。；：、“”？！\n]{2,14}\d[^，。；：、“”？！\n]{1,8}、)?[^，。；：、“”？！\n]{3,24}的\p{Script=Han}{0,4}?(?<word>公司|企业|集团|园区|产业园|科技园|科学城|科技城|新城|高新区|开发区|经开区|研究院|研究所|实验室|中心|高校|大学|医院|基地|项目|基金|联盟|平台)(?=[，。]|[将已正在于由是累共现拥总去今实聚集吸引入落完建成有从也就却不的])/gu
/** The targets of the table of references that are the last of a kind. */
const LAST = 'last:'
/** The table's word for the kind. */
const KIND: Record<string, string> = { 高校: '该高校', 大学: '该大学', 平台: '该平台', 企业: '企业' }

/** Marks the words for the kind, each with the last of that kind named before it. */
export function findDescribed(marked: MarkedText, topic: Topic): void {
  const { document, mentions } = marked
  for (const { index, 0: whole, groups } of matches(document.text, POINTED)) {
    const word = groups?.word ?? ''
    const end = index + whole.length
    const start = end - word.length
    if (!isWordStart(document, end) || mentions.covering(start) !== undefined) continue
    const target = [...(wordRoles('references.tsv').get(KIND[word] ?? word) ?? [])].find((role) =>
      role.startsWith(LAST),
    )
    if (target === undefined) continue
    const mention = referring({ start, end }, lastOfKind(marked, topic, index, target.slice(LAST.length), word))
    if (mention !== undefined) mentions.add(mention)
  }
}
