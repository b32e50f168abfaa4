// Trains the tagger of names: `node scripts/tagger/train.mjs [--folds 5]` after `npx tsc`. Writes src/extract/tagger/weights.tsv.
// An averaged perceptron (Collins 2002): each text is decoded in turn, and where the tags are wrong the features of the right ones gain
// what those of the wrong ones lose. Same texts, same order, same bytes.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toDocument } from '../../dist/extract/document.js'
import { readByRule } from '../../dist/extract/read-names.js'
import { decode, scoresOf, TRANSITION } from '../../dist/extract/tagger/decode.js'
import { featuresOf } from '../../dist/extract/tagger/features.js'
import { observe } from '../../dist/extract/tagger/observe.js'
import { spansOf } from '../../dist/extract/tagger/spans.js'
import { begins, goesOn, OUTSIDE, TAGS } from '../../dist/extract/tagger/tags.js'
import { Weights } from '../../dist/extract/tagger/weights.js'
import { loadLexicon } from '../../dist/lexicon/index.js'
import { readMarkedTexts } from './marked-texts.mjs'

const TEXTS = process.env.TEXTS ?? fileURLToPath(new URL('texts/', import.meta.url))
const OUT = fileURLToPath(new URL('../../src/extract/tagger/weights.tsv', import.meta.url))
const EPOCHS = 8
/** A feature counts that stands in so many places at least. */
const SEEN = 2
/** Figures are kept in hundredths of a step, and rows that say less than this for every tag are left out. */
const SCALE = 100
const LEAST = 25

const lexicon = loadLexicon()

/** The sentences of a text as the tagger sees them, with their right tags. */
function sentencesOf({ text, title, names }) {
  const article = { id: '', source: '', path: '', url: null, title, published: null, text }
  const document = toDocument(article)
  const { marked } = readByRule(document, lexicon)
  const tags = new Map()
  for (const { start, end, label } of names)
    for (let i = start; i < end; i++) tags.set(i, i === start ? begins(label) : goesOn(label))
  const words = observe(marked, lexicon)
  return document.sentences.map(({ start, end }) => {
    const own = words.filter(({ word }) => word.start >= start && word.start < end)
    return { words: own, right: own.map(({ word }) => rightTag(tags, word)) }
  })
}

/** A word has the tag of its first character, or of a name that begins inside it. */
function rightTag(tags, { start, end }) {
  for (let i = start; i < end; i++) if (tags.has(i)) return tags.get(i)
  return OUTSIDE
}

function train(sentences) {
  const seen = new Map()
  for (const { words } of sentences)
    for (let i = 0; i < words.length; i++)
      featuresOf(words, i, (t, a, b) => seen.set(`${t}\t${a}\t${b}`, (seen.get(`${t}\t${a}\t${b}`) ?? 0) + 1))
  const weights = new Weights()
  const sums = new Weights()
  let step = 0
  const row = (of, t, a, b) => {
    const found = of.get(t, a, b)
    if (found !== undefined) return found
    const made = new Float64Array(TAGS)
    of.set(t, a, b, made)
    return made
  }
  const change = (t, a, b, tag, by) => {
    row(weights, t, a, b)[tag] += by
    row(sums, t, a, b)[tag] += by * step
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { words, right } of shuffled(sentences, epoch)) {
      step++
      const guess = decode(scoresOf(words, weights), weights)
      for (let i = 0; i < words.length; i++) {
        const before = [i === 0 ? OUTSIDE : right[i - 1], i === 0 ? OUTSIDE : guess[i - 1]]
        if (before[0] !== before[1] || right[i] !== guess[i]) {
          change(TRANSITION, String(before[0]), '', right[i], 1)
          change(TRANSITION, String(before[1]), '', guess[i], -1)
        }
        if (right[i] === guess[i]) continue
        featuresOf(words, i, (t, a, b) => {
          if ((seen.get(`${t}\t${a}\t${b}`) ?? 0) < SEEN) return
          change(t, a, b, right[i], 1)
          change(t, a, b, guess[i], -1)
        })
      }
    }
  }
  const mean = new Weights()
  for (const { template, a, b, row: of } of weights.entries()) {
    const sum = sums.get(template, a, b)
    const figures = Int16Array.from(of, (weight, tag) => Math.round(SCALE * (weight - sum[tag] / (step + 1))))
    if (figures.some((figure) => Math.abs(figure) >= LEAST)) mean.set(template, a, b, figures)
  }
  return mean
}

/** The same order in each run. */
function shuffled(items, seed) {
  let state = seed * 7919 + 1
  const random = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  return items
    .map((item) => ({ item, at: random() }))
    .sort((x, y) => x.at - y.at)
    .map(({ item }) => item)
}

/** How the names read compare with those marked. */
function compare(texts, weights) {
  const tally = { right: 0, found: 0, marked: 0, ruleRight: 0, ruleFound: 0 }
  for (const text of texts) {
    const { title, names } = text
    const document = toDocument({ id: '', source: '', path: '', url: null, title, published: null, text: text.text })
    const { marked } = readByRule(document, lexicon)
    const keys = new Set(names.map(({ start, end, label }) => `${start} ${end} ${label}`))
    const words = observe(marked, lexicon)
    tally.marked += keys.size
    for (const { start, end } of document.sentences) {
      const own = words.filter(({ word }) => word.start >= start && word.start < end)
      const scores = scoresOf(own, weights)
      for (const span of spansOf(own, decode(scores, weights), scores)) {
        tally.found++
        if (keys.has(`${span.start} ${span.end} ${span.label}`)) tally.right++
      }
    }
    for (const { start, end, label } of marked.mentions.all()) {
      if (!['Institution', 'Park', 'Program'].includes(label)) continue
      tally.ruleFound++
      if (keys.has(`${start} ${end} ${label}`)) tally.ruleRight++
    }
  }
  const f = (right, found) => {
    const [p, r] = [right / found, right / tally.marked]
    return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`
  }
  console.log(
    `${texts.length} texts, ${tally.marked} names; rules ${f(tally.ruleRight, tally.ruleFound)}; tagger ${f(tally.right, tally.found)}`,
  )
}

const texts = readMarkedTexts(TEXTS)
const folds = Number(process.argv[process.argv.indexOf('--folds') + 1] || 0)
if (process.argv.includes('--folds')) {
  for (let fold = 0; fold < folds; fold++) {
    const held = texts.filter((_, i) => i % folds === fold)
    compare(held, train(texts.filter((_, i) => i % folds !== fold).flatMap(sentencesOf)))
  }
} else {
  const weights = train(texts.flatMap(sentencesOf))
  compare(texts, weights)
  const lines = [...weights.entries()].map(
    ({ template, a, b, row }) => `${template}\t${a}\t${b}\t${[...row].join(' ')}`,
  )
  writeFileSync(
    OUT,
    `# Weights of the tagger of names, made by scripts/tagger/train.mjs. Columns: template, its two values, a figure for each tag.\n${lines.sort().join('\n')}\n`,
  )
  console.log(`${lines.length} features`)
}
