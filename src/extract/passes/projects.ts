import { Words } from '../data.js'
import { hasLabel, isQuantity, type MarkedText } from '../mention.js'

const words = new Words('project-words.tsv')

/** Longer than this no project's name is. */
const LONGEST = 40
/** A word that acts, joins or counts projects. */
const BREAKS = new RegExp(words.alternatives('breaks'))
/** 年产60万吨聚丙烯项目, 8.5代线项目: what a firm builds, behind its name. */
const PROJECT = new RegExp(
  `^(?<about>[\\p{Script=Han}A-Za-z\\d.%/“”—-]{2,30}?)${words.alternatives('head')}(?<end>)`,
  'du',
)

/**
 * Takes a firm and what it builds as a project of that firm: 星河炼化公司 + 年产60万吨聚丙烯项目. Figures and measures in it are
 * part of its name; whatever acts (签约, 建设) or joins (与, 在) ends it before it begins.
 */
export function findProjects({ document, mentions }: MarkedText): void {
  for (const firm of mentions.all()) {
    if (isQuantity(firm) || !hasLabel(firm, 'Institution') || firm.kind !== 'company') continue
    const match = PROJECT.exec(document.text.slice(firm.end, firm.end + LONGEST))
    const end = firm.end + (match?.indices?.groups?.end?.[0] ?? 0)
    const about = match?.groups?.about ?? ''
    if (match === null || BREAKS.test(about) || words.begins(document.text.slice(end, end + 3), 'goes-on')) continue
    if (mentions.within({ start: firm.end, end }).some((other) => hasLabel(other, 'Official', 'Institution'))) continue
    const name = document.text.slice(firm.start, end)
    mentions.add({ start: firm.start, end, label: 'Program', kind: 'project', name, host: firm, pass: 'names' })
  }
}
