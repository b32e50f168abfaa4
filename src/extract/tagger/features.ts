import type { Observed } from './observe.js'

/** Takes a feature of a word: a template with its values. */
export type Take = (template: number, a: string, b: string) => void

/** What stands outside the sentence. */
const EDGE: Pick<Observed, keyof Omit<Observed, 'word'>> = {
  form: '¶',
  tag: '¶',
  first: '¶',
  last: '¶',
  length: '0',
  read: '¶',
  head: '-',
  ahead: '-',
  times: '-',
  inTitle: '-',
}

/**
 * The features of the word at `i`: its form and those around it, their kinds, how words begin and end, what the rules read
 * there, and how far the next head word is. A template's place in this list is its number in the table of weights.
 */
export function featuresOf(words: readonly Observed[], i: number, take: Take): void {
  const here = words[i] ?? EDGE
  const before = words[i - 1] ?? EDGE
  const before2 = words[i - 2] ?? EDGE
  const behind = words[i + 1] ?? EDGE
  const behind2 = words[i + 2] ?? EDGE
  take(0, here.form, '')
  take(1, before.form, '')
  take(2, behind.form, '')
  take(3, before2.form, before.form)
  take(4, before.form, here.form)
  take(5, here.form, behind.form)
  take(6, behind.form, behind2.form)
  take(7, here.tag, '')
  take(8, before.tag, here.tag)
  take(9, here.tag, behind.tag)
  take(10, here.last, here.length)
  take(11, here.first, here.length)
  take(12, behind.last, behind.tag)
  take(13, before.last, before.tag)
  take(14, here.read, '')
  take(15, before.read, here.read)
  take(16, here.read, behind.read)
  take(17, here.read, here.form)
  take(18, here.head, here.length)
  take(19, here.ahead, here.tag)
  take(20, here.ahead, before.form)
  take(21, here.times, here.inTitle)
  take(22, before.head, here.form)
  take(23, here.read, before.form)
  take(24, here.read, behind.form)
}
