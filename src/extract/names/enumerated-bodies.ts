import type { Span } from '../../types/index.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText } from '../mention.js'
import { countValue } from '../readers/numeral.js'
import { itemsAt } from './list-items.js'
import { keepsField } from './name-words.js'

/** Units that a count says are all there are: 三大平台 behind the row, 5个平台分别是 before it. */

const COUNT = '(?<count>\\d{1,2}|[两三四五六七八九十])'
const ITEM = '[^，。；：、！？\\n]{4,24}'
const COUNTED = `${COUNT}(?:大|个)(?:板块|平台|功能平台|中心|载体)`
/** Few texts hold what ends such a row; to look for it from each place where a row may begin takes long. */
const IS_COUNTED = new RegExp(COUNTED)
const BEHIND = new RegExp(`(?<row>${ITEM}(?:、${ITEM}){0,9}?)(?:共|这|等)?${COUNTED}`, 'dg')
const BEFORE = new RegExp(
  `${COUNT}(?:大|个)[^，。；：、\\n]{0,8}(?:平台|中心|基地|板块|载体|设施)，?(?:则|就|即|也)?(?:分别)?(?:是|为|包括|涵盖|：)(?<row>${ITEM}(?:、${ITEM}){1,11})`,
  'dg',
)
const MARK = /、|(?<=平台|中心|装置|实验室|基地)[和与及]/
/** 商务中心 is what any building has. */
const SHORTEST = 6
/** What the units are, by how their names end. */
const KINDS: Record<string, string> = {
  平台: 'center',
  中心: 'center',
  装置: 'other',
  实验室: 'laboratory',
  研究院: 'institute',
}
const ENDS = /(?:平台|中心|装置|实验室|研究院)$/
/** 规划了, 将建设: what stands before the first unit. */
const BEFORE_FIRST = /^.*(?:[了有成设立建造](?!筑|材)|规划|布局|打造|搭建|组建|包括|涵盖|形成)(?=[^了]{4,}$)/

/** Finds units named by their field in a row that is all of a counted set: 生命健康平台、绿色农业平台两大平台. */
export function findEnumerated({ document, mentions }: MarkedText): void {
  const behind = IS_COUNTED.test(document.text) ? matches(document.text, BEHIND) : []
  for (const match of [...behind, ...matches(document.text, BEFORE)]) {
    const [from] = match.indices?.groups?.row ?? [0, 0]
    const items = [...itemsAt(from, (match.groups?.row ?? '').split(MARK))]
    const { count = '' } = match.groups ?? {}
    const units = items.flatMap(({ start, end, item }, i) => {
      const skipped = i === 0 ? (BEFORE_FIRST.exec(item)?.[0].length ?? 0) : 0
      return ENDS.test(item) ? [{ start: start + skipped, end }] : []
    })
    if (units.length !== items.length || units.length !== countValue(count)) continue
    for (const unit of units) add({ document, mentions }, unit)
  }
}

function add({ document, mentions }: MarkedText, { start, end }: Span): void {
  const name = document.text.slice(start, end)
  const head = ENDS.exec(name)?.[0] ?? ''
  if (name.length < SHORTEST || !keepsField(document, start, end - head.length)) return
  if (mentions.within({ start, end }).some((one) => isQuantity(one) || one.label !== 'Place')) return
  mentions.add({ start, end, label: 'Institution', kind: KINDS[head] ?? 'other', name, pass: 'fields' })
}
