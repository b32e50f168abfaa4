import type { Document } from '../document.js'
import { matches } from '../matches.js'
import type { MentionList, NameMention } from '../mention.js'

/** 某大学校长、工程院院士王某: before this title an academy without its country, where no other name or state stands before it. */
const IN_SHORT = /(?<=^|[^\p{Script=Han}]|[的由与和及请邀约有括现兼])(?<academy>工程院|科学院)(?=院士)/gu

/** Names the two national academies by their short forms: no university has members of that title. */
export function findAcademiesInShort({ text }: Document, mentions: MentionList<NameMention>): void {
  for (const { 0: form, index: start } of matches(text, IN_SHORT))
    mentions.add({
      start,
      end: start + form.length,
      label: 'Institution',
      kind: 'institute',
      name: `中国${form}`,
      pass: 'known',
    })
}
