import type { Parameters } from '../store/index.js'
import { JinmaiError, type QueryInfo, type QueryParameter } from '../types/index.js'
import { nearMisses } from './near.js'

/** A value as a person or a program gives it: text, or already of the parameter's type. */
export type Given = Readonly<Record<string, unknown>>

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/**
 * A query's parameters from what is given for some of them, the others by default; text is read by the parameter's
 * type, a list from text with commas. Throws QUERY_PARAMETER for a name that the query lacks and for a wrong value.
 */
export function readParameters(query: QueryInfo, given: Given = {}): Parameters {
  const names = query.parameters.map(({ name }) => name)
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue
    const [near] = nearMisses(name, names)
    const known = names.length === 0 ? 'It takes none.' : `It takes ${names.join(', ')}.`
    throw new JinmaiError(
      'QUERY_PARAMETER',
      `The query ${query.name} has no parameter ${name}`,
      near === undefined ? known : `Did you mean ${near}?`,
    )
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => {
      const value = given[parameter.name]
      return [parameter.name, value === undefined ? parameter.default : typed(query, parameter, value)]
    }),
  )
}

function typed(
  query: QueryInfo,
  { name, type, default: fallback }: QueryParameter,
  value: unknown,
): Parameters[string] {
  const text = typeof value === 'string' ? value.trim() : undefined
  if (value === null || (text === '' && fallback === null)) {
    if (fallback === null) return null
  } else if (type === 'string') {
    if (text !== undefined) return text
  } else if (type === 'integer') {
    const number = typeof value === 'number' ? value : Number(text === '' ? undefined : text)
    if (Number.isSafeInteger(number) && number >= 0) return number
  } else if (type === 'date') {
    if (text !== undefined && DATE.test(text)) return text
  } else {
    const list = text === undefined ? value : text.split(/[,，、]/)
    if (Array.isArray(list) && list.every((item) => typeof item === 'string')) {
      return list.map((item) => item.trim()).filter((item) => item !== '')
    }
  }
  throw new JinmaiError(
    'QUERY_PARAMETER',
    `${JSON.stringify(value)} is no ${TYPES[type]} for the parameter ${name} of the query ${query.name}`,
    `Write for example ${name}=${EXAMPLES[type]}.`,
  )
}

const TYPES = { string: 'text', integer: 'whole number', date: 'date', strings: 'list of texts' } as const
const EXAMPLES = { string: '天津', integer: '20', date: '2024-04-28 (or 2024-04, 2024)', strings: '天津,北京' } as const
