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
    ['县里招聘近40名中医药和护理人才', 'Group 中医药和护理人才 40名'],
    ['6个专家领衔项目通过验收', 'Group 专家领衔项目 6个'],
    ['9栋厂房完工', 'Group 厂房 9栋'],
    ['扶持5家以上返乡青年创办的食品企业', 'Group 食品企业 5家'],
    ['已评选8个涉及纺织、陶瓷等行业的手工作坊', 'Group 手工作坊 8个'],
    ['新设14家检验检测中心和中试基地', 'Group 检验检测中心和中试基地 14家'],
    ['班车开到6个县、乡和街道', 'Group 县、乡和街道 6个'],
    ['2000多师生参加活动', 'Group 师生 2000'],
    ['目前生产9个系列的乳制品', 'Group 乳制品系列 9个'],
  ])('stands behind the number: %s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    ['养老机构总数达到60家。', 'Group 养老机构 60家'],
    ['备案乡村旅游联盟12家，', 'Group 乡村旅游联盟 12家'],
    ['今年承办市级以上赛事超40场；', 'Group 市级以上赛事 40场'],
    ['全县家庭农场已达510家。', 'Group 家庭农场 510家'],
    ['农产品销售额突破3亿元', 'Metric 农产品销售额 300000000元'],
    ['大棚面积达30万平方米，', 'Metric 大棚面积 300000平方米'],
    ['改造管线36公里，', 'Metric 改造管线 36公里'],
    ['年产自行车90万辆，', 'Metric 年产自行车 900000辆'],
    ['新增60个就业岗位', 'Metric 就业岗位 60个'],
    ['市场占有率达7.5%，', 'Metric 市场占有率 0.075'],
    ['自来水普及率从62%提升至91%，', 'Metric 自来水普及率 0.91'],
    ['3.2万人领到证书，', 'Group 领到证书的人 32000人'],
    ['面积由原来的100平方公里扩大到230平方公里', 'Metric 面积 230平方公里'],
    ['省级“小巨人”企业38家，', 'Group 省级“小巨人”企业 38家'],
    ['公司现有员工2.3万人，', 'Group 员工 23000人'],
    ['培育养老机构，全县总量超过9家。', 'Group 养老机构 9家'],
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
    expect(said('种植、养殖、加工企业分别达到30家、20家、10家。')).toEqual([
      'Group 种植企业 30家',
      'Group 养殖企业 20家',
      'Group 加工企业 10家',
    ])
    expect(said('家庭农场、农机合作社均突破1万家，')).toEqual(['Group 家庭农场 10000家', 'Group 农机合作社 10000家'])
  })

  it('of a change is the figure that changed', () => {
    expect(said('实现营业收入4亿元，同比增长12.5%，净利润2亿元，同比增长40%。')).toEqual([
      'Metric 营业收入 400000000元',
      'Metric 营业收入同比增长 0.125',
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
    expect(said('门店个数占全县的30.5%')).toEqual(['Metric 门店个数占全县比重 0.305'])
    expect(said('研发人员占比达到35%')).toEqual(['Metric 研发人员占比 0.35'])
  })
})

describe('parts', () => {
  it('have the noun of their whole where they name none', () => {
    const [whole, part] = phrases('评选20家示范门店，其中高校主导12家。')
    expect(part).toMatchObject({ noun: '示范门店', part: true, whole: 0, position: 'restored' })
    expect(whole).toMatchObject({ noun: '示范门店', part: false })
  })

  it('keep a noun of their own', () => {
    expect(phrases('团队有科研人员300人，其中博士50人、硕士80人。').map(({ noun, whole }) => [noun, whole])).toEqual([
      ['科研人员', undefined],
      ['博士', 0],
      ['硕士', 0],
    ])
  })

  it('end where a clause has a verb of its own', () => {
    const text = '备案产业联盟9家，其中高校主导4家，聚集会员320家。'
    expect(phrases(text).map(({ noun, part }) => [noun, part])).toEqual([
      ['产业联盟', false],
      ['产业联盟', true],
      ['会员', false],
    ])
  })

  it('are none where 其中 is no word of parts', () => {
    expect(phrases('光缆管线40公里隐藏其中，改造管线8公里').map(({ part }) => part)).toEqual([false, false])
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
