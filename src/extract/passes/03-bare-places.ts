import { type Lexicon, Trie } from '../../lexicon/index.js'
import { occurrences } from '../dictionary.js'
import { type Document, isWordStart } from '../document.js'
import type { MentionList, NameMention } from '../mention.js'

/** A name of two characters and its level, behind whatever holds it: 北京市 + 通州区, 清湖镇. */
const LEVEL = /(?<stem>\p{Script=Han}{2})[市区县旗镇乡]$/u

/**
 * Pass 3: places named again without their level: 通州 where the article names 北京市通州区, 清湖 where it names 清湖镇. The
 * lexicon has no such forms where several places share them.
 */
export function findBarePlaces(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const stems = new Trie<NameMention>()
  for (const mention of mentions.all()) {
    // 淮海经济区 is a region: 经济 is no place of its.
    if (mention.label !== 'Place' || mention.kind === 'region') continue
    const stem = LEVEL.exec(mention.name)?.groups?.stem
    if (stem !== undefined && lexicon.names.longestAt(stem, 0)?.end !== stem.length) stems.add(stem, mention)
  }
  for (const { start, end, value: named } of occurrences(stems, document.text)) {
    const stands = isWordStart(document, start) && isWordStart(document, end)
    if (!stands || mentions.within({ start, end }).length > 0) continue
    const { label, kind, name, pass } = named
    mentions.add({ start, end, label, kind, name, pass })
  }
}
