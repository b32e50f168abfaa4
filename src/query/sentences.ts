import type { ClaimType, GraphClaim, GraphNode } from '../types/index.js'

type Language = 'zh' | 'en'

const VERBS: Record<ClaimType, Record<Language, string>> = {
  CO_BUILDS: { zh: '共建', en: 'co-builds' },
  BUILDS: { zh: '建设', en: 'builds' },
  LEADS: { zh: '领导', en: 'leads' },
  ATTRACTS: { zh: '引进', en: 'attracts' },
  COOPERATES_WITH: { zh: '合作', en: 'cooperates with' },
  AFFILIATED_WITH: { zh: '任职于', en: 'has a post at' },
  MEMBER_OF: { zh: '加入', en: 'is a member of' },
  PART_OF: { zh: '隶属', en: 'is part of' },
  LOCATED_IN: { zh: '位于', en: 'lies in' },
  ISSUES: { zh: '发布', en: 'issues' },
  APPROVES: { zh: '批准', en: 'approves' },
  ORGANIZES: { zh: '组织', en: 'organizes' },
  PARTICIPATES_IN: { zh: '参加', en: 'takes part in' },
  INVESTS_IN: { zh: '投资', en: 'invests in' },
  HAS_COUNT: { zh: '有', en: 'has' },
  HAS_METRIC: { zh: '指标', en: 'records' },
}
const STATUS = {
  actual: { zh: '', en: '' },
  planned: { zh: '计划', en: 'planned' },
  negated: { zh: '否认', en: 'denied' },
} as const

/** A claim as a person says it: `天津大学 共建 某某实验室（主任，计划，2024-04）`. */
export function claimSentence(claim: GraphClaim, nodes: Iterable<GraphNode>, language: Language = 'zh'): string {
  const names = new Map([...nodes].map(({ id, name }) => [id, name]))
  const notes = [claim.role, STATUS[claim.status][language], claim.date].filter((note) => note)
  const [open, comma, close] = language === 'zh' ? ['（', '，', '）'] : [' (', ', ', ')']
  const subject = names.get(claim.source) ?? claim.source
  const object = names.get(claim.target) ?? claim.target
  const what = `${subject} ${VERBS[claim.type][language]} ${object}`
  return notes.length === 0 ? what : `${what}${open}${notes.join(comma)}${close}`
}

/** A chain of claims, one sentence a hop. */
export const pathSentences = (
  path: { nodes: GraphNode[]; claims: GraphClaim[] },
  language: Language = 'zh',
): string[] => path.claims.map((claim) => claimSentence(claim, path.nodes, language))
