import { matches } from '../matches.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence, membersOf } from './encode.js'

/** 布局了某产业园，占地430亩，由甲运营: the park whose size, cost or keeper is told next. */
const TOLD = new RegExp(
  `(?<S>${CODES.Park})，(?:项目|园区|该园|其|总|一期|规划)*(?:占地|用地|建筑|规划|面积|投资|${CODES.Metric}|由[^，；。的]{1,12}(?:运营|管理|运作))`,
  'dg',
)

/** The park that the sentence goes on about at `before`, where it has been told of at length in a clause before. */
export function parkToldOf(encoded: EncodedSentence, before: number): Mention | undefined {
  let told: Mention | undefined
  for (const { index, indices } of matches(encoded.code, TOLD)) {
    const [start = 0, end = 0] = indices?.groups?.S ?? []
    if (index >= before) break
    told = membersOf(encoded, start, end)[0]
  }
  return told
}
