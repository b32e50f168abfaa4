import {
  type Article,
  articleId,
  type Claim,
  type ClaimType,
  claimId,
  type Entity,
  entityId,
  Fragment,
} from '../../src/types/index.js'

/** An article whose claims stand in it, written for these tests: 甲 共建 丙 and so on. */
export function fragmentOf(title: string, text: string, facts: [string, ClaimType, string][]): Fragment {
  const id = articleId(text)
  const article: Article = {
    id,
    source: `${title}.txt`,
    path: `${title}.txt`,
    url: null,
    title,
    published: '2024-05-06',
    text,
  }
  const names = [...new Set(facts.flatMap(([subject, , object]) => [subject, object]))]
  return Fragment.parse({
    article,
    entities: names.map((name) => entity(name, text)),
    claims: facts.map((fact) => claim(fact, article)),
  })
}

export const idOf = (name: string): string => entityId('Institution', name)

const entity = (name: string, text: string): Entity => {
  const start = text.indexOf(name)
  const mentions = start < 0 ? [] : [{ start, end: start + name.length }]
  return { id: idOf(name), label: 'Institution', kind: 'other', name, aliases: [], mentions }
}

function claim([subject, type, object]: [string, ClaimType, string], { id, text }: Article): Claim {
  const start = text.lastIndexOf('\n', text.indexOf(subject)) + 1
  const end = text.indexOf('。', start) + 1
  return {
    id: claimId(id, type, idOf(subject), idOf(object)),
    type,
    subject: idOf(subject),
    object: idOf(object),
    status: 'actual',
    date: '2024-05-06',
    evidence: { start, end, text: text.slice(start, end) },
    rule: 'test',
    confidence: 0.9,
    derived: false,
  }
}

export const LAB = fragmentOf(
  '云杉',
  '开篇一段，没有别的话。\n东湖大学与西岭大学共建云杉实验室。双方还将合作。\n收尾一段。',
  [
    ['东湖大学', 'CO_BUILDS', '云杉实验室'],
    ['西岭大学', 'CO_BUILDS', '云杉实验室'],
    ['东湖大学', 'COOPERATES_WITH', '西岭大学'],
  ],
)

export const PARK = fragmentOf('白鹭', '星河公司落户白鹭产业园，并投资远帆公司。', [
  ['白鹭产业园', 'ATTRACTS', '星河公司'],
  ['星河公司', 'INVESTS_IN', '远帆公司'],
])
