import type { Declarations, HtmlBlocks } from './block.js'
import { plainLine } from './characters.js'
import { findDate } from './dates.js'
import { articleBlocks } from './html-article.js'
import { readBlocks } from './html-blocks.js'
import type { Page } from './line.js'
import { bareTitle } from './title.js'

const HTML = /<!doctype\s+html|<html[\s>]|<(?:head|body|meta|div|table|article|section|p|br)[\s/>]/i
const MARKUP_SAMPLE = 3000
const TITLE_NAMES = ['articletitle', 'og:title', 'twitter:title']
const DATE_NAMES = [
  'pubdate',
  'article:published_time',
  'publishdate',
  'publish_time',
  'publishtime',
  'og:release_date',
  'weibo:article:create_at',
  'datepublished',
  'dc.date',
  'date',
  'parsely-pub-date',
]
const IN_SCRIPT =
  /"(?:datePublished|pubDate|pubtime|publishTime|publish_time)"\s*:\s*"([^"]{8,40})"|(?:createTime|publish_time|pubtime|publishTime)\s*=\s*["']([^"']{8,40})["']/i
const HEADINGS = new Set(['h1', 'h2', 'h3'])
const SHORTEST_TITLE = 6

/** True for text that is HTML: a document, or a part of one that begins with a tag. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, MARKUP_SAMPLE).trimStart()
  if (/^(?:<!doctype\s+html|<html|<head|<body|<\?xml[^>]*>\s*<!doctype html)/i.test(head)) return true
  return head.startsWith('<') && HTML.test(head) && !head.startsWith('<!--more')
}

const squeezed = (text: string): string => text.replace(/\s+/g, '')

function metas({ elements }: Declarations): Map<string, string> {
  const found = new Map<string, string>()
  for (const { tag, attributes } of elements) {
    const name = (attributes.get('name') ?? attributes.get('property') ?? attributes.get('itemprop'))?.toLowerCase()
    const content = attributes.get('content') ?? (tag === 'time' ? attributes.get('datetime') : undefined)
    if (name !== undefined && content !== undefined && content.trim() !== '' && !found.has(name))
      found.set(name, content.trim())
  }
  return found
}

const firstOf = (names: readonly string[], found: ReadonlyMap<string, string>): string | null =>
  names.map((name) => found.get(name)).find((value) => value !== undefined) ?? null

function titleOf({ blocks, declared }: HtmlBlocks, meta: ReadonlyMap<string, string>): string | null {
  const given = firstOf(TITLE_NAMES, meta)
  const site = meta.get('og:site_name') ?? meta.get('sitename') ?? ''
  if (given !== null)
    return site !== '' && given.endsWith(site) ? given.slice(0, -site.length).replace(/[\s_|-]+$/, '') : given
  const whole = plainLine(declared.title)
  const headings = blocks.filter(({ tag, text }) => HEADINGS.has(tag) && text.length >= SHORTEST_TITLE)
  const inTitle = headings.find(({ text }) => squeezed(whole).includes(squeezed(text)))
  const main = headings.filter(({ tag }) => tag === 'h1')
  const alone = main.length === 1 ? main[0] : undefined
  return inTitle?.text ?? alone?.text ?? (whole === '' ? null : bareTitle(whole))
}

function dateOf(declared: Declarations, meta: ReadonlyMap<string, string>): string | null {
  for (const name of DATE_NAMES) {
    const date = findDate(meta.get(name) ?? '')
    if (date !== null) return date
  }
  for (const script of declared.scripts) {
    const match = IN_SCRIPT.exec(script)
    const date = findDate(match?.[1] ?? match?.[2] ?? '')
    if (date !== null) return date
  }
  return null
}

/** The address that a page declares as its own; one that is on another host than the page came from, or a home page, is not. */
function addressOf({ elements }: Declarations, meta: ReadonlyMap<string, string>, from: string | null): string | null {
  const canonical = elements.find(
    ({ tag, attributes }) => tag === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical',
  )
  for (const address of [canonical?.attributes.get('href'), meta.get('og:url')]) {
    if (address === undefined || !URL.canParse(address, from ?? undefined)) continue
    const url = new URL(address, from ?? undefined)
    if (!url.protocol.startsWith('http') || url.pathname.length < 2) continue
    if (from === null || url.host === new URL(from).host) return url.href
  }
  return null
}

/** Reads an HTML page: the lines of its article, and its title, date and address as it declares them. */
export function readHtmlPage(html: string, from: string | null): Page {
  const page = readBlocks(html)
  const meta = metas(page.declared)
  return {
    lines: articleBlocks(page),
    all: page.blocks,
    title: titleOf(page, meta),
    published: dateOf(page.declared, meta),
    url: addressOf(page.declared, meta, from),
  }
}
