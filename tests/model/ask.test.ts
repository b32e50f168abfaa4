import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toArticle } from '../../src/article/index.js'
import { explain } from '../../src/extract/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { Asker } from '../../src/model/ask/asker.js'
import { Budget, type Limits } from '../../src/model/ask/budget.js'
import { AnswerCache } from '../../src/model/ask/cache.js'
import { Endpoint } from '../../src/model/ask/endpoint.js'
import type { Patience } from '../../src/model/ask/retry.js'
import type { SecondReader } from '../../src/model/readers.js'
import { readTwice } from '../../src/model/second-reader.js'
import { articleOf } from '../extract/article.js'
import { answerOfSample, INVENTED, SAMPLES } from './sample-answers.js'
import { type Asked, type Reply, type StandIn, standIn } from './stand-in.js'

const lexicon = loadLexicon()
const KEY = 'sk-secret-of-this-test-0123456789'
const QUICK: Patience = { attempts: 4, firstMs: 5, longestMs: 5_000 }

const sample = (file: string) => {
  const path = join(SAMPLES, file)
  return toArticle(readFileSync(path), { source: path, path, url: null })
}
const lab = sample('hebut-joint-lab.md')

let folder: string
let server: StandIn | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jinmai-model-'))
})
afterEach(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})

interface Setting {
  limits?: Limits
  concurrency?: number
  timeoutMs?: number
  patience?: Patience
  signal?: AbortSignal
}

/** An asker of the stand-in that answers so. */
async function askerOf(
  reply: Parameters<typeof standIn>[0],
  { limits, concurrency = 2, timeoutMs = 5_000, patience = QUICK, signal = new AbortController().signal }: Setting = {},
): Promise<{ asker: Asker; server: StandIn }> {
  await server?.close()
  server = await standIn(reply)
  const endpoint = new Endpoint({ model: 'small', baseURL: server.url, apiKey: KEY }, timeoutMs, patience)
  const asker = new Asker(endpoint, new AnswerCache(folder, 'small'), new Budget(limits), concurrency, signal)
  return { asker, server }
}

const read = (asker: Asker, article = lab, reader: SecondReader = 'both') =>
  readTwice(article, lexicon, reader, 'small', (question) => asker.ask(question))

/** Everything that lies in the cache. */
const kept = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))

