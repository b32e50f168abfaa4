import { describe, expect, it } from 'vitest'
import { readListDates } from '../../../src/extract/readers/list-dates.js'
import { readDates } from '../../../src/extract/readers/time.js'
import { toldYears } from '../../../src/extract/readers/told-years.js'

const years = (title: string, text: string, published = '2024-04-29') => [...toldYears(text, title, published, [])]

describe('the year that a text tells of', () => {
  it.each([
    ['2023年工作总结', 2023],
    ['数说2023', 2023],
    ['上半年经济“成绩单”出炉', 2024],
    ['全年经济运行情况', 2023],
    ['星湖大学年鉴（2023）', 2022],
    ['2021年和过去五年工作回顾', 0],
    ['2025年工作回顾', 0],
    ['2023年星湖论坛开幕', 0],
  ])('of %s is %i', (title, year) => {
    expect(years(title, '企')).toEqual([year])
  })

  it('is that of the heading above', () => {
    const text = '一、2023年工作总结\n企业\n二、其他\n企业'
    const told = years('', text)
    expect([told[text.indexOf('企业')], told[text.lastIndexOf('企业')]]).toEqual([2023, 0])
  })
})

describe('the date of a list', () => {
  const items = (text: string) =>
    readListDates(text, readDates(text, '2024-04-29')).map(({ start, end, date }) => [text.slice(start, end), date])

  it('is that of its first item, where the others go on from it', () => {
    expect(items('◆ 2021年，产值8亿元；\n◆ 企业40家；\n◆ 专利5件。\n◆ 高校2所')).toEqual([
      ['◆ 企业40家；', '2021'],
      ['◆ 专利5件。', '2021'],
    ])
    expect(items('◆ 产值8亿元；\n◆ 企业40家。')).toEqual([])
  })
})
