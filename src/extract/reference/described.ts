import type { Lexicon } from '../../lexicon/index.js'
import { wordRoles } from '../data.js'
import { isWordStart } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import type { Topic } from '../topic/topic.js'
import { antecedents } from './antecedents.js'
import { isRegion } from './named-together.js'

/** 这家成立刚满五年的公司, 这片面积只有1平方公里的产业园: what is pointed at and told of before it is called by its kind. */

const POINTED =
  /(?<![在与和为给从向])这[家个座片所支只][^，。；：、“”？！\n]{3,24}的\p{Script=Han}{0,4}?(?<word>公司|企业|集团|园区|产业园|科技园|科学城|科技城|新城|高新区|开发区|经开区|研究院|研究所|实验室|中心|高校|大学|医院|基地|项目|基金|联盟|平台)(?=[，。]|[将已正在于由是累共现拥总去今实聚集吸引入完建成有从也就却不的])/gu
/** The table's word for the kind. */
const KIND: Record<string, string> = { 高校: '该高校', 大学: '该大学', 平台: '该平台', 企业: '企业' }

/** Marks the words for the kind, each with the last of that kind named before it. */
export function findDescribed(marked: MarkedText, lexicon: Lexicon, topic: Topic): void {
  const { document, mentions } = marked
  let regions: ReturnType<typeof mentions.all>[number][] | undefined
  for (const { index, 0: whole, groups } of matches(document.text, POINTED)) {
    const word = groups?.word ?? ''
    const end = index + whole.length
    const start = end - word.length
    if (!isWordStart(document, end) || mentions.covering(start) !== undefined) continue
    const target = [...(wordRoles('references.tsv').get(KIND[word] ?? word) ?? [])].find((role) =>
      role.startsWith('last:'),
    )
    if (target === undefined) continue
    regions ??= mentions.all().filter(isRegion)
    const refers = antecedents(
      { ...marked, lexicon, topic, regions: regions.filter(isRegion) },
      { offset: index, word, target },
    )
    const first = refers[0]
    if (first === undefined) continue
    const { label, kind, name } = first
    mentions.add({ start, end, label, kind, name, pass: 'references', refers })
  }
}
