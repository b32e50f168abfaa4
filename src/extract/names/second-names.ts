import { isQuantity, type MarkedText, type Mention, type MentionList, type NameMention } from '../mention.js'

/** 市市场监管局（市知识产权局）: one office with two names, of which the second stands in brackets. */

const isBody = (mention: Mention | undefined): mention is NameMention =>
  mention !== undefined && !isQuantity(mention) && mention.pass === 'bodies'

const isPark = (mention: Mention | undefined): mention is NameMention =>
  mention !== undefined && !isQuantity(mention) && mention.label === 'Park'
/** A longer name in brackets may be of a park of its own. */
const LONGEST_SECOND = 6

/** 未来科技城（海创园）: a park with a short second name in brackets, which means it wherever that stands. */
export function joinSecondParks({ document: { text }, mentions }: MarkedText): void {
  const parks = mentions.all().filter(isPark)
  const firsts = new Map<string, NameMention>()
  for (const park of parks) {
    const second = text.charAt(park.end) === '（' ? mentions.startingAt(park.end + 1) : undefined
    const isShort = isPark(second) && second.end - second.start <= LONGEST_SECOND
    if (isShort && text.charAt(second.end) === '）') firsts.set(second.name, park)
  }
  for (const mention of firsts.size === 0 ? [] : parks) {
    const first = firsts.get(mention.name)
    if (first !== undefined) Object.assign(mention, { name: first.name, kind: first.kind })
  }
}

/** Gives the office's own name to the second one, wherever that stands. */
export function joinSecondNames(text: string, mentions: Pick<MentionList<NameMention>, 'all' | 'startingAt'>): void {
  const names = new Map<string, string>()
  for (const office of mentions.all()) {
    const second = isBody(office) && text.charAt(office.end) === '（' ? mentions.startingAt(office.end + 1) : undefined
    if (isBody(second) && text.charAt(second.end) === '）') names.set(second.name, office.name)
  }
  if (names.size === 0) return
  for (const mention of mentions.all()) if (isBody(mention)) mention.name = names.get(mention.name) ?? mention.name
}
