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

  it('is an item of a list that was announced, and no more', () => {
    expect(planned('我市将重点抓好三件事：\n一是引进院所。\n二是建设园区。\n李明回答了提问。')).toEqual([
      '一是引进院所。',
      '二是建设园区。',
    ])
  })

  it('is what stands below a heading of aims, to the next heading', () => {
    expect(planned('一、工作回顾\n引进院所。\n二、下半年打算\n建设园区。\n三、其他\n平台开放。').join('')).toBe(
      '\n建设园区。\n',
    )
    expect(planned('▎主要目标\n企业达到40家。').join('')).toBe('\n企业达到40家。')
    expect(planned('一、2024年重点工作\n建设园区。').join('')).toBe('\n建设园区。')
    expect(planned('一、2023年重点工作\n建设园区。')).toEqual([])
    expect(planned('一、重点工作完成情况\n建设园区。')).toEqual([])
  })
})
