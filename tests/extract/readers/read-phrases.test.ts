import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { describe, expect, it } from 'vitest'
import type { TaggedWord } from '../../../src/extract/readers/quantity-word.js'
import { readQuantityPhrases } from '../../../src/extract/readers/read-phrases.js'

const segmenter = Jieba.withDict(dict)
function wordsOf(text: string): TaggedWord[] {
  let offset = 0
  return segmenter.tag(text, true).map(({ word, tag }) => {
    const start = text.indexOf(word, offset)
    offset = start + word.length
    return { start, end: offset, tag }
  })
}
const phrases = (text: string, names: string[] = []) =>
  readQuantityPhrases(
    text,
    wordsOf(text),
    names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length })),
  )
const said = (text: string, names: string[] = []) =>
  phrases(text, names).map(({ label, noun, quantity }) => `${label} ${noun} ${quantity.value}${quantity.unit ?? ''}`)

describe('what is counted or measured', () => {
  it.each([
    ['全市拥有35家重点实验室，', 'Group 重点实验室 35家'],
    ['引进近300名专业技术和技能型人才', 'Group 专业技术和技能型人才 300名'],
    ['17个院士领衔项目落地星湖新区', 'Group 院士领衔项目 17个'],
    ['48栋楼宇拔地而起', 'Group 楼宇 48栋'],
    ['吸引30家以上知名校友创办的领军企业入驻', 'Group 领军企业 30家'],
    ['已组建20个涉及新材料、生物医药等领域的创新联合体', 'Group 创新联合体 20个'],
    ['建成28家概念验证中心和中试验证平台', 'Group 概念验证中心和中试验证平台 28家'],
    ['业务遍布11个省、自治区和直辖市', 'Group 省、自治区和直辖市 11个'],
    ['2000多师生参加活动', 'Group 师生 2000'],
    ['目前生产28个系列的主导产品', 'Group 主导产品系列 28个'],
  ])('stands behind the number: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    ['重点实验室总数达到350家。', 'Group 重点实验室 350家'],
    ['备案产业技术创新战略联盟78家，', 'Group 产业技术创新战略联盟 78家'],
    ['每年承担省部级以上项目超3000项；', 'Group 省部级以上项目 3000项'],
    ['全市高新技术企业已达7420家。', 'Group 高新技术企业 7420家'],
    ['技术合同成交额突破200亿元', 'Metric 技术合同成交额 20000000000元'],
    ['总建筑面积达530万平方米，', 'Metric 总建筑面积 5300000平方米'],
    ['新建道路804公里，', 'Metric 新建道路 804公里'],
    ['年产家用空调700万套，', 'Metric 年产家用空调 7000000套'],
    ['新增3000个就业岗位', 'Metric 就业岗位 3000个'],
    ['市场占有率达9.6%，', 'Metric 市场占有率 0.096'],
    ['森林覆盖率从11%提升至35.1%，', 'Metric 森林覆盖率 0.351'],
    ['16.9万人迁入新居，', 'Group 迁入新居的人 169000人'],
    ['面积由原来的100平方公里扩大到230平方公里', 'Metric 面积 230平方公里'],
    ['省级“小巨人”企业38家，', 'Group 省级“小巨人”企业 38家'],
    ['公司现有员工2.3万人，', 'Group 员工 23000人'],
    ['创建重点实验室，争取全市总量突破20家。', 'Group 重点实验室 20家'],
  ])('stands before the number or is said by the unit: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it('is the one just counted where only the total is said', () => {
    expect(said('新增重点实验室5家，总数达到24家。')).toEqual(['Group 重点实验室 5家', 'Group 重点实验室 24家'])
  })

  it('begins behind the name of its owner', () => {
    expect(said('星湖材料研究院总投资40亿元', ['星湖材料研究院'])).toEqual(['Metric 总投资 4000000000元'])
  })

  it('is spread over a list by 分别, with the shared head, and one number over all by 均', () => {
    expect(said('雏鹰、瞪羚、领军企业分别达到30家、20家、10家。')).toEqual([
      'Group 雏鹰企业 30家',
      'Group 瞪羚企业 20家',
      'Group 领军企业 10家',
    ])
    expect(said('高新技术企业、科技型中小企业均突破1万家，')).toEqual([
      'Group 高新技术企业 10000家',
      'Group 科技型中小企业 10000家',
    ])
  })

  it('of a change is the figure that changed', () => {
    expect(said('实现营业收入4亿元，同比增长60.03%，净利润2亿元，同比增长40%。')).toEqual([
      'Metric 营业收入 400000000元',
      'Metric 营业收入同比增长 0.6003',
      'Metric 净利润 200000000元',
      'Metric 净利润同比增长 0.4',
    ])
    expect(phrases('净利润同比下降5%')[0]).toMatchObject({ noun: '净利润同比下降', growth: true })
  })

  it('of several figures is told of each by 分别', () => {
    expect(said('实现产值85亿元、税收4亿元，分别增长12%、9.5%。')).toEqual([
      'Metric 产值 8500000000元',
      'Metric 税收 400000000元',
      'Metric 产值增长 0.12',
      'Metric 税收增长 0.095',
    ])
  })

  it('of a portion says of what', () => {
    expect(said('项目个数占全市的45.8%')).toEqual(['Metric 项目个数占全市比重 0.458'])
    expect(said('研发人员占比达到35%')).toEqual(['Metric 研发人员占比 0.35'])
  })
})

describe('parts', () => {
  it('have the noun of their whole where they name none', () => {
    const [whole, part] = phrases('组建20家创新联合体，其中企业牵头12家。')
    expect(part).toMatchObject({ noun: '创新联合体', part: true, whole: 0, position: 'restored' })
    expect(whole).toMatchObject({ noun: '创新联合体', part: false })
  })

  it('keep a noun of their own', () => {
    expect(phrases('团队有科研人员300人，其中博士50人、硕士80人。').map(({ noun, whole }) => [noun, whole])).toEqual([
      ['科研人员', undefined],
      ['博士', 0],
      ['硕士', 0],
    ])
  })

  it('end where a clause has a verb of its own', () => {
    const text = '备案产业联盟78家，其中企业牵头57家，聚集成员单位320家。'
    expect(phrases(text).map(({ noun, part }) => [noun, part])).toEqual([
      ['产业联盟', false],
      ['产业联盟', true],
      ['成员单位', false],
    ])
  })

  it('are none where 其中 is no word of parts', () => {
    expect(phrases('管线1000公里隐藏其中，新建道路80公里').map(({ part }) => part)).toEqual([false, false])
  })
})

describe('what says nothing worth a node', () => {
  it.each([
    '从三个方面发力',
    '坚持四个面向',
    '距市区约25公里',
    '历时6个月',
    '一行10人来访',
    '以不到1%的差距获胜',
    '通过3轮评审',
    '年仅25岁',
  ])('%s', (text) => {
    expect(said(text)).toEqual([])
  })

  it('inside a name', () => {
    expect(said('年产200万吨熟料生产线项目开工', ['年产200万吨熟料生产线项目'])).toEqual([])
  })

  it.each(['最高给予50万元资金支持', '每家企业奖励20万元', '给予最高100万元的补贴'])(
    'a cap of a policy is told: %s',
    (text) => {
      expect(phrases(text).map(({ cap }) => cap)).toEqual([true])
    },
  )
})
