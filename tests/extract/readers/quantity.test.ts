import { describe, expect, it } from 'vitest'
import { readQuantities } from '../../../src/extract/readers/quantity.js'
import { readTable } from '../../../src/extract/readers/table.js'

const only = (text: string) => {
  const quantities = readQuantities(text)
  expect(quantities, text).toHaveLength(1)
  return quantities[0]
}

describe('units', () => {
  it.each(readTable('units.tsv', 6))('%s is a %s in %s', (unit, kind, canonical, factor) => {
    const quantity = only(`共25${unit}。`)
    expect(quantity).toMatchObject({ kind, unit: canonical })
    expect(quantity?.value).toBeCloseTo(25 * Number(factor), 9)
  })
})

/** A value, its unit and qualifier, and their many phrasings. */
const VALUES: [number, string | undefined, string | undefined, string[]][] = [
  [5000000000, '元', undefined, ['50亿元', '50个亿', '50个亿元', '五十亿元', '500000万元']],
  [30000, '吨', undefined, ['3万吨', '30000吨', '三万吨']],
  [62, '平方公里', 'approx', ['约62平方公里', '62平方公里左右', '62平方千米上下']],
  [700, '项', 'min', ['700项以上', '700余项', '超700项', '七百多项', '700项之多']],
  [50, '家', 'max', ['50家以内', '50家以下', '不足50家', '不超过50家']],
  [3766, '台', undefined, ['3766台（套）', '3766台(套)', '3766台/套']],
  [8, '个', undefined, ['八大基地', '8大基地', '8个基地']],
  [185601, '篇', undefined, ['185601篇', '185,601篇', '185 601 篇']],
  [450, '元/平方米', undefined, ['450元/平方米']],
  [200, '兆瓦时', undefined, ['200兆瓦时']],
  [0.5, undefined, 'min', ['50%以上', '超五成', '超过50%']],
  [0.46, undefined, undefined, ['46%', '百分之四十六']],
  [100000, undefined, 'min', ['10万多农户', '10万余农户']],
]

describe('quantities', () => {
  for (const [value, unit, qualifier, phrasings] of VALUES) {
    it.each(phrasings)(`reads ${value} ${unit ?? ''} ${qualifier ?? ''} in %s`, (text) => {
      const quantity = only(text)
      expect(quantity?.value).toBe(value)
      expect(quantity?.unit).toBe(unit)
      expect(quantity?.qualifier).toBe(qualifier)
    })
  }

  it('spans the words that qualify it before and behind, and the numeral alone', () => {
    expect(only('园区引进约30家以上企业')).toMatchObject({ start: 4, end: 10, number: { start: 5, end: 7 } })
  })

  it('tells durations, ages and rankings from counts', () => {
    expect(readQuantities('历时6个月、3年、2小时').map(({ kind }) => kind)).toEqual([
      'duration',
      'duration',
      'duration',
    ])
    expect(only('年仅25岁')?.kind).toBe('age')
    expect(only('先后3次到访')?.kind).toBe('occasion')
  })
})

describe('what is no quantity', () => {
  it.each([
    '一家企业',
    '一个中心',
    '二期厂房',
    '长三角地区',
    '零组件',
    '2名师风范'.replace('2名师', '名师'),
    '“十大行动”',
    '《2023年34条措施》',
    '6200t/d生产线',
    '2位于前列'.slice(1),
    '三家人'.slice(1),
    '电科十八所',
    '第2位',
    '前3名',
    '10月份',
  ])('%s', (text) => {
    expect(readQuantities(text)).toEqual([])
  })

  it('leaves a number in speech alone no more than one outside', () => {
    expect(only('他说：“我们引进了30家企业，效果很好。”')?.value).toBe(30)
  })
})
