import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/extract/readers/table.js'
import { readDates } from '../../../src/extract/readers/time.js'

const PUBLISHED = '2024-04-29'
const dates = (text: string, published: string | null = PUBLISHED) => readDates(text, published)

/** One date and its many phrasings, for an article published on 2024-04-29. */
const DATES: [string, string[]][] = [
  [
    '2024-04-28',
    [
      '2024年4月28日',
      '4月28日',
      '28日',
      '昨天',
      '昨日',
      '今年4月28日',
      '2024年04月28日',
      '二〇二四年四月二十八日',
      '本月28日'.slice(2),
    ],
  ],
  ['2024-04-29', ['今天', '今日', '29日']],
  [
    '2024-04-27',
    [
      '前天',
      '4月27日至28日',
      '4月27日-5月2日',
      '27日至28日',
      '4月27日上午',
      '4月27—28日',
      '4月27、28日',
      '2024年4月27-28日',
    ],
  ],
  [
    '2024-04',
    [
      '近日',
      '日前',
      '近期',
      '目前',
      '截至目前',
      '本月',
      '4月',
      '2024年4月',
      '今年4月',
      '4月中旬',
      '4月初',
      '如今',
      '现在',
      '现已',
      '迄今',
      '上周',
    ],
  ],
  ['2025', ['“十四五”末', '“十四五”规划末', '十四五期末']],
  ['2024-03', ['上月', '上个月', '3月底', '2024年3月末']],
  ['2023-05-03', ['5月3日', '去年5月3日', '2023年5月3日']],
  ['2023-11', ['11月', '去年11月', '2023年11月份']],
  [
    '2023',
    [
      '去年',
      '2023年',
      '2023年前三季度',
      '2023年1至11月',
      '2023年度',
      '去年前11个月',
      '2023年上半年',
      '上年',
      '二〇二三年',
    ],
  ],
  ['2023-12', ['去年底', '去年年底', '2023年末', '2023年底', '截至2023年底']],
  ['2022', ['前年', '2022年']],
  ['2024', ['今年', '今年以来', '上半年', '一季度', '1-3月', '今年一季度', '今年前3个月', '年初']],
  ['2024-04-24', ['上周三', '4月24日']],
]

