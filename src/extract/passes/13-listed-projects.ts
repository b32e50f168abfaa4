import { Words } from '../data.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'
import { itemsAt } from '../names/list-items.js'

const words = Words.of('project-words.tsv')

/** 甲项目、乙工程、丙一期等14个项目: the count behind a list says that its members are projects, each by its whole words. */
const LIST = /(?<list>[^，。；：\n]{6,160}?)等\d{1,3}个(?:重点|重大|产业|招商|优质|亿元以上|省级|市级)*项目/dg
/** Words before the first member that are none of its. */
const BEFORE_FIRST = new RegExp(`^.*${words.alternatives('before-first')}`)
const SHORTEST = 5
const LONGEST = 30
const ACTS = new RegExp(words.alternatives('acts'))

/** Pass 13: projects that a list names and counts. */
export function findListedProjects({ document, mentions }: MarkedText): void {
  for (const match of matches(document.text, LIST)) {
    const [from] = match.indices?.groups?.list ?? [0, 0]
    const members = (match.groups?.list ?? '').split(/[、和]/)
    if (members.length < 2) continue
    for (const { start, end, item } of itemsAt(from, members)) {
      const skipped = start === from ? (BEFORE_FIRST.exec(item)?.[0].length ?? 0) : 0
      addProject({ document, mentions }, start + skipped, end)
    }
  }
}

function addProject({ document, mentions }: MarkedText, start: number, end: number): void {
  const name = document.text.slice(start, end)
  if (name.length < SHORTEST || name.length > LONGEST || !words.ends(name, 'work') || ACTS.test(name)) return
  const inside = mentions.within({ start, end })
  const cuts = (one: Mention): boolean => one.start < start || one.end > end || one.label === 'Official'
  if (inside.some(cuts) || inside.some((one) => isQuantity(one) && one.end === end)) return
  mentions.add({ start, end, label: 'Program', kind: 'project', name, pass: 'names' })
}
