import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerOfSample, INVENTED } from '../model/sample-answers.js'
import { type Asked, type Reply, type StandIn, standIn } from '../model/stand-in.js'
import { folderOf, jinmai, lines, SAMPLES, start } from './run.js'

const KEY = 'sk-key-of-these-tests-987654321'
const FILES = ['hebut-joint-lab.md', 'haihe-lab-unveiled.md'].map((file) => join(SAMPLES, file))

let folder: string
let server: StandIn
beforeEach(() => {
  folder = folderOf()
})
afterEach(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})

const serve = async (reply: (asked: Asked, before: number) => Reply | Promise<Reply>): Promise<void> => {
  server = await standIn(reply)
}
const env = (): Record<string, string> => ({ OPENAI_BASE_URL: server.url, OPENAI_API_KEY: KEY })
const run = (args: readonly string[], surroundings: Record<string, string> = env()) =>
  jinmai(args, { cwd: folder, env: surroundings })
const MODEL = ['--model', 'small']

/** Everything that the program has written into its folder. */
const written = (): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

const makers = (stdout: string): Set<string> =>
  new Set(lines(stdout).flatMap((line) => JSON.parse(line).claims.map(({ rule }: { rule: string }) => rule)))

describe('extract with a model as second reader', () => {
  it('goes nowhere without the option', async () => {
    await serve(answerOfSample)
    const { code, stdout, stderr } = await run(['extract', ...FILES])
    expect({ code, stderr, asked: server.asked.length }).toEqual({ code: 0, stderr: '', asked: 0 })
    expect([...makers(stdout)].filter((rule) => rule.includes('model:'))).toEqual([])
  })

  it('says once what goes where, and who made each claim; a second run asks nothing and prints the same bytes', async () => {
    await serve(answerOfSample)
    const first = await run(['extract', '--reader', 'both', ...MODEL, ...FILES])
    expect(first.code).toBe(0)
    const said = lines(first.stderr).filter((line) => line.includes(server.url))
    expect(said).toEqual([
      `second reader: date, publisher, headline and text of each article go to ${server.url}, model small`,
    ])
    expect(first.stderr).toMatch(/2 questions answered by small, 0 from \.jinmai\/answers; 300 tokens/)
    expect(makers(first.stdout)).toContain('model:small')
    expect([...makers(first.stdout)].some((rule) => /^[a-z-]+\/.*\+model:small$/.test(rule))).toBe(true)
    expect(first.stdout).not.toContain(INVENTED)
    const second = await run(['extract', '--reader', 'both', ...MODEL, ...FILES])
    expect(second).toMatchObject({ code: 0, stdout: first.stdout })
    expect(server.asked).toHaveLength(2)
    expect(second.stderr).toContain('0 questions answered by small, 2 from')
  })

  it('--explain shows what of the model fell, and why', async () => {
    await serve(answerOfSample)
    const { stderr } = await run(['extract', '--reader', 'sparing', '--explain', ...MODEL, ...FILES])
    expect(stderr).toMatch(new RegExp(`COOPERATES_WITH\\(${INVENTED}, .*\\tmodel:small: its evidence does not name`))
  })

  it('--dry-run prints questions, tokens and price, and sends nothing', async () => {
    await serve(answerOfSample)
    const args = ['extract', '--reader', 'both', '--dry-run', '--price', '1/2', ...MODEL, ...FILES]
    const { code, stdout } = await run(args)
    expect({ code, asked: server.asked.length }).toEqual({ code: 0, asked: 0 })
    expect(stdout).toMatch(/article +questions +kept +characters +tokens asked +tokens answered +cost/)
    const total = lines(stdout).at(-1)?.trim().split(/ +/) ?? []
    expect(total.slice(0, 3)).toEqual(['all', '2', '0'])
    expect(Number(total[6])).toBeCloseTo((Number(total[4]) + 2 * Number(total[5])) / 1e6, 3)
    await run(['extract', '--reader', 'both', ...MODEL, FILES[0] ?? ''])
    expect(
      lines((await run(args)).stdout)
        .at(-1)
        ?.trim()
        .split(/ +/)
        .slice(0, 3),
    ).toEqual(['all', '2', '1'])
  })

  it.each<[string, () => Record<string, string>, Reply, RegExp]>([
    ['no endpoint', () => ({}), 'hang', /no endpoint is named.*MODEL_UNSET.*Set OPENAI_BASE_URL/],
    ['an address that is none', () => ({ OPENAI_BASE_URL: 'localhost' }), 'hang', /no http\(s\) address.*MODEL_UNSET/],
    [
      'a wrong key',
      env,
      { status: 401, error: `Incorrect API key: ${KEY}` },
      /refuses the key.*MODEL_AUTH.*OPENAI_API_KEY/,
    ],
    ['an unknown model', env, { status: 404, error: 'no' }, /does not know the model small.*MODEL_UNKNOWN.*--model/],
    ['a model too small', env, { content: '好的！' }, /form that it is asked for.*MODEL_FAILED.*larger model/],
    ['one that hangs', env, 'hang', /does not answer in time.*MODEL_UNREACHABLE.*--timeout/],
  ])('%s: a clear word, the rules’ result, and exit code 1', async (_, surroundings, reply, word) => {
    await serve(() => reply)
    const rules = await run(['extract', ...FILES])
    const args = ['extract', '--reader', 'both', '--timeout', '1', ...MODEL, ...FILES]
    const { code, stdout, stderr } = await run(args, surroundings())
    expect({ code, stdout }).toEqual({ code: 1, stdout: rules.stdout })
    expect(stderr).toMatch(word)
    expect(stderr).toMatch(/the second reading is missing for 2 of 2 articles/)
    expect(stderr + written()).not.toContain('key-of-these-tests')
  })

  it('stops cleanly at a limit: what is read is whole, the rest is read by the rules and named', async () => {
    await serve((asked) => {
      const reply = answerOfSample(asked)
      return typeof reply === 'object' && 'content' in reply
        ? { ...reply, usage: { prompt_tokens: 3_000, completion_tokens: 1_000 } }
        : reply
    })
    const args = ['extract', '--reader', 'both', '--concurrency', '1', '--max-tokens', '6000', ...MODEL, ...FILES]
    const { code, stdout, stderr } = await run(args)
    expect({ code, asked: server.asked.length }).toEqual({ code: 1, asked: 1 })
    expect(lines(stdout).map((line) => makers(line).has('model:small'))).toEqual([true, false])
    expect(stderr).toMatch(
      /missing for 1 of 2 articles \(.*\): the next question would go past 6000 tokens \(MODEL_LIMIT\)/,
    )
  })

  it.each([
    [['--reader', 'both'], 'needs a model'],
    [['--reader', 'everyone', ...MODEL], 'rules, model, both, sparing'],
    [['--dry-run'], 'Name one: --reader both'],
    [['--reader', 'both', '--max-cost', '1', ...MODEL], 'Give --price IN/OUT'],
    [['--reader', 'both', '--price', 'cheap', ...MODEL], 'two numbers with /'],
  ])('%j ends with 2 and says why', async (args, reason) => {
    await serve(answerOfSample)
    const { code, stdout, stderr } = await run(['extract', ...args, ...FILES])
    expect({ code, stdout, asked: server.asked.length }).toEqual({ code: 2, stdout: '', asked: 0 })
    expect(stderr).toContain(reason)
  })

  it('Ctrl-C lets go at once; the same command then asks only for the rest', async () => {
    await serve((asked, before) => (before === 1 ? 'hang' : answerOfSample(asked)))
    const args = ['extract', '--reader', 'both', '--concurrency', '1', ...MODEL, ...FILES]
    const child = start(args, { cwd: folder, env: env() })
    child.stdin.end()
    while (server.asked.length < 2) await new Promise((later) => setTimeout(later, 20))
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    const resumed = await run(args)
    expect(resumed.code).toBe(0)
    expect(server.asked).toHaveLength(3)
    expect(lines(resumed.stdout)).toHaveLength(2)
  })
})

