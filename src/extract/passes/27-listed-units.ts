import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import { isCommonUnit } from '../names/common-nouns.js'
import { listItems } from '../names/list-items.js'
import type { Topic } from '../topic/topic.js'

const words = Words.of('list-words.tsv')

const UNIT = `\\p{Script=Han}{1,14}${words.alternatives('unit')}(?:（\\p{Script=Han}{2,6}）)?`
/** Units in a list, or one at the end of a list of other names, and that their people are meant. */
const UNITS = new RegExp(
  `(?<=^|[，；。、\\n]|(?<=[，；。、])(?:以及|及|和|与))(?!以及|及|和|与)(?<items>${UNIT}(?:、${UNIT})*)(?:等)?(?:有关|相关|主要|单位|部门)*(?:负责人|负责同志|相关人员|同志|人员|代表|师生)`,
  'dgu',
)
/** 校办公室: the university's, which its own name says better. 校友办 is the alumni's. */
const OF_SCHOOL = /^(?:[我本学]校|校(?![友医园区史报车]))(?=.{2})/

/** 科技局、招商中心: the departments of a government, which no university has. */
const OF_GOVERNMENT = /局$|政府办/

/** Pass 27: units told by the list that they stand in: 学校办公室、科研处、发展部负责人参加 names units of whose article it is. */
export function findListedUnits({ document, mentions }: MarkedText, lexicon: Lexicon, { publisher }: Topic): void {
  if (publisher === undefined || publisher.kind === 'media') return
  for (const match of matches(document.text, UNITS)) {
    const alone = !match[0].includes('、') && document.text.charAt(match.index - 1) !== '、'
    if (alone) continue
    const items = [...listItems(match)]
    if (publisher.kind === 'university' && items.some(({ item }) => OF_GOVERNMENT.test(item))) continue
    for (const { start, end, item } of items) {
      const known = lexicon.byName.has(normaliseForm(item)) || item.endsWith('实验室') || isCommonUnit(item)
      if (known || item.endsWith('常委') || mentions.within({ start, end }).length > 0) continue
      const name = publisher.name + item.replace(OF_SCHOOL, '')
      mentions.add({ start, end, label: 'Institution', kind: 'other', name, host: publisher, pass: 'lists' })
    }
  }
}
