import fc from 'fast-check'
import type { Fragment } from '../../src/types/index.js'
import { fragment } from './fixture.js'

export type Step = { load: Fragment[] } | { forget: string }

/** Three texts, some of which two sources share, in two readings that differ in names, kinds and declarations. */
const SOURCES = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'https://example.org/e']
const texts = [0, 1, 2].map((number) => `第${number}号文章说，东山大学和西岭研究院共建了东西实验室。`)

function reading(source: string, text: number, variant: number): Fragment {
  const declared = variant % 2 === 0 ? ['东大'] : []
  return fragment({
    source,
    text: texts[text] ?? '',
    published: `202${variant}-01-01`,
    entities: [
      [
        '东山大学',
        'Institution',
        variant === 0 ? 'university' : 'institute',
        { aliases: [`东大${text}`, ...declared], declared },
      ],
      ['东大', 'Institution', 'other'],
      ['西岭研究院', 'Institution', 'institute', variant === 1 ? { declared: ['东山大学'] } : {}],
      ['东西实验室', 'Institution', 'laboratory', { aliases: variant === 2 ? ['本实验室'] : [] }],
      [`青山市`, 'Place', 'city', { derived: variant === 1 }],
    ],
    claims: [
      ['东山大学', 'CO_BUILDS', '东西实验室', { date: `202${text}` }],
      ['西岭研究院', 'CO_BUILDS', '东西实验室', variant === 1 ? { status: 'planned' } : {}],
      ['东大', 'COOPERATES_WITH', '西岭研究院'],
      ...(variant === 2 ? ([['东西实验室', 'LOCATED_IN', '青山市']] satisfies [string, 'LOCATED_IN', string][]) : []),
    ],
  })
}

const fragments = fc
  .tuple(fc.constantFrom(...SOURCES), fc.nat(2), fc.nat(2))
  .map(([source, text, variant]) => reading(source, text, variant))

export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.array(fragments, { minLength: 1, maxLength: 4 }).map((load) => ({ load })) },
    { weight: 1, arbitrary: fc.constantFrom(...SOURCES).map((forget) => ({ forget })) },
  ),
  { minLength: 1, maxLength: 6 },
)

/** The last reading of every source that is not forgotten after it, in an order unlike that of the history. */
export function played(steps: readonly Step[]): Fragment[] {
  const sources = new Map<string, Fragment>()
  for (const step of steps) {
    if ('forget' in step) sources.delete(step.forget)
    else for (const each of step.load) sources.set(each.article.source, each)
  }
  return [...sources.values()].sort((a, b) => (a.article.source < b.article.source ? 1 : -1))
}
