import { Trie } from '../../lexicon/index.js'
import { occurrences } from '../dictionary.js'
import { hasLabel, isQuantity, type MarkedText, type NameMention } from '../mention.js'

/** 14所, 第七〇八研究所, 五院 behind a group of firms or an academy; 12所高校 counts. */
const NUMBERED =
  /^第?[〇零一二三四五六七八九十百\d]{1,4}(?:研究)?[所院](?![长级校系士子]|高校|大学|学校|院校|中学|小学|医院|幼儿园|本科|科研|研究|学院)/
/** An institute that is named by its number in full; two figures and more are told from a count. */
const FULL = /第(?<number>[〇零一二三四五六七八九十\d]{2,4})研究所$/
const KINDS = new Set(['company', 'institute', 'government'])

/** Pass 10: the number of an institute is part of the name of the body that it follows: 中国电科 + 14所, 航天科技 + 五院. */
export function takeNumbers({ document, mentions }: MarkedText): void {
  for (const host of mentions.all()) {
    if (isQuantity(host) || !hasLabel(host, 'Institution') || !KINDS.has(host.kind)) continue
    const number = NUMBERED.exec(document.text.slice(host.end, host.end + 9))?.[0]
    if (number === undefined) continue
    const span = { start: host.start, end: host.end + number.length }
    const name = document.text.slice(span.start, span.end)
    mentions.add({ ...span, label: 'Institution', kind: 'institute', name, host, pass: 'names' })
  }
  takeNumbersAlone({ document, mentions })
}

/** 七八六所 in the article of 某公司第七八六研究所 is that institute. */
function takeNumbersAlone({ document, mentions }: MarkedText): void {
  const forms = new Trie<NameMention>()
  for (const mention of mentions.all()) {
    const number = isQuantity(mention) ? undefined : FULL.exec(mention.name)?.groups?.number
    if (number !== undefined && !isQuantity(mention)) forms.add(`${number}所`, mention)
  }
  for (const { start, end, value } of occurrences(forms, document.text)) {
    const { label, kind, name } = value
    mentions.add({ start, end, label, kind, name, pass: 'short-forms' })
  }
}
