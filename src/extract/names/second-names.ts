import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

/** 市市场监管局（市知识产权局）: one office with two names, of which the second stands in brackets. */

const isBody = (mention: Mention | undefined): mention is NameMention =>
  mention !== undefined && !isQuantity(mention) && mention.pass === 'bodies'

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
