import type { MarkedText, NameMention, PostMention } from '../mention.js'
import { isQuantity } from '../mention.js'

/** The party's organ of a body at the end of its name. */
const PARTY = /(?:党委|党组|党工委|工委|党总支|党支部|纪委|纪工委)$/

/** 中共某大学委员会 before 书记: the same in full. */
const COMMITTEE = /^(?:中共|中国共产党)(?<body>\p{Script=Han}{2,}(?:大学|学院|研究院|研究所|医院))委员会$/u

/** 街道党工委 names no street. */
const SHORTEST = 3

const TOWN = /(?:[镇乡]|街道)$/

/** What has the organ, by its last character: a town, a zone, else a body. */
const sortOf = (name: string): { label: 'Place' | 'Park' | 'Institution'; kind: string } =>
  TOWN.test(name)
    ? { label: 'Place', kind: 'other' }
    : /[区园城]$/.test(name)
      ? { label: 'Park', kind: 'zone' }
      : { label: 'Institution', kind: 'other' }

/** Pass 23: a party post belongs to the body or town itself: 某大学党委 before 常委 or 书记 is the university. */
export function takePartyOff({ document, mentions }: MarkedText, posts: readonly PostMention[]): void {
  for (const post of posts) {
    const mention = mentions.covering(post.start) ?? mentions.endingAt(post.start)
    if (mention === undefined || isQuantity(mention) || mention.start >= post.start) continue
    const surface = document.text.slice(mention.start, mention.end)
    const body = COMMITTEE.exec(surface)?.groups?.body
    if (body !== undefined && mention.end === post.start) {
      const own: NameMention = { ...mention, ...sortOf(body), name: body, pass: 'names' }
      mentions.remove(mention)
      mentions.add({ ...own, refers: [own] })
      continue
    }
    const organ = PARTY.exec(surface)?.[0]
    if (organ === undefined || mention.end > post.end) continue
    const end = mention.end - organ.length
    const name = document.text.slice(mention.start, end)
    if (mention.pass !== 'names' && !TOWN.test(name)) continue
    const whole = mention.host?.start === mention.start && mention.host.end === end ? mention.host : undefined
    mentions.remove(mention)
    if (whole === undefined && name.length < SHORTEST) continue
    const own: NameMention = whole ?? { start: mention.start, end, ...sortOf(name), name, pass: 'names' }
    // 某镇党工委 + 书记: the organ stands between the town and the post, and means the town.
    mentions.add(post.start === mention.end ? { ...own, end: mention.end, refers: [own] } : own)
  }
}
