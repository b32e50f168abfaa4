import { Words } from '../data.js'
import { hasLabel, isQuantity, type MarkedText } from '../mention.js'
import { keepsField } from './name-words.js'

const words = new Words('project-words.tsv')

/** Longer than this no project's name is. */
const LONGEST = 40
/** A field of fewer characters tells no project from others: 甲公司的储能项目. */
const SHORTEST_FIELD = 4
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
  findProjectsOf({ document, mentions })
}

/** 甲研究所的特种钢焊接项目: what a body works on, named by its field. */
function findProjectsOf({ document, mentions }: MarkedText): void {
  for (const body of mentions.all()) {
    if (!hasLabel(body, 'Institution') || document.text.charAt(body.end) !== '的') continue
    const start = body.end + 1
    const match = PROJECT.exec(document.text.slice(start, start + LONGEST))
    const about = match?.groups?.about ?? ''
    const end = start + (match?.indices?.groups?.end?.[0] ?? 0)
    if (about.length < SHORTEST_FIELD || BREAKS.test(about) || !/^\p{Script=Han}+$/u.test(about)) continue
    if (
      words.begins(document.text.slice(end, end + 3), 'goes-on') ||
      !keepsField(document, start, start + about.length)
    )
      continue
    if (mentions.within({ start, end }).length > 0) continue
    const name = document.text.slice(start, end)
    mentions.add({ start, end, label: 'Program', kind: 'project', name, pass: 'names' })
  }
}
