import { expect, test } from 'vitest'
import { claimSentence } from '../../src/query/index.js'
import type { GraphClaim, GraphNode } from '../../src/types/index.js'

const node = (id: string, name: string): GraphNode => ({
  id,
  name,
  label: 'Institution',
  aliases: [],
  degree: 1,
  articles: 1,
})
const nodes = [node('a', '甲大学'), node('b', '乙实验室')]
const claim: GraphClaim = {
  id: 'c',
  type: 'CO_BUILDS',
  source: 'a',
  target: 'b',
  status: 'planned',
  date: '2024-04',
  evidence: '甲大学拟共建乙实验室。',
  rule: 'r',
  confidence: 1,
  derived: false,
  article: 'x',
}

test('a claim reads as a sentence in both languages, with what is not plain fact about it', () => {
  expect(claimSentence(claim, nodes)).toBe('甲大学 共建 乙实验室（计划，2024-04）')
  expect(claimSentence(claim, nodes, 'en')).toBe('甲大学 co-builds 乙实验室 (planned, 2024-04)')
  const { date: _, ...undated } = claim
  expect(claimSentence({ ...undated, status: 'actual' }, nodes)).toBe('甲大学 共建 乙实验室')
  expect(claimSentence({ ...undated, type: 'LEADS', role: '主任', status: 'negated' }, [])).toBe(
    'a 领导 b（主任，否认）',
  )
})
