import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate, goldKey, loadGold, renderEvaluation, renderMistakes } from '../../src/evaluate/index.js'
import { articleId, type Claim, type Entity, Fragment } from '../../src/types/index.js'

const folder = mkdtempSync(join(tmpdir(), 'jinmai-evaluate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TEXT = '云州市与东湖大学、西岭大学共建云杉实验室。市科技局局长林远山介绍，实验室现有研究人员120人。'
const gold = {
  entities: [
    { id: 'g1', label: 'Place', kind: 'city', name: '云州市' },
    { id: 'g2', label: 'Institution', kind: 'university', name: '东湖大学' },
    { id: 'g3', label: 'Institution', kind: 'university', name: '西岭大学', aliases: ['西岭大'] },
    { id: 'g4', label: 'Institution', kind: 'laboratory', name: '云杉实验室' },
    { id: 'g5', label: 'Official', kind: 'official', name: '林远山' },
    { id: 'g6', label: 'Group', name: '研究人员', count: 120, unit: '人', optional: true },
  ],
  claims: [
    { type: 'CO_BUILDS', subject: 'g1', object: 'g4' },
    { type: 'CO_BUILDS', subject: 'g2', object: 'g4', date: '2024-04' },
    { type: 'CO_BUILDS', subject: 'g3', object: 'g4' },
    { type: 'COOPERATES_WITH', subject: 'g2', object: 'g3' },
    { type: 'HAS_COUNT', subject: 'g4', object: 'g6', optional: true },
  ],
}

const entity = (id: string, name: string, rest: Partial<Entity> = {}): Entity =>
  Fragment.shape.entities.element.parse({
    id,
    label: 'Institution',
    kind: 'other',
    name,
    aliases: [],
    mentions: [],
    ...rest,
  })

const claim = (type: string, subject: string, object: string, rest: Partial<Claim> = {}): Claim =>
  Fragment.shape.claims.element.parse({
    id: `${type}-${subject}-${object}`,
    type,
    subject,
    object,
    status: 'actual',
    evidence: { start: 0, end: 21, text: TEXT.slice(0, 21) },
    rule: 'test',
    confidence: 1,
    derived: false,
    ...rest,
  })

const answer: Fragment = {
  article: {
    id: articleId(TEXT),
    source: 'news/云州.txt',
    path: 'news/云州.txt',
    url: null,
    title: null,
    published: null,
    text: TEXT,
  },
  entities: [
    entity('a', '云州市', { label: 'Place', kind: 'city' }),
    entity('b', '東湖大學', { aliases: ['东湖大学'] }),
    entity('c', '西岭大'),
    entity('d', '云杉 实验室'),
    entity('e', '市科技局'),
    entity('f', '北方省', { label: 'Place', kind: 'province', derived: true }),
  ],
  claims: [
    claim('CO_BUILDS', 'a', 'd'),
    claim('CO_BUILDS', 'b', 'd', { date: '2024-04-28', status: 'planned' }),
    claim('COOPERATES_WITH', 'c', 'b'),
    claim('COOPERATES_WITH', 'b', 'c'),
    claim('LEADS', 'e', 'd', { evidence: { start: 5, end: 7, text: '大学' } }),
    claim('LOCATED_IN', 'd', 'f', { derived: true }),
  ],
}

const scored = (fragment: Fragment) => {
  writeFileSync(join(folder, '云州.json'), JSON.stringify(gold))
  return loadGold(folder).then((golds) => evaluate(golds, new Map([['云州', fragment]])))
}

describe('evaluate', () => {
  it('counts what is right, extra and missed, by type, and says how it was wrong', async () => {
    const { evaluation, mistakes } = await scored(answer)
    expect(evaluation.entities_all).toMatchObject({ tp: 4, fp: 1, fn: 1, p: 0.8, r: 0.8 })
    expect(evaluation.claims_mission).toMatchObject({ tp: 2, fp: 1, fn: 1 })
    expect(evaluation.claims_all).toMatchObject({ tp: 3, fp: 1, fn: 1 })
    expect(evaluation.by_type).toMatchObject({ LEADS: { fp: 1 }, COOPERATES_WITH: { tp: 1, fp: 0 } })
    expect(evaluation).toMatchObject({
      status_accuracy: 0.6667,
      date_accuracy: 1,
      evidence_exact: 0.75,
      evidence_names: 0.75,
    })
    expect(renderMistakes(mistakes).split('\n')).toEqual([
      '云州\textra entity\tInstitution\t市科技局',
      '云州\tmissed entity\tOfficial\t林远山',
      '云州\textra claim\tLEADS\t市科技局 -> 云杉 实验室',
      '云州\tmissed claim\tCO_BUILDS\t西岭大学 -> 云杉实验室',
    ])
    expect(renderEvaluation(evaluation)).toContain('3 right, 1 extra, 1 missed')
  })

  it('counts the whole gold of an article without an answer as missed', async () => {
    await scored(answer)
    const { evaluation } = evaluate(await loadGold(folder), new Map())
    expect(evaluation.unanswered).toEqual(['云州'])
    expect(evaluation.claims_all).toMatchObject({ tp: 0, fp: 0, fn: 4, f1: 0 })
    expect(evaluation.evidence_exact).toBeNull()
  })

  it('names the gold file that is no gold, and the folder that holds none', async () => {
    const bad = mkdtempSync(join(folder, 'bad-'))
    await expect(loadGold(bad)).rejects.toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: expect.stringContaining(bad),
    })
    writeFileSync(join(bad, 'x.json'), '{"entities": [{"id": "e1"}], "claims": []}')
    await expect(loadGold(bad)).rejects.toMatchObject({
      code: 'FRAGMENT_INVALID',
      message: expect.stringContaining('x.json'),
    })
  })
})

