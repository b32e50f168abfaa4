import { Words } from '../data.js'
import { type Document, wordsBetween } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import { listItems, nameStart } from './list-items.js'
import { BRAND_TAG, formOf, isBrandOnly, opensWithBrand, stopsName } from './name-words.js'

const words = Words.of('list-words.tsv')
const triggers = Words.of('triggers.tsv')

const ITEM = '[\\p{Script=Han}A-Za-z（）]{3,12}'
const ITEMS = `(?<items>(?!由|其中)${ITEM}(?:[、和与及]${ITEM}){0,8})`
/** 投资方包括甲资本、乙基金: those of whom it is said. */
const TOLD = new RegExp(
  `(?:投资方|投资人|投资机构|参投方|出资方|机构投资者|股东)(?:分别|主要|还)?(?:包括|有|为|是|：)了?${ITEMS}(?=等|[，。；]|$)`,
  'dgu',
)
/** 由甲资本领投，乙基金、丙创投跟投: those of whom it is done. */
const DONE = new RegExp(
  `(?<=^|[，。；：（\\n由]|${triggers.alternatives('shareholder')}|其中)${ITEMS}(?:等(?:[^，。；：、]{0,8}))?(?:联合|共同|独家|继续|持续|持有|则|相继|先后|陆续|纷纷|也|均)*(?<done>${triggers.alternatives('leads-round')}|${triggers.alternatives('follow')}|战略投资)`,
  'dgu',
)

/** 先后获甲创投、乙资本等投资: those from whom it is got. */
const GOT = new RegExp(
  `(?:获得?|引入|引进|拿到|得到)(?:了|来自)?${ITEMS}(?:等(?:[^，。；：、]{0,8}?))?的?(?:[A-D]\\+?轮|天使轮|战略|[数\\d][\\d.]*[千百万亿]+元)*(?<done>投资|融资|入股|增资|注资)(?=[，。；、]|$)`,
  'dgu',
)

/** Who pays for a round: in a list of payers a name that ends as those of investors do is one. */
export function findPayers({ document, mentions }: MarkedText): void {
  for (const pattern of [TOLD, DONE, GOT])
    for (const match of matches(document.text, pattern))
      for (const { start: from, end } of listItems(match)) {
        const start = nameStart(document, from, end)
        const inside = mentions.within({ start, end })
        const opens = inside.every((one) => one.label === 'Place' && one.start === start && one.end < end)
        const told = match.groups?.done !== undefined && isBrand(document, start, end)
        if (!opens || !isInvestor(document, start, end, told)) continue
        const name = document.text.slice(start, end)
        mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
      }
}

/** 由元禾璞华领投: whoever leads or follows a round may have any brand. */
const isBrand = (document: Document, start: number, end: number): boolean =>
  end - start <= LONGEST_BRAND &&
  (isBrandOnly(document, start, end) || opensWithBrand(document, start, end) || isCut(document, start, end))
/** 由元 | 禾 | 璞 | 华领 | 投: what the segmenter cuts everywhere holds no word of the dictionary. */
const isCut = (document: Document, start: number, end: number): boolean =>
  !wordsBetween(document, { start, end }).some((word) => word.end - word.start > 1 && !BRAND_TAG.test(word.tag))
const LONGEST_BRAND = 6

/** 多家知名资本: what says how many or of what sort, or acts, is no one; `told` is a brand, and needs no word for investors at its end. */
function isInvestor(document: Document, start: number, end: number, told: boolean): boolean {
  const name = document.text.slice(start, end)
  if (
    !(told || words.ends(name, 'investor')) ||
    words.is(name, 'investor') ||
    words.begins(name, 'no-investor') ||
    name.length < 3
  )
    return false
  const inside = wordsBetween(document, { start, end })
  return !inside.some((word) => {
    const form = formOf(document, word)
    return words.is(form, 'no-investor') || (stopsName(form) && form.length > 1)
  })
}
