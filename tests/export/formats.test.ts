import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../src/export/gexf.js'
import { writeGraphml } from '../../src/export/graphml.js'
import { FORMATS } from '../../src/export/index.js'
import { writeJson } from '../../src/export/json.js'
import type { Graph } from '../../src/export/records.js'
import { articlesCsv, claimsCsv, nodesCsv } from '../../src/export/tables.js'
import { openStore } from '../../src/store/index.js'
import { fragmentOf } from '../server/fixture.js'

const AWKWARD = '他说：“共建<b>\'云杉\'</b> & "实验室"\\n”,\n第二行\u0001\ud800完'
const SAYABLE = AWKWARD.replace('\u0001', '').replace('\ud800', '')

const claim = { status: 'actual', rule: 'co-build', confidence: 0.9, derived: false, article: 'art-1' } as const
const graph: Graph = {
  nodes: [
    {
      id: 'i1',
      label: 'Institution',
      kind: 'university',
      name: '东湖大学',
      aliases: ['东湖大', 'East Lake, “ELU”'],
      degree: 3,
      articles: 1,
    },
    { id: 'i2', label: 'Institution', kind: 'laboratory', name: AWKWARD, aliases: [], degree: 3, articles: 1 },
    {
      id: 'm1',
      label: 'Metric',
      name: '成交额',
      aliases: [],
      value: 0.847,
      unit: '元',
      qualifier: 'min',
      degree: 0,
      articles: 1,
    },
  ],
  claims: [
    { ...claim, id: 'c1', type: 'CO_BUILDS', source: 'i1', target: 'i2', date: '2024-04', evidence: AWKWARD },
    { ...claim, id: 'c2', type: 'CO_BUILDS', source: 'i1', target: 'i2', status: 'planned', evidence: '拟共建' },
    {
      ...claim,
      id: 'c3',
      type: 'PART_OF',
      source: 'i2',
      target: 'i2',
      role: '下属',
      evidence: '自成一体',
      derived: true,
    },
  ],
  articles: [{ id: 'art-1', title: '标题, 一', url: 'https://example.org/1', path: null, published: '2024-04-29' }],
}
const text = (pieces: Iterable<string>): string => [...pieces].join('')

describe('export', () => {
  it.each([
    ['gexf', writeGexf, gexf.parse],
    ['graphml', writeGraphml, graphml.parse],
  ])('%s is read back with every node, parallel and looping claim, and sentence', (_, write, parse) => {
    const read = parse(MultiDirectedGraph, text(write(graph)))
    expect(read.order).toBe(3)
    expect(read.edges('i1', 'i2')).toHaveLength(2)
    expect(read.edges('i2', 'i2')).toHaveLength(1)
    const attributes = (keyed: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(keyed).map(([key, value]) => [key.replace(/^[ne]_/, ''), value]))
    expect(attributes(read.getNodeAttributes('i2'))).toMatchObject({ label: SAYABLE, type: 'Institution' })
    expect(attributes(read.getNodeAttributes('m1'))).toMatchObject({ value: 0.847, qualifier: 'min' })
    expect(attributes(read.getNodeAttributes('i1'))).toMatchObject({ aliases: '东湖大；East Lake, “ELU”' })
    const edges = read.mapEdges((_: string, keyed: Record<string, unknown>) => attributes(keyed))
    expect(edges).toContainEqual(
      expect.objectContaining({
        type: 'CO_BUILDS',
        date: '2024-04',
        evidence: SAYABLE,
        source: 'https://example.org/1',
      }),
    )
    expect(edges).toContainEqual(expect.objectContaining({ status: 'planned' }))
    expect(edges).toContainEqual(expect.objectContaining({ type: 'PART_OF', derived: true, role: '下属' }))
  })

  it('csv names both ends in each row and quotes what would break a cell', () => {
    const csv = text(claimsCsv(graph))
    expect(csv.split('\r\n')[0]).toMatch(/^id,type,subject,subject_name,object,object_name,status,date,role,evidence/)
    expect(csv).toContain(`"${AWKWARD.replaceAll('"', '""')}"`)
    expect(csv).toContain(`c3,PART_OF,i2,"`)
    expect(csv).toContain('"标题, 一",https://example.org/1\r\n')
    expect(text(nodesCsv(graph))).toContain('m1,Metric,,成交额,,,0.847,元,min,,0,1\r\n')
    expect(text(articlesCsv(graph))).toContain('art-1,"标题, 一",https://example.org/1,,2024-04-29\r\n')
  })

  it('json holds the graph as it is', () => {
    expect(JSON.parse(text(writeJson(graph)))).toEqual(graph)
  })

  it('cypher makes the same store anew, awkward sentences and all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinmai-export-'))
    const [first, second] = await Promise.all(['first', 'second'].map((name) => openStore(join(folder, name))))
    if (!first || !second) expect.fail('two stores')
    const sentence = "东湖大学说：“共建'云杉'站\\n”，并与\t$x{y}合作。"
    await first.load([fragmentOf('题', `${sentence}\n末段。`, [['东湖大学', 'BUILDS', '云杉']])])
    const dump = text(await FORMATS.cypher.write(first))
    const db = grafeo.GrafeoDB.create(join(folder, 'second'))
    for (const statement of dump.split(';\n').filter(Boolean)) await db.executeCypher(statement)
    db.close()
    expect(text(await FORMATS.cypher.write(second))).toBe(dump)
    expect(text(await FORMATS.json.write(second))).toBe(text(await FORMATS.json.write(first)))
    expect((await second.slice(9)).claims).toEqual([expect.objectContaining({ evidence: sentence })])
    await Promise.all([first.close(), second.close()])
    rmSync(folder, { recursive: true })
  })
})
