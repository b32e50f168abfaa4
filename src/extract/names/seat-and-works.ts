import { isNamed, type MarkedText, type Mention, type NameMention } from '../mention.js'

/** 总部 + 及研发生产基地, 总部 + 和智能制造基地项目; 总部和某某中心有限公司 are two. */
const WORKS = /^[及和与暨]\p{Script=Han}{0,8}?(?:基地|中心|产业园)(?:项目)?(?!\p{Script=Han}{0,4}(?:公司|大学|研究院))/u
const LONGEST_WORKS = 20

/** 甲公司西部总部 + 及研发生产基地: a firm's seat and its works are one project, which the firm builds and not the seat. */
export function joinSeats({ document: { text }, mentions }: MarkedText): void {
  for (const { start, end: seatEnd, host } of mentions.all().filter(isSeat)) {
    const works = WORKS.exec(text.slice(seatEnd, seatEnd + LONGEST_WORKS))
    if (works === null) continue
    const end = seatEnd + works[0].length
    for (const inside of mentions.within({ start, end })) mentions.remove(inside)
    const named = { label: 'Program', kind: 'project', name: text.slice(start, end), pass: 'names' } as const
    mentions.add({ start, end, ...named, ...(host === undefined ? {} : { host }) })
  }
}

const isSeat = (mention: Mention): mention is NameMention =>
  isNamed(mention, 'Institution') && mention.kind === 'company' && mention.name.endsWith('总部')
