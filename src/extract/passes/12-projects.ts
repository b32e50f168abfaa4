import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText } from '../mention.js'
import { keepsField } from '../names/name-words.js'

const words = Words.of('project-words.tsv')

/** Longer than this no project's name is. */
const LONGEST = 40
/** 投资30亿元 before 的. */
const OF_MONEY = /投资(?:额)?[约超近]?\d[\d.]*(?:亿|万)?元(?=的)/g
const HAN = /^\p{Script=Han}+$/u
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
 * Pass 12: a firm and what it builds are a project of that firm: 星河炼化公司 + 年产60万吨聚丙烯项目. Figures and measures in it are
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

/** 甲研究所的耐磨钢焊接项目, 投资30亿元的宽幅薄膜生产线: what a body works on or so much money is for, named by its field. */
function findProjectsOf({ document, mentions }: MarkedText): void {
  const { text } = document
  const bodies = mentions.all().filter((mention) => hasLabel(mention, 'Institution'))
  const sums = [...matches(text, OF_MONEY)].map((match) => ({ end: match.index + match[0].length }))
  for (const { end: owned } of [...bodies, ...sums]) {
    const start = owned + 1
    const match = text.charAt(owned) === '的' ? PROJECT.exec(text.slice(start, start + LONGEST)) : null
    const about = match?.groups?.about ?? ''
    const end = start + (match?.indices?.groups?.end?.[0] ?? 0)
    const named = about.length >= SHORTEST_FIELD && HAN.test(about) && keepsField(document, start, start + about.length)
    const goesOn = BREAKS.test(about) || words.begins(text.slice(end, end + 3), 'goes-on')
    if (!named || goesOn || mentions.within({ start, end }).length > 0) continue
    mentions.add({ start, end, label: 'Program', kind: 'project', name: text.slice(start, end), pass: 'names' })
  }
}
