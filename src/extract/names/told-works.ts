import { Words } from '../data.js'
import { type Document, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import { nameStart } from './list-items.js'
import { hasProper, POINTS } from './proper-word.js'

const words = Words.of('project-words.tsv')
const triggers = Words.of('triggers.tsv')

/** 水库, 变电站 with what works have behind their name: cost, size, site, or that they were begun or finished, alone or as the first of two. */
const TOLD = new RegExp(
  `${words.alternatives('works')}(?=(?:[和、](?:[\\p{Script=Han}\\d]{2,10})${words.alternatives('works')})?(?:(?:计划|预计|将|已|正式|全面|顺利|成功|正在|主体|年内|明年|今年|月|\\d)*(?:${words.alternatives('sum')}|${triggers.alternatives('opens')})|${words.alternatives('told')}))`,
  'gu',
)
/** Where the words before the name end. */
const MARK = /[，。；：！？“”（）\n、和与及的]/g
const LONGEST = 14
const SHORTEST = 2
/** 12座水库, 一批水厂: sets of works. */
const COUNTED =
  /\d+[座个条项批]|^(?:[一两三四五六七八九十几多数][座个条项批]|各|全市|全省|全县|一批|新建|中小型|大中型)/

/** Works of the water, power and traffic systems, which a proper name and what is told of them name: 乌川水厂投产, 白石洞水库总投资3亿元. */
export function findToldWorks({ document, mentions }: MarkedText): void {
  const { text } = document
  for (const { 0: head, index } of matches(text, TOLD)) {
    const before = text.slice(Math.max(0, index - LONGEST), index)
    const mark = [...matches(before, MARK)].at(-1)
    const from = index - before.length + (mark === undefined ? 0 : mark.index + 1)
    const start = nameStart(document, from, index)
    const end = index + head.length
    if (mentions.endingAt(end) !== undefined || !namesWorks(document, start, index)) continue
    if (mentions.within({ start, end }).some((one) => one.start < start || one.end > index || one.label !== 'Place'))
      continue
    mentions.add({ start, end, label: 'Program', kind: 'project', name: text.slice(start, end), pass: 'names' })
  }
}

function namesWorks(document: Document, start: number, head: number): boolean {
  const field = document.text.slice(start, head)
  if (field.length < SHORTEST || field.length >= LONGEST || COUNTED.test(field) || POINTS.test(field)) return false
  return wordOver(document, start)?.start === start && hasProper(document, start, head)
}