describe('ingest with a model as second reader', () => {
  const counts = async (): Promise<string> => {
    const cypher = "MATCH ()-[r]->() WHERE r.rule CONTAINS 'model:' RETURN count(r) AS n"
    return (await run(['query', '--cypher', cypher, '--format', 'csv'])).stdout.trim().split(/\s+/).at(-1) ?? ''
  }

  it('loads what the model added, skips what it has read, and keeps no key', async () => {
    await serve(answerOfSample)
    const args = ['ingest', '--reader', 'sparing', ...MODEL, ...FILES]
    const first = await run(args)
    expect(first.code).toBe(0)
    expect(lines(first.stderr).at(-1)).toBe('2 added, 0 replaced, 0 unchanged, 0 failed')
    expect(Number(await counts())).toBeGreaterThan(0)
    const again = await run(args)
    expect(lines(again.stderr).at(-1)).toBe('0 added, 0 replaced, 2 unchanged, 0 failed')
    expect(server.asked).toHaveLength(2)
    expect(first.stderr + written()).not.toContain('key-of-these-tests')
  })

  it('reads again what the model left out, once it answers', async () => {
    await serve((asked, before) => (before === 0 ? { status: 401 } : answerOfSample(asked)))
    const args = ['ingest', '--reader', 'both', '--concurrency', '1', ...MODEL, ...FILES]
    expect((await run(args)).code).toBe(1)
    expect(await counts()).toBe('0')
    const { code, stderr } = await run(args)
    expect(code).toBe(0)
    expect(lines(stderr).at(-1)).toBe('0 added, 2 replaced, 0 unchanged, 0 failed')
    expect(Number(await counts())).toBeGreaterThan(0)
  })

  it('--dry-run touches no store', async () => {
    await serve(answerOfSample)
    const { code, stdout } = await run(['ingest', '--reader', 'both', '--dry-run', ...MODEL, ...FILES])
    expect(code).toBe(0)
    expect(stdout).toContain('unknown: give --price')
    expect(existsSync(join(folder, '.jinmai', 'graph'))).toBe(false)
  })
})