const SCORER = new URL('../../../shared/eval/score.py', import.meta.url).pathname
const CORPUS = new URL('../../../shared/corpus', import.meta.url).pathname
const python = existsSync(SCORER) && existsSync(CORPUS) && existsPython()

function existsPython(): boolean {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
}

/** Raw answers given the form of fragments: what is missing is filled in, what cannot be is left out. */
function recorded(): Fragment[] {
  const lines = readFileSync(join(CORPUS, 'model-answers.ndjson'), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { article, entities, claims } = JSON.parse(line, (_, value) => value ?? undefined)
    const text = readFileSync(articlePath(article.path), 'utf8')
    const shaped = entities.map((e: object & { label: string }) => ({
      kind: e.label === 'Park' ? 'zone' : 'other',
      mentions: [],
      ...e,
    }))
    const stated = claims.map((c: { evidence?: string | { text?: string } }) => {
      const quote = typeof c.evidence === 'string' ? c.evidence : c.evidence?.text || '无'
      const start = Math.max(0, text.indexOf(quote))
      const evidence = { start, end: start + quote.length, text: quote }
      return { id: 'c', status: 'actual', rule: 'recorded', confidence: 1, derived: false, ...c, evidence }
    })
    const valid = <T>(items: unknown[], shape: { safeParse(item: unknown): { data?: T | undefined } }): T[] =>
      items.flatMap((item) => shape.safeParse(item).data ?? [])
    return {
      article: {
        id: articleId(text),
        source: article.path,
        path: article.path,
        url: null,
        title: null,
        published: null,
        text,
      },
      entities: valid(shaped, Fragment.shape.entities.element),
      claims: valid(stated, Fragment.shape.claims.element),
    }
  })
}

const articlePath = (name: string): string =>
  ['articles', 'seeds'].map((part) => join(CORPUS, part, name)).find(existsSync) ?? join(CORPUS, 'articles', name)

describe('against the reference scorer', () => {
  it.skipIf(!python)('gives the same numbers (skipped without python3 and ../shared)', async () => {
    const fragments = recorded()
    expect(fragments.flatMap((f) => f.claims).length).toBeGreaterThan(500)
    const file = join(folder, 'recorded.ndjson')
    writeFileSync(file, fragments.map((f) => JSON.stringify(f)).join('\n'))
    const reference = JSON.parse(
      execFileSync('python3', [SCORER, join(CORPUS, 'gold'), file, '--json'], { encoding: 'utf8' }),
    )
    const golds = await loadGold(join(CORPUS, 'gold'))
    const { evaluation } = evaluate(golds, new Map(fragments.map((f) => [goldKey(f.article.source), f])))
    const { unanswered, ...figures } = evaluation
    expect(unanswered).toEqual([])
    expect(figures).toEqual(reference)
  })
})
