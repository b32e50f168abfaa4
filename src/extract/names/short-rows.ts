import { isWordStart } from '../document.js'
import { matches } from '../matches.js'
import { isNamed, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { itemsAt } from './list-items.js'

/** 闽江、东湖等5家创新实验室: a row before a number and the kind of body that its members are. */
const COUNTED =
  '(?:\\d{1,2}|[两三四五六七八九十])[家所个大座](?<kind>[^，。；：、\\n]{0,8}?(?:实验室|研究院|研究所|中心|大学|园区|产业园|高新区|开发区))'
/** Few texts hold what ends such a row; to look for it from each place where a row may begin takes long. */
const IS_COUNTED = new RegExp(COUNTED, 'u')
const ROW = new RegExp(`(?<row>\\p{Script=Han}{2,12}(?:[、和与]\\p{Script=Han}{2,8}){1,9}?)等?${COUNTED}`, 'dgu')
const JOINS = /[、和与]/
const SHORTEST = 2

/** Finds in such rows what is short for a body or park that the article names in full. */
export function findShortRows({ document, mentions }: MarkedText): void {
  const rows = IS_COUNTED.test(document.text) ? [...matches(document.text, ROW)] : []
  const bodies = rows.length === 0 ? [] : mentions.all().filter(isBody)
  for (const { groups, indices } of rows) {
    const { row = '', kind = '' } = groups ?? {}
    for (const [i, { start: from, end, item }] of [
      ...itemsAt(indices?.groups?.row?.[0] ?? 0, row.replace(/等$/, '').split(JOINS)),
    ].entries()) {
      // 先后建成 + 闽江: only before the first may other words stand.
      const starts = i === 0 ? Array.from({ length: item.length - SHORTEST + 1 }, (_, k) => from + k) : [from]
      for (const start of starts.filter((at) => isWordStart(document, at))) {
        const long = bodies.find(({ name }) => isShortFor(document.text.slice(start, end), name, kind))
        const inside = mentions.within({ start, end })
        if (long === undefined || inside.some((one) => one.label !== 'Place')) continue
        for (const place of inside) mentions.remove(place)
        mentions.add({ start, end, label: long.label, kind: long.kind, name: long.name, pass: 'short-forms' })
        break
      }
    }
  }
}

const isBody = (mention: Mention): mention is NameMention => isNamed(mention, 'Institution', 'Park')

/** 辽河 for 辽宁辽河实验室 of 辽宁实验室: what the name has behind the short form is what their kind ends with. */
function isShortFor(short: string, name: string, kind: string): boolean {
  const at = name.indexOf(short)
  const rest = at < 0 ? '' : name.slice(at + short.length)
  return rest.length >= SHORTEST && kind.endsWith(rest)
}
