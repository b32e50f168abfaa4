// What `npm run quality` runs: measures the extractor against gold and writes the figures into docs/quality.md, between the marks
// that it leaves for them; the words around them are a person's. Of the parts that are not read only totals and types are told.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate, sideBySide } from '../dist/evaluate/index.js'
import { extract } from '../dist/extract/index.js'
import { loadLexicon } from '../dist/lexicon/index.js'
import { CORPUS, goldSets } from './gold-sets.mjs'
import { missedIn, REASONS } from './missed-claims.mjs'
import { readerFigures } from './reader-figures.mjs'
import { fail, ROOT } from './ready.mjs'

const PAGE = join(ROOT, 'docs', 'quality.md')

const lexicon = loadLexicon()
const sets = []
for (const { name, unread, golds, articles } of await goldSets()) {
  const fragments = new Map([...golds.keys()].map((key) => [key, extract(articles.get(key), lexicon)]))
  sets.push({ name, unread, golds, pages: articles, fragments, ...evaluate(golds, fragments).evaluation })
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const share = (value) => (value === null ? '' : value.toFixed(2))

function totals() {
  const prf = ({ p, r, f1 }) => `${share(p)} / ${share(r)} / **${share(f1)}**`
  const lines = [
    ['articles', (set) => set.articles],
    ['named entities', (set) => prf(set.entities_named)],
    ['all entities', (set) => prf(set.entities_all)],
    ['mission claims', (set) => prf(set.claims_mission)],
    ['all claims', (set) => prf(set.claims_all)],
    ['status right', (set) => share(set.status_accuracy)],
    ['date right', (set) => share(set.date_accuracy)],
    ['evidence exact', (set) => share(set.evidence_exact)],
    ['evidence names both ends', (set) => share(set.evidence_names)],
  ]
  return table(
    ['', ...sets.map(({ name }) => name)],
    lines.map(([title, cell]) => [title, ...sets.map(cell)]),
  )
}

/** Rows by label or type: of each set precision, recall and F1, and how many are right, extra and missed. */
function bySort(of) {
  const sorts = [...new Set(sets.flatMap((set) => Object.keys(of(set))))].sort()
  const cells = (row) =>
    row === undefined ? ['', ''] : [[row.p, row.r, row.f1].map(share).join(' / '), `${row.tp} / ${row.fp} / ${row.fn}`]
  return table(
    ['', ...sets.flatMap(({ name }) => [name, 'right / extra / missed'])],
    sorts.map((sort) => [sort, ...sets.flatMap((set) => cells(of(set)[sort]))]),
  )
}

function missed() {
  const open = sets.filter(({ unread }) => !unread)
  const why = open.map(({ golds, fragments }) =>
    [...golds].flatMap(([key, gold]) => missedIn(gold, fragments.get(key))),
  )
  const cell = (all, reason) => {
    const count = all.filter((one) => one === reason).length
    return `${count} (${Math.round((100 * count) / Math.max(1, all.length))} %)`
  }
  return table(
    ['', ...open.map(({ name }) => name)],
    REASONS.map((reason) => [reason, ...why.map((all) => cell(all, reason))]),
  )
}

/** The readers side by side, where the recorded answers of a model lie beside the project; else what the page has stays. */
async function readers() {
  const parts = await readerFigures(sets, lexicon)
  if (parts === null) return {}
  const [, all] = parts[0]
  const claims = ({ claims_all: { p, r, f1 } }) => `${share(p)} / ${share(r)} / **${share(f1)}**`
  return {
    readers: table(['', ...all.keys()], sideBySide([...all.values()])),
    parts: table(
      ['', ...all.keys()],
      parts.slice(1).map(([name, columns]) => [name, ...[...columns.values()].map(claims)]),
    ),
  }
}

const FIGURES = {
  totals: totals(),
  labels: bySort((set) => set.by_label),
  types: bySort((set) => set.by_type),
  missed: missed(),
  ...(await readers()),
}

let page = readFileSync(PAGE, 'utf8')
for (const [name, figures] of Object.entries(FIGURES)) {
  const mark = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`)
  if (!mark.test(page))
    fail(`docs/quality.md has no place for the ${name}: put <!-- ${name} --> and <!-- /${name} --> there.`)
  page = page.replace(mark, `$1\n${figures}\n$2`)
}
writeFileSync(PAGE, page)
console.error(
  CORPUS === null
    ? 'docs/quality.md has the samples’ figures; there are no real pages here.'
    : 'docs/quality.md is up to date.',
)
