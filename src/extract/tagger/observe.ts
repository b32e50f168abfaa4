import type { Lexicon } from '../../lexicon/index.js'
import { foldText } from '../../lexicon/index.js'
import type { Document, Word } from '../document.js'
import type { MarkedText } from '../mention.js'
import { headsOf } from '../passes/heads.js'
import { formOf } from '../passes/name-words.js'

/** What the tagger sees of a word. */
export interface Observed {
  word: Word
  /** The word itself, its digits alike. */
  form: string
  tag: string
  first: string
  last: string
  length: string
  /** What the rules read there: label and pass of a name that begins at the word or goes on over it. */
  read: string
  /** The label of the head word that ends with it (研究院, 产业园). */
  head: string
  /** How many words on the next head word of its clause is, and its label. */
  ahead: string
  /** How often a word that the segmenter does not know stands in the article. */
  times: string
  /** Whether the headline has it. */
  inTitle: string
}

const FARTHEST_HEAD = 7
const MARK = /[，。；：！？、\n]/
const DIGITS = /[0-9０-９]+(?:\.\d+)?/g

/** The words of a text as the tagger sees them, in order. Linear in the length of the text. */
export function observe({ document, mentions }: MarkedText, lexicon: Lexicon): Observed[] {
  const heads = headEnds(document, lexicon)
  const title = foldText(document.article.title ?? '')
  const counts = new Map<string, number>()
  const forms = document.words.map((word) => formOf(document, word))
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1)
  const observed = document.words.map((word, i): Observed => {
    const form = forms[i] ?? ''
    const mention = mentions.covering(word.start)
    const place =
      mention === undefined ? '' : mention.start === word.start ? 'B' : mention.start < word.start ? 'I' : ''
    return {
      word,
      form: form.trim() === '' ? '_' : form.replace(DIGITS, '0'),
      tag: word.tag,
      first: form.charAt(0),
      last: form.charAt(form.length - 1),
      length: String(Math.min(form.length, 5)),
      read: mention === undefined ? '-' : `${place}${mention.label}/${mention.pass}`,
      head: heads.get(word.end) ?? '-',
      ahead: '-',
      times: word.tag === 'x' && form.length > 1 ? String(Math.min(counts.get(form) ?? 0, 4)) : '-',
      inTitle: form.length > 1 && title.includes(form) ? 't' : '-',
    }
  })
  tellAhead(observed)
  return observed
}

/** Where head words end, with their labels. */
function headEnds(document: Document, lexicon: Lexicon): Map<number, string> {
  const heads = headsOf(lexicon)
  const ends = new Map<number, string>()
  for (const { start } of document.words) {
    const found = heads.longestAt(document.text, start)
    const head = found?.values[0]
    if (found !== undefined && head !== undefined) ends.set(found.end, `${head.label}${head.generic ? '/general' : ''}`)
  }
  return ends
}

function tellAhead(observed: Observed[]): void {
  let next: { at: number; head: string } | undefined
  for (let i = observed.length - 1; i >= 0; i--) {
    const one = observed[i]
    if (one === undefined) continue
    if (MARK.test(one.form)) next = undefined
    if (one.head !== '-') next = { at: i, head: one.head }
    if (next !== undefined && next.at - i <= FARTHEST_HEAD) one.ahead = `${next.at - i} ${next.head}`
  }
}
