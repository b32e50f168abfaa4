const TYPES = ['CO_BUILDS', 'LEADS', 'ATTRACTS', 'COOPERATES_WITH', 'BUILDS', 'PARTICIPATES_IN']
const LABELS = ['Institution', 'Institution', 'Institution', 'Park', 'Program', 'Official', 'Place']
const REGIONS = ['天津市', '北京市', '河北省', '山东省', undefined]

/** A small seeded generator, so that each run measures the same graph. */
function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A graph of communities with a few hubs, as news makes them; the most connected nodes first, as the server sends them. */
export function graphOf(count, claimCount) {
  const next = random(42)
  const groups = Math.ceil(count / 60)
  const pick = () => Math.min(count - 1, Math.floor(next() ** 2.2 * count))
  const claims = Array.from({ length: claimCount }, (_, index) => {
    const source = pick()
    const near = next() < 0.85
    const target = near ? (source + groups * Math.ceil(next() * 20)) % count : pick()
    return {
      id: `c${index}`,
      type: TYPES[Math.floor(next() * TYPES.length)],
      source: `n${source}`,
      target: `n${target === source ? (target + 1) % count : target}`,
      status: next() < 0.15 ? 'planned' : 'actual',
      date: `${2015 + Math.floor(next() * 11)}-0${1 + Math.floor(next() * 9)}`,
      evidence: `第${source}单位与第${target}单位就第${index}项工作达成一致，双方将继续推进有关安排。`,
      rule: 'bench',
      confidence: 0.9,
      derived: false,
      article: `a${index % 500}`,
    }
  })
  const degree = new Map()
  for (const { source, target } of claims) {
    for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1)
  }
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    label: LABELS[index % LABELS.length],
    kind: 'other',
    name: `第${index}号技术创新与成果转化研究单位`,
    aliases: [`单位${index}`],
    degree: degree.get(`n${index}`) ?? 0,
    articles: 1,
    region: REGIONS[(index % groups) % REGIONS.length],
  })).sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))
  const articles = Array.from({ length: 500 }, (_, index) => ({
    id: `a${index}`,
    title: `第${index}篇`,
    url: null,
    path: null,
    published: '2024-01-01',
  }))
  return { version: 'bench', nodes, claims, articles, total: { nodes: count, claims: claimCount, articles: 500 } }
}
