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

interface Floors {
  entities: number
  mission: number
  claims: number
  precision: number
  status: number
  date: number
}

/** Nothing falls below its floor, and evidence is always exact and names both ends. */
function holdsFloors(figures: Evaluation, floors: Floors): void {
  expect(figures.entities_named.f1).toBeGreaterThanOrEqual(floors.entities)
  expect(figures.claims_mission.f1).toBeGreaterThanOrEqual(floors.mission)
  expect(figures.claims_all.f1).toBeGreaterThanOrEqual(floors.claims)
  expect(figures.claims_all.p).toBeGreaterThanOrEqual(floors.precision)
  expect(figures.status_accuracy).toBeGreaterThanOrEqual(floors.status)
  expect(figures.date_accuracy).toBeGreaterThanOrEqual(floors.date)
  expect(figures.evidence_exact).toBe(1)
  expect(figures.evidence_names).toBe(1)
}

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
    holdsFloors(figures, { entities: 0.93, mission: 0.84, claims: 0.82, precision: 0.93, status: 0.95, date: 0.95 })
  })
})

it('does not fall back on the samples', async () => {
  const figures = measured(await loadGold(SAMPLE_GOLD), samples())
  holdsFloors(figures, { entities: 0.9, mission: 0.7, claims: 0.7, precision: 0.76, status: 0.92, date: 0.9 })
})
