import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/extract/reading.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { readAnswer } from '../../src/model/answer.js'
import { linkPrompt, readPrompt } from '../../src/model/prompt.js'
import { sparingQuestions } from '../../src/model/sparing.js'
import { wholeQuestions } from '../../src/model/whole.js'
import { CLAIM_TYPES, LABELS } from '../../src/types/index.js'
import { articleOf } from '../extract/article.js'
import { held } from './proposing.js'

const lexicon = loadLexicon()
const reading = (text: string) => readArticle(articleOf(text), lexicon)

describe('the prompts', () => {
  it('name every label and claim type of the ontology, and leave no place unfilled', () => {
    for (const { system } of [readPrompt(lexicon), linkPrompt()]) {
      for (const type of CLAIM_TYPES) expect(system).toMatch(new RegExp(`^${type}：.`, 'm'))
      expect(system).not.toMatch(/\{\{|undefined/)
    }
    for (const label of LABELS) expect(readPrompt(lexicon).system).toMatch(new RegExp(`^${label}：.`, 'm'))
  })

  it('show an answer that we can read, and that the text of the example bears out', () => {
    const { system } = readPrompt(lexicon)
    const text = /例如正文“([^”]+)”/.exec(system)?.[1] ?? ''
    const read = readAnswer(system.slice(system.lastIndexOf('{"entities"')))
    expect(read?.faults).toEqual([])
    const { said } = held(text, read?.proposals ?? { entities: [], claims: [] })
    expect(said).toHaveLength(read?.proposals.claims.length ?? 0)
    expect(said.length).toBeGreaterThan(3)
  })

  it('have a version that changes with them', () => {
    expect(readPrompt(lexicon).version).toMatch(/^read-[0-9a-f]{12}$/)
    expect(readPrompt(lexicon).version).not.toBe(linkPrompt().version)
    const fewer = { ...lexicon, heads: lexicon.heads.filter(({ label }) => label !== 'Park') }
    expect(readPrompt(fewer).version).not.toBe(readPrompt(lexicon).version)
  })
})

describe('a whole article', () => {
  it('is asked about in full, sentence after sentence, in pieces that a small model can take', () => {
    const sentences = Array.from(
      { length: 120 },
      (_, i) => `第${i + 1}项，东湖大学与西岭大学共建第${i + 1}联合实验室。`,
    )
    const questions = wholeQuestions(reading(sentences.join('')))
    expect(questions.length).toBeGreaterThan(1)
    for (const { characters } of questions) expect(characters).toBeLessThanOrEqual(1_600)
    const asked = questions.map(({ user }) => user.slice(user.indexOf('正文：\n') + 4)).join('')
    expect(asked).toBe(sentences.join(''))
  })
})

describe('a sparing reader', () => {
  it('leaves out sentences that name nothing, and those that the rules have read to the end', () => {
    const done = '白鹭高新区引进星河科技有限公司。'
    const nothing = '大家纷纷表示，春天的天气很好，心情也很好。'
    const open = '东湖大学与西岭大学、南屏大学围绕深海机器人谋求更大作为。'
    const [question, ...more] = sparingQuestions(reading(done + nothing + open))
    expect(more).toEqual([])
    expect(question?.user).toContain('[1] [1:东湖大学]与[2:西岭大学]、[3:南屏大学]')
    expect(question?.user).not.toContain('星河科技')
    expect(question?.user).not.toContain('春天')
  })

  it('asks nothing where nothing is left to ask', () => {
    expect(sparingQuestions(reading('白鹭高新区引进星河科技有限公司。'))).toEqual([])
  })

  it('reads numbers, names and words for several, and takes the sentence itself as evidence', () => {
    const text = '东湖大学与西岭大学代表昨日会面。双方就云杉储能研究院的明天谈得很投机。'
    const [question] = sparingQuestions(reading(text))
    const number = (name: string) => new RegExp(`\\[(\\d+):${name}\\]`).exec(question?.user ?? '')?.[1] ?? '?'
    const n = Number(/\[(\d+)\] [^\n]*双方/.exec(question?.user ?? '')?.[1])
    const answer = {
      claims: [
        { n, t: 'CO_BUILDS', s: number('双方'), o: number('云杉储能研究院') },
        { n, t: 'CO_BUILDS', s: '东湖大学', o: '云杉储能研究院' },
        { n: 99, t: 'BUILDS', s: '1', o: '2' },
        { n, t: 'OWNS', s: '1', o: '2' },
      ],
    }
    const read = question?.read(JSON.stringify(answer))
    expect(read?.faults).toHaveLength(2)
    const { said, claims } = held(text, read?.proposals ?? { entities: [], claims: [] })
    expect(said.sort()).toEqual(['CO_BUILDS(东湖大学, 云杉储能研究院)', 'CO_BUILDS(西岭大学, 云杉储能研究院)'])
    for (const { evidence } of claims) {
      expect(evidence.text).toContain('双方就云杉储能研究院的明天')
    }
  })
})
