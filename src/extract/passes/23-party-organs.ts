import type { MarkedText, PostMention } from '../mention.js'
import { isQuantity } from '../mention.js'

/** The party's organ of a body at the end of its name. */
const PARTY = /(?:党委|党组|党工委|工委|党总支|党支部|纪委|纪工委)$/

/** 街道党工委 names no street. */
const SHORTEST = 3

/** What has the organ, by its last character: a zone, else a body. */
const sortOf = (name: string): { label: 'Park' | 'Institution'; kind: string } =>
  /[区园城]$/.test(name) ? { label: 'Park', kind: 'zone' } : { label: 'Institution', kind: 'other' }

/** Pass 23: a party post belongs to the body itself: 某大学党委 before 常委 or 书记 is the university. */
export function takePartyOff({ document, mentions }: MarkedText, posts: readonly PostMention[]): void {
  for (const post of posts) {
    const mention = mentions.covering(post.start) ?? mentions.endingAt(post.start)
    if (mention === undefined || isQuantity(mention) || mention.pass !== 'names' || mention.start >= post.start)
      continue
    const organ = PARTY.exec(document.text.slice(mention.start, mention.end))?.[0]
    if (organ === undefined || mention.end > post.end) continue
    const end = mention.end - organ.length
    const name = document.text.slice(mention.start, end)
    const whole = mention.host?.start === mention.start && mention.host.end === end ? mention.host : undefined
    mentions.remove(mention)
    if (whole !== undefined) mentions.add(whole)
    else if (name.length >= SHORTEST) mentions.add({ start: mention.start, end, ...sortOf(name), name, pass: 'names' })
  }
}
