// What `npm run rule-check` runs: reads samples, exam and, where they are, the real pages with all rules, and tells of each rule
// how many claims it makes, how many of those the gold has of the parts that may be read, and what looks wrong with it.
import { join } from 'node:path'
import { matchClaims } from '../dist/evaluate/claims.js'
import { matchEntities } from '../dist/evaluate/entities.js'
import { extract } from '../dist/extract/index.js'
import { loadRules } from '../dist/extract/rules/rule.js'
import { loadLexicon } from '../dist/lexicon/index.js'
import { articlesOf, CORPUS, EXAM, goldSets, SAMPLES } from './gold-sets.mjs'

/** A rule fires very often when it makes more than so many times the claims of the median rule that fires. */
const OFTEN = 10
/** A rule is mostly wrong when of at least so many judged claims fewer than half are right. */
const JUDGED = 4

/** The rules of rules/data in their order, behind them what the program's own code makes claims by. */
const rules = new Map(loadRules().map(({ id }) => [id, { id, inData: true, claims: 0, right: 0, wrong: 0 }]))
function ruleOf({ rule: id }) {
  if (!rules.has(id)) rules.set(id, { id, inData: false, claims: 0, right: 0, wrong: 0 })
  return rules.get(id)
}

const folders = [SAMPLES, EXAM, ...(CORPUS === null ? [] : [join(CORPUS, 'seeds'), join(CORPUS, 'articles')])]
const lexicon = loadLexicon()
const fragments = new Map([...(await articlesOf(...folders))].map(([key, article]) => [key, extract(article, lexicon)]))
const said = ({ claims }) => claims.filter(({ derived }) => !derived)

for (const fragment of fragments.values()) for (const claim of said(fragment)) ruleOf(claim).claims += 1
for (const { unread, golds } of await goldSets()) {
  if (!unread) for (const [key, gold] of golds) judge(gold, fragments.get(key))
}

function judge(gold, fragment) {
  const pairs = matchEntities(gold.entities, fragment.entities)
  for (const { claim, found, again = false } of matchClaims(gold.claims, said(fragment), pairs).verdicts) {
    if (found !== null) ruleOf(claim).right += 1
    else if (!again) ruleOf(claim).wrong += 1
  }
}

const counts = [...rules.values()].flatMap(({ inData, claims }) => (inData && claims > 0 ? [claims] : []))
const median = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0

function remarkOn({ inData, claims, right, wrong }) {
  if (claims === 0) return 'never fires'
  if (right + wrong >= JUDGED && right < wrong) return 'mostly wrong'
  if (!inData) return '(in code)'
  return claims > OFTEN * median ? 'fires very often' : ''
}

const line = (id, figures, remark) =>
  `${id.padEnd(30)}${figures.map((figure) => String(figure).padStart(8)).join('')}  ${remark}`.trimEnd()
const gold = CORPUS === null ? 'the samples' : 'the samples and the development part'
console.log(`${fragments.size} articles; right and wrong by the gold of ${gold}\n`)
console.log(line('rule', ['claims', 'right', 'wrong'], 'remark'))
for (const rule of rules.values()) console.log(line(rule.id, [rule.claims, rule.right, rule.wrong], remarkOn(rule)))
