import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { isCommonNoun } from './common-nouns.js'
import { hostOf } from './fronts.js'
import { leftEdge } from './left-edge.js'
import type { Reach } from './left-walk.js'
import { keepsField } from './name-words.js'

/** A laboratory of a scheme, which its field names, has a short name in the lexicon: 海河实验室. */
const LONGEST_SCHEME = 7
const SHORTEST_FIELD = 2
const SHORTEST_PLAN = 4
/** A plan that everybody has one of, of these years: “十四五”规划. */
const OF_YEARS = /(?:规划|纲要|计划)$/

const LODGERS = ['company', 'university']

const EDITION = /(?:\d{4}年?)?(?:第[一二三四五六七八九十百\d]+届|首届)$|\d{4}年?$/

/** What stands before a known name and belongs to it. */
interface Front {
  start: number
  host?: NameMention
}

/** Takes into a name that the lexicon knows what stands before it and belongs to it; the offset behind the name. */
export function widen(marked: MarkedText, inner: NameMention, reach: Reach): number {
  const front =
    inner.label === 'Program'
      ? (editionBefore(marked, inner, reach) ?? planBefore(marked, inner, reach))
      : bodyFront(marked, inner, reach)
  if (front !== undefined) {
    const name = marked.document.text.slice(front.start, inner.end)
    const { end, label, kind } = inner
    marked.mentions.add({ ...front, end, label, kind, name, pass: 'names' })
  }
  return inner.end
}

/** 第七届 + 世界智能大会: the edition belongs to the event. */
function editionBefore({ document: { text } }: MarkedText, { kind, start }: NameMention, { clauseStart }: Reach) {
  const edition = EDITION.exec(text.slice(Math.max(clauseStart, start - 12), start))?.[0]
  return (kind !== 'event' && kind !== 'award') || edition === undefined ? undefined : { start: start - edition.length }
}

/** 科技创新 + 十四五规划: a plan of its own beside the one that the lexicon knows. */
function planBefore(marked: MarkedText, inner: NameMention, reach: Reach): Front | undefined {
  if (!OF_YEARS.test(inner.name)) return undefined
  const { start } = leftEdge(marked, inner.start, '规划', reach)
  return inner.start - start >= SHORTEST_PLAN ? { start } : undefined
}

const bodyFront = (marked: MarkedText, inner: NameMention, reach: Reach): Front | undefined =>
  fieldBefore(marked, inner, reach) ?? hostBefore(marked, inner, reach)

/** 深海装备 + 海河实验室: a laboratory of a scheme is named by its field. */
function fieldBefore(marked: MarkedText, inner: NameMention, reach: Reach): Front | undefined {
  if (inner.kind !== 'laboratory' || inner.end - inner.start > LONGEST_SCHEME) return undefined
  const { document } = marked
  const { start } = leftEdge(marked, inner.start, '实验室', reach)
  // 七大湖北实验室 counts them.
  const counted = isCommonNoun(document.text.slice(start, inner.end), document.text.charAt(start - 1))
  const named = inner.start - start >= SHORTEST_FIELD && keepsField(document, start, inner.start) && !counted
  return named ? { start } : undefined
}

/** 中共某省委办公厅 + 某省人民政府办公厅: nor does the state's organ belong to the party's. */
const OF_PARTY = /^(?:中共|中国共产党)./

/** 南开大学 + 化学学院, 天津市 + 海河实验室: the host or place at once before a body. A university's place is no part of its name. */
function hostBefore({ document, mentions }: MarkedText, inner: NameMention, { clauseStart }: Reach): Front | undefined {
  const before = mentions.endingAt(inner.start)
  if (before === undefined || isQuantity(before) || before.start < clauseStart) return undefined
  // 依托某大学 + 省部共建…国家重点实验室: its name begins with how it is built.
  if (document.text.startsWith('省部共建', inner.start)) return undefined
  // 某市委市政府 are two bodies, which need no mark between them.
  if (inner.pass === 'bodies' && (before.pass === 'bodies' || OF_PARTY.test(before.name))) return undefined
  if (inner.label !== 'Institution' || !hasLabel(before, 'Institution', 'Place', 'Park')) return undefined
  if (before.label === 'Place' && inner.kind === 'university') return undefined
  // 某高新区 + 云杉集团: a firm or a university stands in a park, and is none of its units.
  if (before.label === 'Park' && LODGERS.includes(inner.kind)) return undefined
  const host = hostOf(before)
  return { start: before.start, ...(host === undefined ? {} : { host }) }
}
