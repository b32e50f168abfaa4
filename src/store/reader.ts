/**
 * A process that runs people's queries on embedded graphs, one at a time. A query that runs too long cannot be stopped
 * from outside in any other way than by ending its process; the program itself goes on.
 */

import { JinmaiError } from '../types/errors.js'
import { cellOf } from './grafeo-cells.js'
import { queryFault } from './grafeo-faults.js'
import { GraphFile } from './graph-file.js'
import { cellsIn, type NodeCell, RelationshipCell } from './home.js'
import type { Answer, Question } from './readers.js'

const files = new Map<string, GraphFile>()

async function answer({ path, patience, cypher, parameters, rows }: Question): Promise<Answer> {
  const file = files.get(path) ?? new GraphFile(path, patience)
  files.set(path, file)
  return file.using('read', async (db) => {
    process.send?.({ started: true })
    const result = await db.executeCypher(cypher, parameters).catch((cause) => {
      throw queryFault(cypher, cause)
    })
    const columns = result.columns
    const values = Array.from({ length: Math.min(rows, result.length) }, (_, i) => {
      const row = result.get(i)
      return columns.map((column) => row[column] ?? null)
    })
    const ends = new Map<string, NodeCell>()
    for (const { start, end } of cellsIn(values.map(cellOf), RelationshipCell)) {
      for (const element of [start, end]) {
        const node = ends.has(element) ? null : db.getNode(Number(element))
        if (node !== null) ends.set(element, { element, labels: node.labels, properties: { ...node.properties() } })
      }
    }
    return { columns, rows: values, ends: [...ends.values()] }
  })
}

process.on('message', (question: Question | 'let go') => {
  if (question === 'let go') {
    for (const file of files.values()) void file.letGo()
    return
  }
  answer(question).then(
    (answered) => process.send?.({ answered }),
    (error) => {
      const { code, message, remedy, place } =
        error instanceof JinmaiError ? error : new JinmaiError('STORE_FAILED', String(error), 'Please report this.')
      process.send?.({ fault: { code, message, remedy, place } })
    },
  )
})
process.on('disconnect', () => process.exit())
