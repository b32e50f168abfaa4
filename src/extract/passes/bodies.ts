import { type Body, type Lexicon, Trie } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { MentionList, NameMention } from '../mention.js'

/**
 * Pass 2: bodies that every place has. Behind a place (天津市科技局, 南开区政府) or, in a release of that place, behind its
 * level alone (市科技局, 省委). The name stays as written: identity knows the place that is meant.
 */

const tries = new WeakMap<Lexicon, Trie<Body>>()

function bodyTrie(lexicon: Lexicon): Trie<Body> {
  let trie = tries.get(lexicon)
  if (trie === undefined) {
    trie = new Trie<Body>()
    for (const body of lexicon.bodies) for (const form of [body.full, ...body.shorts]) trie.add(form, body)
    tries.set(lexicon, trie)
  }
  return trie
}

const LEVEL = /[省市区县州]/
/** 全市 and 城市 are no levels of a body, 各市 and 两市 several. */
const NO_LEVEL_BEFORE = /[城都各两三多个每全名]/

/** 经开区党工委 is a zone's, not a district's. */
const ZONE = /(?:开发|经开|高新|园|保税|示范|新|港|景|社|片|校|库|城|郊|山|矿|特|军|战|辖|自贸|试验)区$/

export function findBodies(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const { text } = document
  const trie = bodyTrie(lexicon)
  for (let i = 0; i < text.length; i++) {
    const place = mentions.endingAt(i)
    const behindPlace = place?.label === 'Place' && place.end - place.start > 1
    const behindLevel =
      i > 0 &&
      LEVEL.test(text.charAt(i - 1)) &&
      mentions.covering(i - 1) === undefined &&
      !NO_LEVEL_BEFORE.test(text.charAt(i - 2)) &&
      !ZONE.test(text.slice(Math.max(0, i - 3), i))
    if (!behindPlace && !behindLevel) continue
    const found = trie.longestAt(text, i)
    const body = found?.values[0]
    if (found === undefined || body === undefined) continue
    const level = behindPlace ? place.start : i - 1
    // 团某省委 is the Youth League's committee there.
    const start = text.charAt(level - 1) === '团' && text.charAt(found.end - 1) === '委' ? level - 1 : level
    mentions.add({
      start,
      end: found.end,
      label: 'Institution',
      kind: body.kind,
      name: text.slice(start, found.end),
      pass: 'bodies',
    })
  }
}
