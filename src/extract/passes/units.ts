import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { isQuantity, type Mention, type MentionList } from '../mention.js'
import type { Topic } from '../topic.js'

/**
 * Pass 5b: a body's own units named alone. 材料学院 in the article of a university is that university's; 科技处 behind a
 * name of the same sentence's body as well.
 */
const UNIT = /(?:学院|学部|系|处|办公室|办|部|研究生院|图书馆|校友会|党委|党支部|团委|工会|宣传部|组织部)$/
const FIRST_PLACE = /^(?:国家|中国|全国|教育部|科技部|农业部)/

export function attachUnits(lexicon: Lexicon, mentions: MentionList<Mention>, topic: Topic): void {
  const { publisher } = topic
  if (publisher === undefined) return
  for (const mention of mentions.all()) {
    if (
      isQuantity(mention) ||
      mention.label !== 'Institution' ||
      mention.pass !== 'names' ||
      mention.host !== undefined
    )
      continue
    if (!UNIT.test(mention.name) || mention.name.length > 12 || FIRST_PLACE.test(mention.name)) continue
    if (lexicon.byName.has(normaliseForm(mention.name)) || mentions.startingAt(mention.start) !== mention) continue
    if (mention.name.startsWith(publisher.name) || startsWithPlace(lexicon, mention.name)) continue
    mention.name = publisher.name + mention.name
    mention.host = publisher
  }
}

const startsWithPlace = (lexicon: Lexicon, name: string): boolean => {
  const found = lexicon.names.longestAt(name, 0)
  return found?.values.some((entry) => entry.label === 'Place') ?? false
}