describe('asking', () => {
  it('sends prompt, date, publisher, headline and text, asks for the schema, and nothing of the machine', async () => {
    const { asker, server } = await askerOf(answerOfSample)
    const { fragment, missing } = await read(asker)
    expect(missing).toBeUndefined()
    const [asked] = server.asked
    expect(asked).toMatchObject({ model: 'small', format: 'json_schema', temperature: 0 })
    expect(asked?.user).toContain('发布日期：2023-09-15\n发布者：河北工业大学\n标题：我校与北京科技大学')
    expect(asked?.user).toContain('五年内计划投入研发经费6000万元')
    expect(asked?.headers.authorization).toBe(`Bearer ${KEY}`)
    expect(Object.keys(asked?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual([])
    expect(asked?.headers['user-agent']).toBe('jinmai')
    expect(fragment.claims.some(({ rule }) => rule === 'model:small')).toBe(true)
    expect(fragment.claims.some(({ rule }) => rule.endsWith('+model:small'))).toBe(true)
  })

  it('never lets an invention in, whoever reads', async () => {
    const { asker } = await askerOf(answerOfSample)
    for (const reader of ['model', 'both', 'sparing'] as const) {
      const { fragment, trace } = await read(asker, lab, reader)
      expect(JSON.stringify(fragment)).not.toContain(INVENTED)
      expect(trace.dropped.filter(({ what }) => what.includes(INVENTED)).length).toBeGreaterThan(0)
    }
  })

  it('asks nothing twice: the second reading is free and gives the same bytes', async () => {
    const { asker } = await askerOf(answerOfSample)
    const first = await read(asker)
    const { asker: again, server } = await askerOf(() => ({ status: 500 }))
    const second = await read(again)
    expect(server.asked).toEqual([])
    expect(JSON.stringify(second)).toBe(JSON.stringify(first))
    expect(again.asked).toEqual({ endpoint: 0, cache: 1 })
  })

  it('asks a sparing reader only about sentences in which the rules got nowhere, with their names numbered', async () => {
    const { asker, server } = await askerOf(answerOfSample)
    const { fragment } = await read(asker, lab, 'sparing')
    const { user = '', system = '' } = server.asked[0] ?? {}
    expect(user).toMatch(/\[2:先进管材联合实验室\]由\[1:我校\]、\[\d+:北京科技大学\]/)
    expect(user).not.toContain('图/文')
    expect(system.length).toBeLessThan(1_500)
    expect(fragment.claims.some(({ rule }) => rule === 'model:small')).toBe(true)
    const ruled = new Set(explain(lab, lexicon).fragment.claims.map(({ id }) => id))
    expect([...ruled].filter((id) => !fragment.claims.some((claim) => claim.id === id))).toEqual([])
  })

  it('gives an endpoint that has no schema what it takes, and remembers', async () => {
    const { asker, server } = await askerOf((asked) =>
      asked.format === undefined ? answerOfSample(asked) : { status: 400, error: 'response_format is not supported' },
    )
    expect((await read(asker)).missing).toBeUndefined()
    expect((await read(asker, sample('haihe-lab-unveiled.md'))).missing).toBeUndefined()
    expect(server.asked.map(({ format }) => format)).toEqual(['json_schema', 'json_object', undefined, undefined])
  })

  it('asks no more questions at once than it may', async () => {
    const long = articleOf(`${lab.text}\n`.repeat(12), { title: lab.title })
    const { asker, server } = await askerOf(
      async (asked) => {
        await new Promise((later) => setTimeout(later, 20))
        return answerOfSample(asked)
      },
      { concurrency: 3 },
    )
    await read(asker, long)
    expect(server.asked.length).toBeGreaterThan(3)
    expect(server.most).toBeLessThanOrEqual(3)
  })
})

describe('an endpoint on a bad day', () => {
  it.each<[string, (before: number) => Reply | undefined]>([
    ['fails', (before) => (before < 2 ? { status: 500 } : undefined)],
    ['is overloaded', (before) => (before < 2 ? { status: 503 } : undefined)],
    ['hangs up in the middle of an answer', (before) => (before < 2 ? 'hang up' : undefined)],
    ['answers with what is no JSON', (before) => (before < 2 ? { raw: '<html>bad gateway</html>' } : undefined)],
  ])('is asked again when it %s', async (_, bad) => {
    const { asker, server } = await askerOf((asked, before) => bad(before) ?? answerOfSample(asked))
    expect((await read(asker)).missing).toBeUndefined()
    expect(server.asked).toHaveLength(3)
  })

  it.each([
    ['retry-after-ms', '150'],
    ['retry-after', '0.15'],
  ])('waits as long as it asks for in %s', async (header, value) => {
    const { asker, server } = await askerOf((asked, before) =>
      before === 0 ? { status: 429, headers: { [header]: value } } : answerOfSample(asked),
    )
    expect((await read(asker)).missing).toBeUndefined()
    const [first, second] = server.asked
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(145)
  })

  it.each<[string, Reply, string]>([
    ['no key', { status: 401, error: `Incorrect API key provided: ${KEY}. Bearer ${KEY}` }, 'MODEL_AUTH'],
    ['no such model', { status: 404, error: 'model small not found' }, 'MODEL_UNKNOWN'],
    ['a fault for good', { status: 500, error: `cannot, said ${KEY}` }, 'MODEL_UNREACHABLE'],
    ['too many asked', { status: 429, error: 'quota', headers: { 'retry-after': '86400' } }, 'MODEL_UNREACHABLE'],
    ['a refusal', { status: 400, error: `bad ${KEY}` }, 'MODEL_FAILED'],
    ['prose', { content: '很抱歉，我不能回答。' }, 'MODEL_FAILED'],
    ['another form', { content: '[1, 2, 3]' }, 'MODEL_FAILED'],
    ['an empty answer', { content: '' }, 'MODEL_FAILED'],
  ])(
    '%s: the rules’ result stands, the fault is named without the key, and nothing is kept',
    async (_, reply, code) => {
      const { asker } = await askerOf(() => reply)
      const { fragment, missing } = await read(asker)
      expect(JSON.stringify(fragment)).toBe(JSON.stringify(explain(lab, lexicon).fragment))
      expect(missing).toMatchObject({ code })
      expect(missing?.line()).not.toContain('secret-of-this-test')
      expect(missing?.remedy.length).toBeGreaterThan(10)
      expect(kept()).toEqual([])
    },
  )

  it('one that hangs is given up after its time', async () => {
    const { asker, server } = await askerOf(() => 'hang', { timeoutMs: 100 })
    const { missing } = await read(asker)
    expect(missing).toMatchObject({ code: 'MODEL_UNREACHABLE' })
    expect(missing?.message).toContain('does not answer in time')
    expect(server.asked).toHaveLength(2)
  })

  it('one that nobody starts is named with its address', async () => {
    const { asker, server } = await askerOf(answerOfSample)
    await server.close()
    const { missing } = await read(asker)
    expect(missing?.line()).toMatch(/nobody answers at http:\/\/127\.0\.0\.1:\d+\/v1 \(MODEL_UNREACHABLE\)/)
  })

  it('is not asked again for every article once it is plain that it will not answer', async () => {
    const { asker, server } = await askerOf(() => ({ status: 401 }))
    for (const file of ['hebut-joint-lab.md', 'haihe-lab-unveiled.md', 'hightech-zone-alliance.md']) {
      expect((await read(asker, sample(file))).missing).toMatchObject({ code: 'MODEL_AUTH' })
    }
    expect(server.asked).toHaveLength(1)
  })

  it('reads what is whole of an answer that breaks off, and says so', async () => {
    const { asker } = await askerOf((asked) => {
      const reply = answerOfSample(asked)
      if (typeof reply === 'string' || !('content' in reply)) return reply
      return { content: `好的：\n\`\`\`json\n${reply.content.slice(0, reply.content.length - 300)}`, finish: 'length' }
    })
    const { fragment, trace, missing } = await read(asker)
    expect(missing).toBeUndefined()
    expect(fragment.claims.some(({ rule }) => rule === 'model:small')).toBe(true)
    expect(trace.dropped).toContainEqual(expect.objectContaining({ reason: expect.stringContaining('broke off') }))
  })
})

/** Answers that the endpoint counts as so many tokens. */
function counted(asked: Asked): Reply {
  const reply = answerOfSample(asked)
  if (typeof reply === 'string' || !('content' in reply)) return reply
  return { ...reply, usage: { prompt_tokens: 2_000, completion_tokens: 1_500 } }
}

describe('cost in hand', () => {
  const two = [lab, sample('haihe-lab-unveiled.md')]

  it('stops before a question that would go past the tokens, and goes on from there with more', async () => {
    const { asker, server } = await askerOf(counted, { limits: { tokens: 6_000 }, concurrency: 1 })
    const read1 = await read(asker, two[0])
    const read2 = await read(asker, two[1])
    expect(read1.missing).toBeUndefined()
    expect(read2.missing).toMatchObject({ code: 'MODEL_LIMIT' })
    expect(server.asked).toHaveLength(1)
    const { asker: richer, server: next } = await askerOf(answerOfSample)
    expect((await read(richer, two[0])).missing).toBeUndefined()
    expect((await read(richer, two[1])).missing).toBeUndefined()
    expect(next.asked).toHaveLength(1)
  })

  it('stops before a question that would go past the cost', async () => {
    const price = { question: 1, answer: 1 }
    const { asker, server } = await askerOf(answerOfSample, { limits: { cost: 0.000001, price } })
    expect((await read(asker)).missing).toMatchObject({ code: 'MODEL_LIMIT' })
    expect(server.asked).toEqual([])
  })

  it('counts what the endpoint counts', async () => {
    const budget = new Budget({ price: { question: 2, answer: 10 } })
    server = await standIn(counted)
    const endpoint = new Endpoint({ model: 'small', baseURL: server.url, apiKey: KEY }, 5_000)
    await read(new Asker(endpoint, new AnswerCache(folder, 'small'), budget, 1, new AbortController().signal))
    expect(budget.used).toEqual({ tokens: 3_500, cost: 0.019 })
  })

  it('keeps no key and no text of the article beside the answer', async () => {
    const { asker } = await askerOf(answerOfSample)
    await read(asker)
    const [file = ''] = kept()
    expect(Object.keys(JSON.parse(file)).sort()).toEqual(['answer', 'broken', 'model', 'prompt', 'tokens'])
    expect(file).not.toContain('secret-of-this-test')
  })
})

it('stopped by the user, it lets go at once, keeps what is answered, and asks only for the rest afterwards', async () => {
  const stop = new AbortController()
  const long = articleOf(`${lab.text}\n`.repeat(12), { title: lab.title })
  const { asker } = await askerOf(
    (asked, before) => {
      if (before < 2) return answerOfSample(asked)
      stop.abort()
      return 'hang'
    },
    { signal: stop.signal, concurrency: 1 },
  )
  const { missing } = await read(asker, long)
  expect(missing).toMatchObject({ code: 'MODEL_STOPPED' })
  const answered = kept().length
  const { asker: again } = await askerOf(answerOfSample)
  const { fragment } = await read(again, long)
  expect(again.asked.cache).toBe(answered)
  expect(fragment.claims.some(({ rule }) => rule === 'model:small')).toBe(true)
})
