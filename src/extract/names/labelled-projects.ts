import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'

/** 项目名称：甲产业园扩建；: what stands behind the label up to the next mark is the name, whatever it ends with. */
const LABELLED = /(?:项目|工程)名称(?:：|为)[“《]?(?<name>[^，。；：、“”《》\n]{4,40})/dg

/** Projects of which a row of labels tells the name. */
export function findLabelledProjects({ document, mentions }: MarkedText): void {
  for (const match of matches(document.text, LABELLED)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0]
    const inside = mentions.within({ start, end })
    if (inside.some((one) => one.start < start || one.end > end || hasLabel(one, 'Official'))) continue
    const same = inside.find((one) => one.start === start && one.end === end)
    if (same !== undefined) mentions.remove(same)
    const name = document.text.slice(start, end)
    mentions.add({ start, end, label: 'Program', kind: 'project', name, pass: 'names' })
  }
}
