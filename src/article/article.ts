import { type Article, articleId, JinmaiError } from '../types/index.js'
import { findBody } from './body.js'
import { plainLine } from './characters.js'
import { isData } from './data-file.js'
import { dateInUrl } from './dates.js'
import { decodeText } from './encoding.js'
import { isHtml, readHtmlPage } from './html-page.js'
import { readLabels } from './labels.js'
import { judgeLines } from './page-lines.js'
import { readPlainPage } from './plain-page.js'
import { isProse } from './prose.js'
import { joinSentences, mendBrackets } from './sentences.js'
import { headline } from './title.js'

/** Where bytes came from: `source` names them in messages, `path` and `url` where they have one. */
export interface Origin {
  source: string
  path: string | null
  url: string | null
  /** The encoding that came with them (an HTTP header). */
  charset?: string
}

/** A line that lost more than this share of its characters says nothing any more. */
const MOST_LOST = 0.2
const isLegible = (text: string): boolean =>
  !text.includes('\ufffd') || text.split('\ufffd').length - 1 <= MOST_LOST * text.length

const squeezed = (text: string): string => text.replace(/[\s“”"《》]/g, '')
const isTitle = (line: string, title: string): boolean =>
  line.length < 2 * title.length && squeezed(line) === squeezed(title)

/**
 * Reads one page into an article: decodes it by content, takes the furniture away, makes split sentences whole, and finds
 * title, date and address. Pure: no clock, no network, no files. `text` is the body alone, one paragraph a line; the title
 * stands in `title` only. Takes time linear in the length of the page.
 *
 * @param warn is told what could not be read of a page that is otherwise sound
 * @throws JinmaiError INPUT_EMPTY, INPUT_BINARY or INPUT_NOT_AN_ARTICLE
 */
export function toArticle(bytes: Uint8Array, origin: Origin, warn: (warning: string) => void = () => {}): Article {
  const { source } = origin
  const { text: raw, warnings } = decodeText(bytes, source, origin.charset)
  if (raw.trim() === '')
    throw new JinmaiError('INPUT_EMPTY', `${source} has only blanks in it`, 'Give a file that has text in it.')
  const data = isData(raw)
  if (data !== null) throw notAnArticle(source, data)
  const page = isHtml(raw) ? readHtmlPage(raw, origin.url) : readPlainPage(raw)
  const labels = readLabels(
    page.all,
    page.lines.find((line) => !line.link && isProse(line.text)),
  )
  const { head, body } = findBody(judgeLines(mendBrackets(page.lines.filter(({ text }) => isLegible(text)))))
  const title = page.title === null ? (labels.title ?? headline(head, body)) : plainLine(page.title)
  const paragraphs = joinSentences(body.filter(({ text }) => title === null || !isTitle(text, title)))
  if (!paragraphs.some(isProse)) {
    throw notAnArticle(
      source,
      page.lines.filter((line) => line.link).length > 5 ? 'a list of links' : 'without a sentence of prose',
    )
  }
  for (const warning of warnings) warn(warning)
  const url = page.url ?? origin.url ?? labels.url
  const text = paragraphs.join('\n')
  return {
    id: articleId(text),
    source: url ?? source,
    path: origin.path,
    url,
    title,
    published: page.published ?? labels.published ?? (url === null ? null : dateInUrl(url)) ?? labels.signed,
    text,
  }
}

const notAnArticle = (source: string, what: string): JinmaiError =>
  new JinmaiError(
    'INPUT_NOT_AN_ARTICLE',
    `${source} is no article: ${what}`,
    'Give a page with an article on it, as text, Markdown or HTML.',
  )
