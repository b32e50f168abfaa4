import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'
import { itemsAt, nameStart } from './list-items.js'
import { nameEndings, nameWords } from './name-words.js'

const words = Words.of('list-words.tsv')

/** 张江园、临港园等22个园区: what the members of a list are, behind 等 and their count. */
const COUNTED =
  /等(?:\d{1,2}|[两三四五六七八九十多]+)?[个大座]?(?:新建|在建|特色|专业|重点|主题|产业|科技|功能|核心)*(?:园区|片区|分园|组团|园中园|板块)/g
/** Where the list cannot go on to the left. */
const MARK = /[，。；：\n]/
const JOINS = /[、和与及]/
/** The last two of a row; 环保与健康产业基地 before them is one. */
const JOINS_IN_ROW = /、|[和与及](?=[^、]*$)/
/** A list is no longer than this. */
const FARTHEST = 120
const SHORTEST = 3
const LONGEST = 12
const HAN = /^\p{Script=Han}+$/u

/** 建成医药创新园、医疗器械园、农业园和智慧产业园: a row of three or more that somebody has, each of which ends as a park does. */
const ITEM = '\\p{Script=Han}{2,12}?(?:园|园区|城|谷|港|小镇|基地)'
const ROW = new RegExp(
  `(?<=${words.alternatives('has-row')}了?)${ITEM}(?:、${ITEM}){1,12}[、和与及]${ITEM}(?=等|[和与及]|[两三四五六七八九十]|\\P{Script=Han}|$)`,
  'gu',
)

/** Parks told by the list that they stand in, however little their names say: two of them at least end as parks do. */
export function findListedParks({ document, mentions }: MarkedText): void {
  const { text } = document
  for (const { index } of matches(text, COUNTED)) {
    let from = index
    while (from > 0 && index - from < FARTHEST && !MARK.test(text.charAt(from - 1))) from--
    const items = itemsOf(document, from, index)
    if (items.filter(({ start, end }) => isPark(text.slice(start, end))).length < 2) continue
    takeParks(
      { document, mentions },
      items.filter(({ start, end }) => endsAsPark(text.slice(start, end))),
    )
  }
  for (const { index, 0: row } of matches(text, ROW)) {
    const items = itemsOf(document, index, index + row.length, true)
    const named = items.some(({ end }) => hasLabel(mentions.endingAt(end), 'Park'))
    if (named && items.every(({ start, end }) => endsAsPark(text.slice(start, end))))
      takeParks({ document, mentions }, items)
  }
}

/** The items of the list between two places, each from where its name begins. */
const itemsOf = (document: Document, from: number, to: number, inRow = false): Span[] =>
  [...itemsAt(from, document.text.slice(from, to).split(inRow ? JOINS_IN_ROW : JOINS))].map(({ start, end }) => {
    const name = nameStart(document, start, end)
    // 、未来科技园: what opens a clause elsewhere may be all that names a park.
    const whole = start > from && endsAsPark(document.text.slice(start, end))
    const joined = inRow && /[和与及]$/.test(document.text.slice(start, name))
    return { start: whole && (joined || !endsAsPark(document.text.slice(name, end))) ? start : name, end }
  })

function takeParks({ document, mentions }: MarkedText, items: readonly Span[]): void {
  for (const { start, end } of items) {
    const inside = mentions.within({ start, end })
    if (inside.some((one) => one.start < start || one.end === end || hasLabel(one, 'Official', 'Group'))) continue
    mentions.add({ start, end, label: 'Park', kind: 'park', name: document.text.slice(start, end), pass: 'lists' })
  }
}

/** What stands before the ending of a park; empty where nothing does, or no park's ending stands there. */
function namedAs(item: string): string {
  const ending = nameEndings.endOf(item, 'park')
  return ending === undefined ? '' : item.slice(0, -ending.length)
}

/** Whether an item ends as a park does, as 信息园 does beside others with names. */
const endsAsPark = (item: string): boolean =>
  HAN.test(item) && item.length >= SHORTEST && item.length <= LONGEST && (namedAs(item) !== '' || ZONE.test(item))
/** 绿色建筑产业集聚示范区: a zone by its field. */
const ZONE = /.{4}(?:示范区|集聚区|先导区|试验区|合作区|核心区)$/

/** Whether it is more than a common noun. */
const isPark = (item: string): boolean => endsAsPark(item) && !nameWords.has(namedAs(item))
