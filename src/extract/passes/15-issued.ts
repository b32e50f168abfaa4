import type { Lexicon } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'
import { headsOf } from '../names/heads.js'
import { keepsField } from '../names/name-words.js'

const words = Words.of('issued-words.tsv')

/** 研究制定…行动方案: what is issued. */
const ISSUED = new RegExp(
  `${words.alternatives('issues')}(?:了|并实施)?(?<name>[^，。；：“”《》\\n]{5,40}?的?${words.alternatives('issued')})(?=[，。；、\\n]|$)`,
  'dg',
)
/** 建成…平台: what is built. */
const BUILT = new RegExp(
  `${words.alternatives('builds')}(?:了|起|(?![了起]))(?<name>[^，。；：、“”《》的等\\n]{5,24}?平台)(?=[，。；\\n]|$)`,
  'dg',
)
const PLATFORM = '平台'
/** One of many, or many: a common noun. */
const COUNTED = new RegExp(`${words.alternatives('many')}|\\d[个家]`)
/** 每年举办一次茶产业大会: how often. */
const ONE_OF_MANY = /^(?:[一两三][次场届期轮])/
/** The head words of plans are this long: 行动方案. */
const HEAD_LENGTH = 4

/**
 * Pass 15: plans named by what is done with them. Whatever stands between 研究制定 and 行动方案, or between 建成 and 平台, is
 * the name of what is issued or built, however long its modifiers.
 */
export function findIssued(marked: MarkedText, lexicon: Lexicon): void {
  const { text } = marked.document
  const heads = headsOf(lexicon)
  for (const match of matches(text, ISSUED)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0]
    const head = heads.longestAt(text, end - HEAD_LENGTH)?.values[0]
    addProgram(marked, start, end, head?.label === 'Program' ? head.kind : 'plan')
  }
  for (const match of matches(text, BUILT)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0]
    // 中试基地和检测平台, 国际化协同平台: kinds of things, and none of them named.
    if (/[和及]/.test(text.slice(start, end)) || !keepsField(marked.document, start, end - PLATFORM.length)) continue
    addProgram(marked, start, end, 'other')
  }
}

function addProgram({ document, mentions }: MarkedText, from: number, end: number, kind: string): void {
  const start = from + (ONE_OF_MANY.exec(document.text.slice(from, end))?.[0].length ?? 0)
  const name = document.text.slice(start, end)
  if (COUNTED.test(name) || mentions.within({ start, end }).some((mention) => isApart(mention, end))) return
  mentions.add({ start, end, label: 'Program', kind, name, pass: 'issued' })
}

/** No plan's name holds a figure, a person or another plan; an event's may hold a shorter reading of itself. */
const isApart = (mention: Mention, end: number): boolean =>
  isQuantity(mention) || mention.label === 'Official' || (mention.label === 'Program' && mention.end < end)
