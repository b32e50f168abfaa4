import { describe, expect, it } from 'vitest'
import { readScopes } from '../../../src/extract/readers/section.js'

const planned = (text: string) => readScopes(text, '2024-05-06').map(({ start, end }) => text.slice(start, end))

describe('where a text speaks of plans', () => {
  it('is from 下一步 to the end of the paragraph', () => {
    expect(planned('园区开园。下一步，引进企业。建设平台。\n园区位于城北。')).toEqual(['下一步，引进企业。建设平台。'])
  })

  it('is a sentence that goes on from one that plans', () => {
    expect(planned('全市将引进院所。并建设平台。平台开放。')).toEqual(['并建设平台。'])
    expect(planned('全市引进院所。并建设平台。')).toEqual([])
  })

  it('is all that follows a sentence that announces aims', () => {
    expect(planned('去年建成平台。我市将从以下几个方面发力。\n引进院所。\n建设园区。')).toEqual([
      '引进院所。',
      '建设园区。',
    ])
  })
})
