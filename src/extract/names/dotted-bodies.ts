import { isNamed, type MarkedText, type NameMention } from '../mention.js'

/** What stands between the two parties in the name of a body of both. */
const DOT = /[·•]/
/** What two found together. */
const FOUNDED = ['institute', 'laboratory', 'center', 'university', 'other']

/** 甲大学·乙县特色产业研究院: a body that a school and a place have together bears both names, with a dot between them. */
export function joinDottedBodies({ document: { text }, mentions }: MarkedText): void {
  for (const body of [...mentions.all()]) {
    if (!isNamed(body, 'Institution') || !FOUNDED.includes(body.kind) || body.refers !== undefined) continue
    const host = DOT.test(text.charAt(body.start - 1)) ? mentions.endingAt(body.start - 1) : undefined
    if (host === undefined || !isNamed(host, 'Institution')) continue
    const joined: NameMention = { ...body, start: host.start, name: text.slice(host.start, body.end), inside: [host] }
    mentions.remove(host)
    mentions.remove(body)
    mentions.add(joined)
  }
}
