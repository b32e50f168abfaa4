import { Words } from '../data.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'

const words = Words.of('list-words.tsv')

/** The noun of such a set; a number behind it is a counted set's, which is found already. */
const SET = new RegExp(`^(?:的|来源)?${words.alternatives('set')}(?![\\p{Script=Han}]*?\\d)`, 'u')
const LONGEST_SET = 8

/**
 * Pass 33: sets told by where they come from, without a number: 与北京、河北的单位共建, 联合京、冀高校. Each place of the
 * coordination has its own set.
 */
export function findOriginSets(marked: MarkedText): void {
  const { document, mentions } = marked
  const { text } = document
  for (const mention of mentions.all()) {
    if (isQuantity(mention) || mention.label !== 'Place') continue
    const noun = SET.exec(text.slice(mention.end, mention.end + LONGEST_SET))?.[0]
    if (noun === undefined || mentions.covering(mention.end) !== undefined) continue
    const places = coordination(marked, mention)
    const first = places[0] ?? mention
    if (!words.ends(text.slice(Math.max(0, first.start - 2), first.start), 'joins-set')) continue
    for (const place of places) {
      const { start } = place
      const end = place === mention ? mention.end + noun.length : place.end
      const name = text.slice(start, place.end) + noun
      mentions.remove(place)
      mentions.add({ start, end, label: 'Group', kind: '', name, pass: 'origins', part: false })
    }
  }
}

/** The places joined by 、 that end with the one before the noun. */
function coordination({ document, mentions }: MarkedText, last: Mention): Mention[] {
  const places = [last]
  for (let start = last.start; /[、和]/.test(document.text.charAt(start - 1)); ) {
    const before = mentions.endingAt(start - 1)
    if (before?.label !== 'Place') break
    places.unshift(before)
    start = before.start
  }
  return places
}
