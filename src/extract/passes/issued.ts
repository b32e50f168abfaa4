import type { Lexicon } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList } from '../mention.js'
import { headTrie } from './names.js'

/**
 * Pass 4d: plans named by what is done with them. Whatever stands between 研究制定 and 行动方案, or between 建成 and 平台, is
 * the name of what is issued or built, however long its modifiers.
 */
const ISSUED =
  /(?:研究制定|联合印发|制定|制订|印发|出台|编制|起草|审议通过)(?:了|并实施)?(?<name>[^，。；：“”《》\n]{5,40}?的?(?:行动方案|实施方案|工作方案|行动计划|三年计划|若干措施|若干政策|实施意见|指导意见|发展规划|专项规划|管理办法|实施细则))(?=[，。；、\n]|$)/dg
const BUILT =
  /(?:建成|搭建|打造|建立|建设|上线|开通)(?:了|起)?(?<name>[^，。；：、“”《》的\n]{5,24}?平台)(?=[，。；\n]|$)/dg

export function findIssued(document: Document, lexicon: Lexicon, mentions: MentionList<Mention>): void {
  const heads = headTrie(lexicon)
  for (const [pattern, kind] of [
    [ISSUED, undefined],
    [BUILT, 'other'],
  ] as const) {
    for (const match of document.text.matchAll(pattern)) {
      const span = match.indices?.groups?.name
      if (span === undefined) continue
      const [start, end] = span
      if (/一批|一个|若干|系列|各类|多[个家]|\d[个家]/.test(document.text.slice(start, end))) continue
      const inside = mentions.within({ start, end })
      if (inside.some((mention) => isQuantity(mention) || mention.label === 'Official' || mention.label === 'Program'))
        continue
      const head = heads.longestAt(document.text, end - 4)?.values[0]
      const planKind = head?.label === 'Program' ? head.kind : 'plan'
      mentions.add({
        start,
        end,
        label: 'Program',
        kind: kind ?? planKind,
        name: document.text.slice(start, end),
        pass: 'issued',
      })
    }
  }
}