describe('evaluate with several readers', () => {
  const gold = join(SAMPLES, 'gold')

  it('prints them side by side, and asks about what has a gold only', async () => {
    await serve(answerOfSample)
    const only = folderOf({ 'hebut-joint-lab.json': readFileSync(join(gold, 'hebut-joint-lab.json')) })
    const { code, stdout } = await run(['evaluate', only, ...FILES, '--reader', 'all', ...MODEL])
    expect(code).toBe(0)
    const [head, , ...rows] = lines(stdout)
    expect(head?.trim().split(/ +/)).toEqual(['rules', 'model', 'both', 'sparing'])
    const f1 =
      rows
        .find((row) => row.startsWith('all claims F1'))
        ?.trim()
        .split(/ +/)
        .slice(3)
        .map(Number) ?? []
    expect(f1).toHaveLength(4)
    expect(f1[2]).toBeGreaterThan(f1[0] ?? 1)
    expect(f1[3]).toBeGreaterThanOrEqual(f1[0] ?? 1)
    expect(server.asked.every(({ user }) => user.includes('先进管材联合实验室'))).toBe(true)
    // The model alone and both ask the same question.
    expect(server.asked).toHaveLength(2)
    rmSync(only, { recursive: true })
  })

  it('takes recorded answers instead of an endpoint, and names a line that is none', async () => {
    await serve(answerOfSample)
    const answer = readFileSync(join(gold, 'hebut-joint-lab.json'), 'utf8')
    const { article: _, ...said } = JSON.parse(answer)
    const recorded = JSON.stringify({ article: { path: 'hebut-joint-lab.md' }, ...said })
    const files = folderOf({ 'good.ndjson': `${recorded}\n`, 'bad.ndjson': `${recorded}\nnothing\n` })
    const args = ['evaluate', gold, FILES[0] ?? '', '--reader', 'rules,both', '--answers']
    const { code, stdout } = await run([...args, join(files, 'good.ndjson')])
    expect({ code, asked: server.asked.length }).toEqual({ code: 0, asked: 0 })
    expect(lines(stdout)[0]?.trim().split(/ +/)).toEqual(['unchecked', 'rules', 'both'])
    const bad = await run([...args, join(files, 'bad.ndjson')])
    expect(bad.code).toBe(1)
    expect(bad.stderr).toMatch(/bad\.ndjson, line 2: no answer of a model \(FRAGMENT_INVALID\)/)
    rmSync(files, { recursive: true })
  })
})
