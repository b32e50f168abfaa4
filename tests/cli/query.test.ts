import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAB, PARK } from '../server/fixture.js'
import { folderOf, jinmai, lines } from './run.js'

let folder: string
let store: string[]
beforeAll(async () => {
  folder = folderOf()
  store = ['--store', join(folder, 'graph')]
  await jinmai(['load', '-', ...store], { input: [LAB, PARK].map((fragment) => JSON.stringify(fragment)).join('\n') })
})
afterAll(() => rmSync(folder, { recursive: true }))

const query = (...args: string[]) => jinmai(['query', ...args, ...store])
const BUILDERS =
  "MATCH (b:Entity)-[r:CO_BUILDS]->(lab {name: '云杉实验室'}) RETURN b.name AS 共建方, b, r, size(b.aliases) AS n ORDER BY 共建方"

describe('query', () => {
  it('without a name lists every query with its titles and parameters; as JSON for programs', async () => {
    const { code, stdout } = await query()
    const { stdout: json } = await query('--format', 'json')
    const queries: { name: string; title: { zh: string }; parameters: { name: string }[] }[] = JSON.parse(json)
    expect(code).toBe(0)
    expect(queries.length).toBeGreaterThanOrEqual(12)
    for (const { name, title, parameters } of queries) {
      expect(stdout).toContain(`${name}  ${title.zh}`)
      for (const parameter of parameters) expect(stdout).toContain(`--param ${parameter.name}=`)
    }
  })

  it('aligns a table of Chinese text', async () => {
    const { code, stdout } = await query(
      '--cypher',
      'MATCH (i:Institution) RETURN i.name AS name, i.kind AS kind ORDER BY name',
    )
    expect(code).toBe(0)
    const [head = '', rule = '', ...rows] = lines(stdout)
    const column = stringWidth(rule.split('  ')[0] ?? '') + 2
    expect(stringWidth(head.slice(0, head.indexOf('kind')))).toBe(column)
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) expect(stringWidth(row.replace(/\S+$/, ''))).toBe(column)
  })

  it('gives the same rows as json, ndjson and csv, a node by its name where there is only text', async () => {
    const json: Record<string, { node?: { name: string } }>[] = JSON.parse(
      (await query('--cypher', BUILDERS, '--format', 'json')).stdout,
    )
    expect(json.map((row) => row.共建方)).toEqual(['东湖大学', '西岭大学'])
    expect(json[0]?.b?.node).toMatchObject({ name: '东湖大学', label: 'Institution', kind: 'other' })
    expect(json[0]?.r).toMatchObject({ claim: { type: 'CO_BUILDS', evidence: expect.stringContaining('共建') } })
    const ndjson = lines((await query('--cypher', BUILDERS, '--format', 'ndjson')).stdout)
    expect(ndjson.map((line) => JSON.parse(line))).toEqual(json)
    const csv = (await query('--cypher', BUILDERS, '--format', 'csv')).stdout.split('\r\n')
    expect(csv[0]).toBe('共建方,b,r,n')
    expect(csv[1]).toMatch(/^东湖大学,东湖大学,东湖大学 -CO_BUILDS-> 云杉实验室,\d+$/)
  })

  it('takes own Cypher from a file or standard input, with parameters', async () => {
    const file = join(folder, 'own.cypher')
    writeFileSync(file, 'MATCH (e:Entity {name: $name}) RETURN e.name AS name, $least + 1 AS more')
    const params = ['--param', 'name=东湖大学', '--param', 'least=4', '--format', 'ndjson']
    expect((await query('--file', file, ...params)).stdout).toBe('{"name":"东湖大学","more":5}\n')
    const piped = await jinmai(['query', '--file', '-', ...params, ...store], {
      input: 'RETURN $name AS name, $least AS n',
    })
    expect(piped.stdout).toBe('{"name":"东湖大学","n":4}\n')
  })

  it('says when the limit cut the answer off', async () => {
    const { stdout, stderr } = await query(
      '--cypher',
      'MATCH (e:Entity) RETURN e.name AS name',
      '--limit',
      '2',
      '--format',
      'csv',
    )
    expect(stdout.trim().split('\r\n')).toHaveLength(3)
    expect(stderr).toMatch(/^the first 2 rows, .*--limit/)
  })

  it.each([
    ['MATCH (n RETURN n', 'QUERY_INVALID', 1],
    ['CREATE (:Entity {id: 1}) RETURN 1', 'QUERY_WRITES', 1],
    ["LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", 'QUERY_WRITES', 1],
  ])('%s is refused: %s', async (cypher, reason, exit) => {
    const { code, stdout, stderr } = await query('--cypher', cypher)
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' })
    expect(lines(stderr)).toEqual([expect.stringContaining(reason)])
  })

  it('says what is wrong with a name and with a parameter', async () => {
    const [{ name } = { name: '' }] = JSON.parse((await query('--format', 'json')).stdout)
    const near = await query(name.slice(0, -1))
    expect(near.code).toBe(2)
    expect(near.stderr).toContain(`Did you mean ${name}`)
    const wrong = await query(name, '--param', 'nonsense=1')
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('QUERY_PARAMETER')
  })
})

describe('path', () => {
  it('prints the chain of claims between two entities and the sentence of each hop', async () => {
    const { code, stdout } = await jinmai(['path', '东湖大学', '西岭大学', ...store])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^东湖大学 .*-COOPERATES_WITH-> 西岭大学$/m)
    expect(stdout).toMatch(/^ {4}COOPERATES_WITH 2024-05-06: .*云杉实验室/m)
    const { stdout: json } = await jinmai(['path', '东湖大学', '西岭大学', '--format', 'json', ...store])
    expect(JSON.parse(json).from.name).toBe('东湖大学')
  })

  it('says so where nothing joins them, and where a name is not there', async () => {
    const none = await jinmai(['path', '东湖大学', '星河公司', ...store])
    expect(none).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('no chain of claims joins') })
    const unknown = await jinmai(['path', '东湖大学', '南湖大学', ...store])
    expect(unknown.code).toBe(1)
    expect(unknown.stderr).toMatch(/南湖大学.*NOT_FOUND/)
  })
})
