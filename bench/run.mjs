// What `npm run bench` runs: measures speed on the sample articles and writes docs/performance.md from what it saw.
import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { loadLexicon } from '../dist/lexicon/index.js'
import { growth } from './growth.mjs'
import { loading } from './load.mjs'
import { pagesOf } from './pages.mjs'
import { throughput } from './throughput.mjs'

const REAL = '../shared/corpus/articles'
const lexicon = loadLexicon()
const samples = await pagesOf('samples')
const sets = [['the samples', samples]]
if (existsSync(REAL)) sets.push(['73 scraped articles', await pagesOf(REAL)])
else console.error(`${REAL} is absent: measuring on the samples alone.`)

const speeds = []
for (const [name, pages] of sets) speeds.push([name, await throughput(pages, lexicon)])
const lengths = await growth(samples, lexicon)
const load = await loading(samples, lexicon)

const fixed = (value, digits = 2) => value.toFixed(digits)
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const report = `# Speed

Written by \`npm run bench\`. Node ${process.versions.node}, one core of ${cpus()[0]?.model.trim()}; processor time, medians of warm runs.

## Reading and extraction

Megabytes of article text (UTF-8, after cleaning) a second on one core. Segmentation is jieba with its own dictionary, in the same run over
the same text; the ratio says how many such passes reading and extraction together cost.

${table(
  [
    'set',
    'articles',
    'MB of text',
    'read, MB/s',
    'extract, MB/s',
    'both, MB/s',
    'articles a minute',
    'jieba, MB/s',
    'ratio',
  ],
  speeds.map(([name, speed]) => [
    name,
    speed.articles,
    fixed(speed.megabytes, 3),
    fixed(speed.reading),
    fixed(speed.extracting),
    fixed(speed.both),
    Math.round(speed.articlesPerMinute),
    fixed(speed.segmenting),
    fixed(speed.ratio, 1),
  ]),
)}

## What was found

- A rule's expression costs some ten microseconds a sentence, and one reading in twenty finds something. The words of all 450 rules stand in one dictionary, a
  sentence is looked through once, and a rule reads it only where each of its words may stand behind those before it: over 73 articles 4,184 readings
  instead of 10,038, with the same 515 that find something, in less than half the time. With the two next points this made reading .79 of what it took.
- An expression that begins with what may stand anywhere ({4,24} characters and then a count) is tried from each place of the text. Three such took 2.5 % of all
  time; their ends stand in 3, 2 and 12 of 73 articles, and are asked for first.
- Word lists are asked by the first and last characters of a word: some 1 % of all time.
- Builds are compared in a process each, a round of the one and a round of the other in turns. Of two copies of the same build in one process the one that read
  first took .68 and .81 of the other's time; why was not found.

## Growth with length

One article made of the samples' paragraphs. Twice the text should take about twice the time.

${table(
  ['characters', 'milliseconds', 'times the length before'],
  lengths.map(({ characters, milliseconds }, index) => [
    characters,
    fixed(milliseconds, 1),
    index === 0 ? '' : fixed(milliseconds / lengths[index - 1].milliseconds),
  ]),
)}

## Loading into the embedded graph

${load.articles} articles with ${load.claims} claims into an empty graph: as \`jinmai load\` does it, in batches with checks for what is there already, and with
one statement for each node, mention and claim.

${table(
  ['way', 'seconds', 'claims a second'],
  [
    ['in batches', fixed(load.batched), Math.round(load.claims / load.batched)],
    ['one statement each', fixed(load.single), Math.round(load.claims / load.single)],
  ],
)}
`
writeFileSync('docs/performance.md', report)
console.log(report)
