import { z } from 'zod'
import { JinmaiError, type QueryInfo } from '../types/index.js'

const text = z.string().min(1)
const both = z.strictObject({ zh: text, en: text })
const Parameter = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  type: z.enum(['string', 'integer', 'date', 'strings']),
  default: z.union([z.string(), z.number(), z.null(), z.array(z.string())]),
  title: both,
})
const Query = z.strictObject({
  name: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: both,
  answers: both,
  parameters: z.array(Parameter),
  example: text,
  cypher: text,
})

const FIELD = /^\/\/ (title|answers|example|param)(?:\.(zh|en))?: (.+)$/
const PARAMETER = /^(\w+) (\w+) = (.+?) \| (.+?) \| (.+)$/

/**
 * Reads a query file: comment lines for `title.zh`, `title.en`, `answers.zh`, `answers.en`, one `param` line a parameter
 * (`name type = default as JSON | 中文 | English`) and `example`, then the Cypher.
 * Throws QUERY_INVALID naming the file and what is wrong with it.
 */
export function parseQuery(name: string, file: string): QueryInfo {
  const lines = file.split('\n')
  const length = lines.findIndex((line) => !line.startsWith('//'))
  const fields: Record<string, Record<string, string>> = { title: {}, answers: {} }
  const parameters: unknown[] = []
  let example = ''
  for (const line of lines.slice(0, length)) {
    const [, field = '', language = '', value = ''] = FIELD.exec(line) ?? []
    if (field === 'param') parameters.push(parseParameter(name, value))
    else if (field === 'example') example = value
    else if (fields[field] !== undefined) fields[field][language] = value
    else throw unreadable(name, `cannot read the line ${line}`)
  }
  const cypher = lines.slice(length).join('\n').trim().replace(/;$/, '')
  const read = Query.safeParse({ name, ...fields, parameters, example, cypher })
  if (!read.success) throw unreadable(name, z.prettifyError(read.error).replace(/\n\s*/g, ' '))
  return read.data
}

function parseParameter(query: string, line: string): unknown {
  const [, name, type, json = '', zh, en] = PARAMETER.exec(line) ?? []
  try {
    return { name, type, default: JSON.parse(json), title: { zh, en } }
  } catch (cause) {
    throw unreadable(query, `cannot read the parameter ${line}`, cause)
  }
}

const unreadable = (name: string, what: string, cause?: unknown): JinmaiError =>
  new JinmaiError(
    'QUERY_INVALID',
    `cypher/queries/${name}.cypher: ${what}`,
    'Begin the file with comment lines as the other queries have them.',
    { cause },
  )
