import { hasLabel, isQuantity, type MarkedText } from '../mention.js'

/** 14所, 第七〇八研究所, 五院 behind a group of firms or an academy; 12所高校 counts. */
const NUMBERED =
  /^第?[〇零一二三四五六七八九十百\d]{1,4}(?:研究)?[所院](?![长级校系士子]|高校|大学|学校|院校|中学|小学|医院|幼儿园|本科|科研|研究|学院)/
const KINDS = new Set(['company', 'institute', 'government'])

/** Takes into a body's name the number of its institute: 中国电科 + 14所, 航天科技 + 五院. */
export function takeNumbers({ document, mentions }: MarkedText): void {
  for (const host of mentions.all()) {
    if (isQuantity(host) || !hasLabel(host, 'Institution') || !KINDS.has(host.kind)) continue
    const number = NUMBERED.exec(document.text.slice(host.end, host.end + 9))?.[0]
    if (number === undefined) continue
    const span = { start: host.start, end: host.end + number.length }
    const name = document.text.slice(span.start, span.end)
    mentions.add({ ...span, label: 'Institution', kind: 'institute', name, host, pass: 'names' })
  }
}
