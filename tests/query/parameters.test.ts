import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/query/header.js'
import { findQuery, listQueries, readParameters } from '../../src/query/index.js'

const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('the catalogue', () => {
  test('has the queries that people of this field ask, each with both languages', () => {
    expect(listQueries().length).toBeGreaterThanOrEqual(14)
    for (const { name, title, answers, example, cypher, parameters } of listQueries()) {
      expect(title.zh, name).toMatch(/\p{Script=Han}/u)
      expect(title.en, name).toMatch(/^[A-Z][\x20-\x7e]+$/)
      expect(answers.zh, name).toMatch(/\p{Script=Han}/u)
      expect(answers.en, name).toMatch(/^[A-Z]/)
      expect(example, name).toMatch(new RegExp(`^jinmai query ${name}( |$)`))
      expect(cypher, name).toContain('ORDER BY')
      for (const parameter of parameters) expect(cypher, name).toContain(`$${parameter.name}`)
    }
  })

  test('suggests the nearest name for one that it lacks', () => {
    expect(caught(() => findQuery('co-bilders'))).toMatchObject({
      code: 'QUERY_UNKNOWN',
      remedy: 'Did you mean co-builders?',
    })
    expect(caught(() => findQuery('zzzzzzzz'))).toMatchObject({
      code: 'QUERY_UNKNOWN',
      remedy: expect.stringContaining('leaders'),
    })
  })

  test.each([
    ['MATCH (n) RETURN n', 'title'],
    ['// title.zh: 甲\n// wrong line\nRETURN 1', 'wrong line'],
    ['// param: x integer = 1o | 甲 | A\nRETURN 1', 'x integer'],
  ])('names a query file whose header it cannot read: %j', (file, what) => {
    const error = caught(() => parseQuery('mine', file))
    expect(error).toMatchObject({
      code: 'QUERY_INVALID',
      message: expect.stringContaining('cypher/queries/mine.cypher'),
    })
    expect(error).toMatchObject({ message: expect.stringContaining(what) })
  })
})

describe('parameters', () => {
  test('take their default, or the value given as text or by type', () => {
    expect(readParameters(findQuery('co-builders'), { from: ' 河北 ' })).toEqual({ at: '天津', from: '河北' })
    expect(readParameters(findQuery('newest-claims'), { limit: '5', types: 'LEADS，BUILDS, ' })).toEqual({
      limit: 5,
      types: ['LEADS', 'BUILDS'],
    })
    expect(readParameters(findQuery('newest-claims'), { limit: 5, types: ['LEADS'] })).toEqual({
      limit: 5,
      types: ['LEADS'],
    })
    expect(readParameters(findQuery('leaders'), { asOf: '2024-06' })).toEqual({ asOf: '2024-06', body: '' })
    expect(readParameters(findQuery('leaders'), { asOf: '' })).toEqual({ asOf: null, body: '' })
  })

  test.each([
    ['newest-claims', { limit: 'many' }, 'limit'],
    ['newest-claims', { limit: '' }, 'limit'],
    ['newest-claims', { limit: -1 }, 'limit'],
    ['newest-claims', { types: [1] }, 'types'],
    ['leaders', { asOf: '2024年' }, 'asOf'],
    ['leaders', { asOf: '2024-13' }, 'asOf'],
    ['leaders', { body: null }, 'body'],
  ])('of %s refuse %j, naming parameter, value and an example', (name, given, parameter) => {
    const error = caught(() => readParameters(findQuery(name), given))
    expect(error).toMatchObject({ code: 'QUERY_PARAMETER', message: expect.stringContaining(parameter) })
    expect(error).toMatchObject({ remedy: expect.stringContaining(`${parameter}=`) })
  })

  test('of another name are refused, with the nearest one', () => {
    expect(caught(() => readParameters(findQuery('co-builders'), { form: '北京' }))).toMatchObject({
      code: 'QUERY_PARAMETER',
      remedy: 'Did you mean from?',
    })
  })
})
