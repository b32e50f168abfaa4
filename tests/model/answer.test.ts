import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/model/answer.js'

const ENTITY = { id: 'e1', label: 'Institution', name: '东湖大学', aliases: [], number: null }
const OTHER = { ...ENTITY, id: 'e2', name: '星湖研究院' }
const CLAIM = {
  type: 'BUILDS',
  subject: 'e1',
  object: 'e2',
  role: null,
  status: 'actual',
  date: null,
  evidence: '东湖大学建成星湖研究院',
}
const whole = JSON.stringify({ entities: [ENTITY, OTHER], claims: [CLAIM, { ...CLAIM, type: 'LEADS' }] })

const counts = (answer: string) => {
  const read = readAnswer(answer)
  return read && [read.proposals.entities.length, read.proposals.claims.length, read.faults.length]
}

describe('an answer is read for what it has', () => {
  it.each([
    ['as it should be', whole, [2, 2, 0]],
    ['with words and a fence around it', `当然，结果如下：\n\`\`\`json\n${whole}\n\`\`\`\n希望有帮助。`, [2, 2, 0]],
    ['with what it thought before', `<think>{"entities": []} 不对</think>\n${whole}`, [2, 2, 0]],
    ['with words behind it', `${whole}\n以上 {仅供参考}`, [2, 2, 0]],
    ['with a comma too many', whole.replace('}]}', '},]}'), [2, 2, 0]],
    ['broken off in a claim', whole.slice(0, -40), [2, 1, 0]],
    ['with ends by name', whole.replaceAll('"e1"', '"东湖大学"'), [2, 2, 0]],
    ['with a label in small letters', whole.replaceAll('Institution', 'institution'), [2, 2, 0]],
    ['with a claim type that is none', whole.replace('BUILDS', 'OWNS'), [2, 1, 1]],
    ['with a label that is none', whole.replace('Institution', 'Person'), [1, 2, 1]],
    ['with a date that is none', whole.replace('"date":null', '"date":"昨天"'), [2, 2, 0]],
    ['with a number as words', whole.replace('"number":null', '"number":"很多"'), [2, 2, 0]],
    ['without entities', JSON.stringify({ claims: [CLAIM] }), [0, 1, 0]],
    ['with a claim that is a string', JSON.stringify({ entities: [ENTITY], claims: ['东湖大学'] }), [1, 0, 1]],
  ])('%s', (_, answer, expected) => {
    expect(counts(answer)).toEqual(expected)
  })

  it.each(['', '没有。', '[', '{', 'null', '"e1"', '[1, 2]', whole.slice(0, 40)])('%j is no answer', (answer) => {
    expect(readAnswer(answer)).toBeUndefined()
  })

  it('takes a number given as count, value or digits', () => {
    const figure = (rest: object) =>
      readAnswer(JSON.stringify({ entities: [{ label: 'Group', name: '企业', ...rest }] }))
    for (const rest of [{ number: 12 }, { count: 12 }, { value: '12' }]) {
      expect(figure(rest)?.proposals.entities[0]).toMatchObject({ id: '企业', number: 12 })
    }
  })
})
