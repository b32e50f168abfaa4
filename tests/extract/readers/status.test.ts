import { describe, expect, it } from 'vitest'
import { readStatus } from '../../../src/extract/readers/status.js'
import { readTable } from '../../../src/extract/readers/table.js'

const marked = (text: string): [string, { start: number; end: number }] => {
  const start = text.indexOf('【')
  return [text.replace(/[【】]/g, ''), { start, end: text.indexOf('】') - 1 }]
}

describe('every line of status.tsv', () => {
  it.each(readTable('status.tsv', 6))('%s: %s', (_pattern, status, _reach, _reason, example = '', counter = '') => {
    expect(readStatus(...marked(example))).toBe(status)
    expect(readStatus(...marked(counter))).not.toBe(status)
  })
})
