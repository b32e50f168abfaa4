import type { NamedLabel } from '../../types/index.js'
import type { Document } from '../document.js'
import { isNamed, type Mention, type MentionList, type NameMention } from '../mention.js'

/** Names of the article by the words that stand in the text for them, so that they are found inside longer names. */
export type Forms = ReadonlyMap<string, NameMention>

/** The forms of all names of the labels; of two mentions with one form the later. */
export function formsOf({ text }: Document, mentions: MentionList<Mention>, ...labels: NamedLabel[]): Forms {
  const named = mentions.all().filter((mention): mention is NameMention => isNamed(mention, ...labels))
  return new Map(named.map((mention) => [text.slice(mention.start, mention.end), mention]))
}

/** The longest form of at least so many characters that the words begin with, and whom it names. */
export function longestForm(forms: Forms, words: string, shortest: number): [string, NameMention] | undefined {
  for (let length = words.length; length >= shortest; length--) {
    const form = words.slice(0, length)
    const mention = forms.get(form)
    if (mention !== undefined) return [form, mention]
  }
  return undefined
}
