import { Words } from '../data.js'
import { paragraphStart } from '../document.js'
import { isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'

const SAYING = Words.of('clause-words.tsv').alternatives('says')
/** “…”王某说: a speaker behind the quotation. */
const SAYS = new RegExp(`^[^。！？\\n“”]{0,40}?${SAYING}`)
/** 王某说：“, 王某介绍，“: a speaker before the quotation. */
const SAID = new RegExp(`${SAYING}道?[：，]$`)
/** How far behind a quotation its speaker's body may begin: a line break aside, right there. */
const NEAR = 2
const LONGEST_QUOTE = 400
const LONGEST_SPEAKER = 40

/** Whose speaker says 我们 at the offset: the body named with the speaker right behind the quotation, else right before it. */
export function speakersBody({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const { text } = document
  const open = text.lastIndexOf('“', offset)
  const close = text.indexOf('”', offset)
  const inQuote = open >= paragraphStart(document, offset) && close >= 0 && close - open < LONGEST_QUOTE
  if (!inQuote || text.slice(open, offset).includes('”')) return undefined
  const behind = mentions.within({ start: close + 1, end: close + 1 + NEAR })[0]
  if (behind !== undefined) return SAYS.test(text.slice(behind.end)) ? bodyOf(behind) : undefined
  if (!SAID.test(text.slice(Math.max(0, open - LONGEST_SPEAKER), open))) return undefined
  const before = mentions.within({ start: Math.max(0, open - LONGEST_SPEAKER), end: open })
  const speaker = before.findLastIndex(({ label }) => label === 'Official')
  return before
    .slice(0, Math.max(0, speaker))
    .map(bodyOf)
    .findLast((body) => body !== undefined)
}

/** 甲大学某中心主任王某告诉记者，学校…: the university of the speaker whom the sentence names right before. */
export function speakersSchool({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const before = mentions.within({ start: Math.max(0, offset - LONGEST_SPEAKER), end: offset })
  const speaker = before.findLastIndex(({ label }) => label === 'Official')
  const said = before[speaker]
  if (said === undefined || !SAID.test(document.text.slice(said.end, offset))) return undefined
  return before
    .slice(0, speaker)
    .flatMap((body) => (isQuantity(body) ? [] : [body, ...(body.host === undefined ? [] : [body.host])]))
    .findLast(({ kind, name }) => kind === 'university' && name.endsWith('大学'))
}

/** A body that may speak of itself; a party committee's secretary speaks for the place. */
function bodyOf(mention: Mention): NameMention | undefined {
  if (isQuantity(mention) || mention.label !== 'Institution' || mention.name.endsWith('委')) return undefined
  return mention.refers?.[0] ?? mention
}