describe('dates', () => {
  for (const [date, phrasings] of DATES) {
    it.each(phrasings)(`reads ${date} in %s`, (text) => {
      expect(dates(text).map((mention) => mention.date)).toEqual([date])
    })
  }

  it.each(readTable('time-words.tsv', 3).filter(([, meaning]) => !meaning?.startsWith('same')))(
    'knows the word %s',
    (word = '') => {
      expect(dates(word)).toHaveLength(1)
    },
  )

  it('gives relative words no date where publication is unknown', () => {
    expect(dates('昨天，去年，近日，5月3日，28日，上半年，本周三', null)).toEqual([])
    expect(dates('2023年5月3日', null).map(({ date }) => date)).toEqual(['2023-05-03'])
  })

  it('is no more exact than publication allows', () => {
    expect(dates('近日，去年，昨天', '2024').map(({ date }) => date)).toEqual(['2023'])
    expect(dates('近日，去年', '2024-04').map(({ date }) => date)).toEqual(['2024-04', '2023'])
  })

  it('goes on in the year and month that the sentence names', () => {
    expect(dates('2018年12月立项，次年3月开工').map(({ date }) => date)).toEqual(['2018-12', '2019', '2019-03'])
    expect(dates('公司2010年营收5亿元，上半年2亿元').map(({ date }) => date)).toEqual(['2010', '2010'])
    expect(dates('2018年立项。5月3日签约').map(({ date }) => date)).toEqual(['2018', '2023-05-03'])
  })

  it('takes a month that is yet to come for the next one', () => {
    expect(dates('大会将于9月开幕')[0]?.date).toBe('2024-09')
    expect(dates('园区将于5月18日开园')[0]?.date).toBe('2024-05-18')
    expect(dates('预计今年9月建成')[0]?.date).toBe('2024-09')
    expect(dates('项目计划于1月投产')[0]?.date).toBe('2025-01')
    expect(dates('大会将于4月28日开幕')[0]?.date).toBe('2024-04-28')
    expect(dates('大会于9月开幕')[0]?.date).toBe('2023-09')
    expect(dates('12月20日获悉，大会将于1月开幕', '2023-12-20').map(({ date }) => date)).toEqual([
      '2023-12-20',
      '2024-01',
    ])
  })

  it('takes a day for one to come where the words behind it say so', () => {
    expect(dates('5月18日，大会将在宁波举行')[0]?.date).toBe('2024-05-18')
    expect(dates('5月18日，大会在宁波举行')[0]?.date).toBe('2023-05-18')
    expect(dates('1月，双方签约，将在宁波建设基地')[0]?.date).toBe('2024-01')
  })

  it('resolves 今天 against the day of the dateline', () => {
    expect(dates('本报宁波4月27日讯 论坛今天开幕，昨天布展').map(({ date }) => date)).toEqual([
      '2024-04-27',
      '2024-04-27',
      '2024-04-26',
    ])
  })

  it('takes no year to come for that of parts of a year', () => {
    expect(dates('预计2027年投产。上半年签约36个').map(({ date }) => date)).toEqual(['2027', '2024'])
  })

  it('reads months in the year that the text tells of there', () => {
    const text = '3月揭牌，年底启用'
    expect(readDates(text, PUBLISHED, new Uint16Array(text.length).fill(2022)).map(({ date }) => date)).toEqual([
      '2022-03',
      '2022-12',
    ])
  })

  it('resolves 当天 and 同年 against the date said before', () => {
    expect(dates('4月20日，大会开幕。当天，双方签约').map(({ date }) => date)).toEqual(['2024-04-20', '2024-04-20'])
    expect(dates('2015年成立，同年投产').map(({ date }) => date)).toEqual(['2015', '2015'])
    expect(dates('当天，双方签约')).toEqual([])
  })

  it.each([
    ['到2027年建成', 'until'],
    ['力争2027年投产', 'until'],
    ['2025年前完成', 'until'],
    ['2016年以来', 'since'],
    ['自2016年成立', 'since'],
    ['2016年起', 'since'],
    ['截至2023年底', 'at'],
    ['今年以来', 'at'],
    ['2023年，园区开园', 'at'],
    ['《2023年工作要点》', 'name'],
    ['“2023年科技周”', 'name'],
    ['发布时间：2023-05-06', 'name'],
    ['比上年增长', 'name'],
    ['较2023年同期提高', 'name'],
    ['是2021年的2.7倍', 'name'],
    ['即日起至12月底', 'name'],
  ])('%s is said as %s', (text, role) => {
    expect(dates(text).map((mention) => mention.role)).toEqual([role])
  })
})

describe('what is no date', () => {
  it.each([
    '“十四五”时期',
    '2021-2025年',
    '2021年至2025年',
    '3个月',
    '10年来',
    '三年内',
    '体现在园区',
    '三年行动',
    '近年来',
    '前不久',
    '2024届',
    '1990年代',
    '第28日',
    '2月30日',
    '13月5日',
    '2.5日元'.slice(0, 3),
    '生日',
    '第3日'.slice(0, 1),
    '5月份额',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([])
  })
})

describe('the month up to which figures of a part of a year count', () => {
  it.each([
    ['今年1至2月', '2024-02'],
    ['去年前11个月', '2023-11'],
    ['2023年前三季度', '2023-09'],
    ['今年一季度', '2024-03'],
    ['上半年', '2024-06'],
    ['2023年', undefined],
    ['四季度', undefined],
  ])('of %s is %s', (text, upTo) => expect(dates(text)[0]?.upTo).toBe(upTo))
})
