import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Evaluation, evaluate, type Gold, loadGold } from '../../src/evaluate/index.js'
import { extract } from '../../src/extract/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import type { Article } from '../../src/types/index.js'
import { CORPUS, corpus, HAS_CORPUS, NEEDS_CORPUS, samples } from './pages.js'

/** How right the extractor is at least; docs/quality.md says how right it is. */

const lexicon = loadLexicon()
const SAMPLE_GOLD = fileURLToPath(new URL('../../samples/gold', import.meta.url))

function measured(golds: Map<string, Gold>, articles: ReadonlyMap<string, Article>): Evaluation {
  const fragments = [...golds.keys()].map((name) => {
    const article = articles.get(name)
    if (article === undefined) throw new Error(`No article for the gold of ${name}`)
    return [name, extract(article, lexicon)] as const
  })
  return evaluate(golds, new Map(fragments)).evaluation
}

async function realGold(chosen: (name: string) => boolean): Promise<Map<string, Gold>> {
  return new Map([...(await loadGold(`${CORPUS}gold`))].filter(([name]) => chosen(name)))
}
const isSeed = (name: string): boolean => name.startsWith('S')

describe.skipIf(!HAS_CORPUS)(`real pages${NEEDS_CORPUS}`, () => {
  it('finds in the two seeds what their gold has', async () => {
    const figures = measured(await realGold(isSeed), corpus())
    expect(figures.entities_named.f1).toBeGreaterThanOrEqual(0.95)
    expect(figures.claims_mission.f1).toBeGreaterThanOrEqual(0.9)
    expect(figures.evidence_exact).toBe(1)
    expect(figures.evidence_names).toBe(1)
  })

  it('does not fall back on the development part: the articles whose number three does not divide', async () => {
    const figures = measured(await realGold((name) => isSeed(name) || Number(name) % 3 !== 0), corpus())
    expect(figures.entities_named.f1).toBeGreaterThanOrEqual(0.83)
    expect(figures.claims_mission.f1).toBeGreaterThanOrEqual(0.7)
    expect(figures.claims_all.f1).toBeGreaterThanOrEqual(0.62)
    expect(figures.claims_all.p).toBeGreaterThanOrEqual(0.72)
    expect(figures.status_accuracy).toBeGreaterThanOrEqual(0.95)
    expect(figures.date_accuracy).toBeGreaterThanOrEqual(0.95)
    expect(figures.evidence_exact).toBe(1)
    expect(figures.evidence_names).toBe(1)
  })
})

it('does not fall back on the samples', async () => {
  const figures = measured(await loadGold(SAMPLE_GOLD), samples())
  expect(figures.entities_named.f1).toBeGreaterThanOrEqual(0.9)
  expect(figures.claims_mission.f1).toBeGreaterThanOrEqual(0.7)
  expect(figures.claims_all.f1).toBeGreaterThanOrEqual(0.7)
  expect(figures.claims_all.p).toBeGreaterThanOrEqual(0.76)
  expect(figures.status_accuracy).toBeGreaterThanOrEqual(0.92)
  expect(figures.date_accuracy).toBeGreaterThanOrEqual(0.9)
  expect(figures.evidence_exact).toBe(1)
  expect(figures.evidence_names).toBe(1)
})
