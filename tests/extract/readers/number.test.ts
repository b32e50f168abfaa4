import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../../src/extract/readers/number.js'
import { chineseValue } from '../../../src/extract/readers/numeral.js'
import { readTable } from '../../../src/extract/readers/table.js'

/** One value and its many phrasings. */
const VALUES: [number, string | undefined, string[]][] = [
  [21800, undefined, ['2.18万台设备', '21800台设备', '21,800台设备', '２１８００台设备', '两万一千八百台设备']],
  [9230000000, undefined, ['92.3亿元', '9230000000元']],
  [1500000000000, undefined, ['1.5万亿元']],
  [120, undefined, ['120家企业', '一百二十家企业', '120 家企业']],
  [302, undefined, ['三百零二项']],
  [320, undefined, ['三百二十项', '三百二项']],
  [12, undefined, ['十二条产业链', '12条产业链']],
  [2, undefined, ['两家单位', '二家单位', '2家单位']],
  [5, undefined, ['五位院士', '5位院士']],
  [35000, undefined, ['三万五千人', '3.5万人']],
  [0.847, undefined, ['增长84.7%', '增长84.7％', '增长百分之84.7', '增长百分之八十四点七']],
  [0.2, undefined, ['两成企业', '20%的企业', '百分之二十的企业']],
  [0.35, undefined, ['三成五', '35%']],
  [1.5, undefined, ['1.5倍']],
  [3000, 'approx', ['近3000名', '约3000名', '大约3000名', '将近3000名', '接近三千名']],
  [
    3000,
    'min',
    [
      '超3000名',
      '超过3000名',
      '逾3000名',
      '突破3000名',
      '3000余名',
      '3000多名',
      '三千余名',
      '不少于3000名',
      '至少3000名',
      '突破了3000名',
    ],
  ],
  [3000, 'max', ['不足3000名', '不到3000名', '不超过3000名', '低于3000名']],
  [10000, 'min', ['上万人', '过万人', '万余人', '超万人', '一万多人', '1万余人']],
  [100, 'min', ['百余家', '上百家', '超百家']],
  [100, 'approx', ['近百家', '约百家']],
  [10000000000, 'min', ['超百亿元', '超过100亿元', '逾百亿元', '突破百亿元']],
  [36000000, 'min', ['3600多万亩', '3600余万亩', '三千六百多万亩']],
  [20, 'approx', ['20来家', '二十来家']],
  [3, 'min', ['3—5家', '3-5家', '3至5家', '3到5家', '3~5家']],
  [1000000000, 'min', ['10至20亿元', '10到20亿元', '10—20亿元']],
  [100, undefined, ['100千瓦', '100千米']],
  [1000000, undefined, ['100万千瓦', '100万千米']],
]

describe('numbers', () => {
  for (const [value, qualifier, phrasings] of VALUES) {
    it.each(phrasings)(`reads ${value} ${qualifier ?? ''} in %s`, (text) => {
      const [number, ...others] = readNumbers(text)
      expect(others).toEqual([])
      expect(number?.value).toBe(value)
      expect(number?.qualifier).toBe(qualifier)
    })
  }

  it('reads a fraction of Chinese numerals', () => {
    expect(readNumbers('三分之一的企业')[0]).toMatchObject({ value: 0.3333, share: true, start: 0, end: 4 })
  })

  it('tells where the numeral and the words before it that qualify it stand', () => {
    expect(readNumbers('骨干近200人')).toEqual([
      { start: 3, end: 6, from: 2, value: 200, share: false, qualifier: 'approx' },
    ])
  })

  it('does not take 附近 for 近', () => {
    expect(readNumbers('园区附近3家')[0]?.qualifier).toBeUndefined()
  })
})

describe('what is no number', () => {
  it.each([
    '数十家企业',
    '几百家企业',
    '好几十人',
    '十几家企业',
    '两三家企业',
    '三四十家',
    '“十四五”规划',
    '一流大学',
    '统一部署',
    '三地协同',
    '两院院士',
    '十分重要',
    '二〇二四年',
    '2024年',
    '2024年5月',
    '5月6日',
    '5G网络',
    'C919客机',
    'V2.0.1',
    'PM2.5',
    '第三届',
    '第3批',
    '第十二次会议',
    '211工程',
    '863计划',
    '1+3+4格局',
    '6号楼',
    '20:30',
    '热线12345',
    '电话：022-23456789',
    '发〔2020〕9号',
    '（2022）',
    '三时许',
    '百姓',
    '千方百计',
    '万科',
    '亿万',
  ])('%s', (text) => {
    expect(readNumbers(text)).toEqual([])
  })

  it.each(readTable('not-numbers.tsv', 4))('%s … %s: %s (%s)', (_before, _after, _reason, example = '') => {
    expect(readNumbers(example)).toEqual([])
  })
})

describe('Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['二十三', 23],
    ['一百零五', 105],
    ['两千', 2000],
    ['三万五', 35000],
    ['一亿二千万', 120000000],
    ['百', 100],
  ] as const)('%s is %d', (text, value) => {
    expect(chineseValue(text)).toBe(value)
  })

  it.each(['三四', '十四五', '二〇二四', '五六百', '万万亿亿'])('%s is none', (text) => {
    expect(chineseValue(text)).toBeNull()
  })
})
