import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { wordOver } from '../document.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'
import { itemsAt, nameStart } from './list-items.js'
import { keepsField } from './name-words.js'
import { hasProper } from './proper-word.js'

const words = Words.of('project-words.tsv')

const CLAUSE = /[^，。；！？\n]+/g
const MARK = /、|(?<=项目|工程|）)[和及]/
const HEAD = /(?:项目|工程)(?:（?[一二三四五]期）?)?/
const HEAD_LENGTH = 2
/** 甲项目（总投资5亿元）, 甲项目以及: what stands between two items and belongs to none. */
const REST = /^(?:（[^）]*）)?(?:以|等.*)?$/
/** 国家某计划项目、某基金项目30余项: a count behind the row makes sets of all. */
const COUNT_BEHIND = /^(?:等)?(?:共|累计|达)*\d+[余多]?[个项]/
const BEFORE_FIRST = new RegExp(`^.*(?:${words.alternatives('before-first')}|元的)`)
/** 总投资20亿元的: what an item costs. */
const PRICED = /^总?投资[^，。；的]{1,12}元的/
/** 3个项目, 一批重大项目: sets of projects. */
const COUNTED = /\d+[余多]?[个项批]|[两三四五六七八九十几多数][个项大]|一批|以上|系列/
/** 国家某基金项目: any that a scheme pays for. */
const SCHEME = /(?:基金|计划|专项|课题)$/
/** 云杉集团的“东湖中心项目: what is quoted is the name. */
const OPEN_QUOTE = /^[^”]*“(?=[^”]*$)/
/** A field of fewer characters tells no project from others. */
const SHORTEST_FIELD = 4

/**
 * Projects named in a row: 云杉产业园项目、先进计算项目和光谱检测项目. Where one of them bears a proper name all are single projects,
 * each by its whole words; otherwise they may be sorts.
 */
export function findProjectRows(marked: MarkedText): void {
  const { document, mentions } = marked
  for (const { 0: clause, index } of matches(document.text, CLAUSE)) {
    if (!MARK.test(clause)) continue
    const row = itemsIn(marked, index, clause)
    if (row.length < 2 || !row.some((item) => isProper(marked, item))) continue
    for (const { start, end } of row) {
      const name = document.text.slice(start, end)
      mentions.add({ start, end, label: 'Program', kind: 'project', name, pass: 'names' })
    }
  }
}

/** The items of the longest row in the clause that end as projects do. */
function itemsIn(marked: MarkedText, from: number, clause: string): Span[] {
  const rows: Span[][] = [[]]
  for (const { start, item } of itemsAt(from, clause.split(MARK))) {
    const head = HEAD.exec(item)
    const end = head === null ? start : start + head.index + head[0].length
    const project = head === null ? undefined : projectIn(marked, start, end, rows.at(-1)?.length === 0)
    if (project !== undefined) rows.at(-1)?.push(project)
    const behind = item.slice(end - start)
    if (COUNT_BEHIND.test(behind)) rows[rows.length - 1] = []
    else if (project === undefined || !REST.test(behind)) rows.push([])
  }
  return rows.reduce((longest, row) => (row.length > longest.length ? row : longest))
}

/** The project that the item names; only before the first may other words stand. */
function projectIn({ document, mentions }: MarkedText, from: number, end: number, first: boolean): Span | undefined {
  const known = mentions.endingAt(end)
  if (known !== undefined) return known.label === 'Program' ? known : undefined
  const item = document.text.slice(from, end)
  const skipped = (first ? BEFORE_FIRST : PRICED).exec(item)?.[0].length ?? 0
  const quoted = OPEN_QUOTE.exec(item)
  const start =
    quoted !== null ? from + quoted[0].length : first ? nameStart(document, from + skipped, end) : from + skipped
  const field = document.text.slice(start, end).replace(HEAD, '')
  const headStart = start + field.length
  if (field.length < SHORTEST_FIELD || COUNTED.test(field) || words.ends(field, 'sort') || SCHEME.test(field))
    return undefined
  if (wordOver(document, start)?.start !== start || !keepsField(document, start, headStart)) return undefined
  const apart = (one: Mention): boolean =>
    one.start < start || one.end > end || one.label === 'Official' || (isQuantity(one) && one.end === headStart)
  // 甲设施等项目: the last of a row, and what they all are.
  const last = field.endsWith('等') ? headStart - 1 : end
  return mentions.within({ start, end }).some(apart) ? undefined : { start, end: last }
}

const isProper = ({ document, mentions }: MarkedText, { start, end }: Span): boolean =>
  mentions.within({ start, end }).length > 0 || hasProper(document, start, end - HEAD_LENGTH)
