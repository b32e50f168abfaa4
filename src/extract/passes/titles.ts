import type { Lexicon } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { Mention, MentionList } from '../mention.js'
import { headTrie } from './names.js'

/** Pass 3b: what stands in 《》 and is a plan, law, agreement or the like. Books, papers and journals are no entities. */
export function findTitles(document: Document, lexicon: Lexicon, mentions: MentionList<Mention>): void {
  const { text } = document
  const heads = headTrie(lexicon)
  findQuotedPlans(document, lexicon, mentions)
  for (let open = text.indexOf('《'); open >= 0; open = text.indexOf('《', open + 1)) {
    const close = text.indexOf('》', open)
    if (close < 0) return
    const name = text.slice(open + 1, close)
    if (name.length < 3 || name.length > 60 || name.includes('\n') || name.includes('《')) continue
    for (let i = Math.max(open + 1, close - 8); i < close; i++) {
      const found = heads.longestAt(text, i)
      const head = found?.values[0]
      // A version in brackets may stand behind the head: 《…条例（修订草案）》.
      const rest = found === undefined ? '' : text.slice(found.end, close)
      if (found === undefined || head?.label !== 'Program' || !/^(?:（.*）)?$/.test(rest)) continue
      mentions.add({ start: open + 1, end: close, label: 'Program', kind: head.kind, name, pass: 'titles' })
      break
    }
  }
}

const QUOTED_PLAN = /“(?<name>[^“”，。；：、！？\n]{3,18}(?:行动|计划|工程|规划|战略|专项|论坛|大会|大赛|基金|方案))”/dg

/** Short quotations that end with a plan's or event's head word: “十项行动”. */
function findQuotedPlans(document: Document, lexicon: Lexicon, mentions: MentionList<Mention>): void {
  const heads = headTrie(lexicon)
  for (const match of document.text.matchAll(QUOTED_PLAN)) {
    const span = match.indices?.groups?.name
    if (span === undefined) continue
    const [start, end] = span
    const head = heads.longestAt(document.text, end - 2)?.values[0]
    if (head?.label !== 'Program' || mentions.within({ start, end }).some((mention) => mention.label !== 'Place'))
      continue
    mentions.add({
      start,
      end,
      label: 'Program',
      kind: head.kind,
      name: document.text.slice(start, end),
      pass: 'titles',
    })
  }
}
