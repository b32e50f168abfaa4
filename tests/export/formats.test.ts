import grafeo from '@grafeo-db/js'
import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { FORMATS, type Graph, isFormatName } from '../../src/export/index.js'

const AWKWARD = '他说：“共建<b>\'云杉\'</b> & "实验室"\\n”,\n第二行\u0001\ud800完'
const SAYABLE = AWKWARD.replace('\u0001', '').replace('\ud800', '')
/** What UTF-8 makes of a half pair. */
const STORED = AWKWARD.replace('\ud800', '\ufffd')

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
const written = (name: string): string => (isFormatName(name) ? [...FORMATS[name].write(graph)].join('') : '')

describe('export', () => {
  it.each([
    ['gexf', gexf.parse],
    ['graphml', graphml.parse],
  ])('%s is read back with every node, parallel and looping claim, and sentence', (name, parse) => {
    const read = parse(MultiDirectedGraph, written(name))
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
    const csv = written('csv')
    expect(csv.split('\r\n')[0]).toMatch(/^id,type,subject,subject_name,object,object_name,status,date,role,evidence/)
    expect(csv).toContain(`"${AWKWARD.replaceAll('"', '""')}"`)
    expect(csv).toContain(`c3,PART_OF,i2,"`)
    expect(csv).toContain('"标题, 一",https://example.org/1\r\n')
    expect(Object.keys(FORMATS.csv.files)).toEqual(['nodes.csv', 'claims.csv', 'articles.csv'])
    expect([...FORMATS.csv.files['nodes.csv'](graph)].join('')).toContain('m1,Metric,,成交额,,,0.847,元,min,,0,1\r\n')
  })

  it('json holds the graph as it is', () => {
    expect(JSON.parse(written('json'))).toEqual(graph)
  })

  it('cypher makes the same graph anew in an empty store', async () => {
    const db = grafeo.GrafeoDB.create()
    const statements = written('cypher').split(/;\n/).filter(Boolean)
    for (const statement of statements) await db.executeCypher(statement)
    const rows = async (query: string) => (await db.executeCypher(query)).toArray()
    expect(await rows('MATCH (a:Article) RETURN a.title AS title')).toEqual([{ title: '标题, 一' }])
    expect(await rows('MATCH (n:Institution {id: "i2"}) RETURN n.name AS name')).toEqual([{ name: STORED }])
    expect(await rows('MATCH (n:Entity) WHERE n.value > 0.8 RETURN n.unit AS unit')).toEqual([{ unit: '元' }])
    expect(await rows('MATCH (:Entity)-[r:CO_BUILDS]->(:Entity) RETURN r.id AS id ORDER BY id')).toEqual([
      { id: 'c1' },
      { id: 'c2' },
    ])
    expect(await rows('MATCH ()-[r {id: "c1"}]->() RETURN r.evidence AS evidence')).toEqual([{ evidence: STORED }])
  })
})
