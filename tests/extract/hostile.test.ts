import { once } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import type { Fragment } from '../../src/types/index.js'
import { start } from '../cli/run.js'
import { articleOf } from './article.js'
import { samples } from './pages.js'
import { faultsOf } from './sound.js'

/** Texts that are no news, or news no more: no crash, no faulty fragment, and nothing claimed that nobody says. */

const lexicon = loadLexicon()
const read = (text: string): Fragment => extract(articleOf(text, { title: '天津大学与南开大学签约' }), lexicon)
const said = (text: string): string[] => {
  const { entities, claims } = read(text)
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return claims
    .filter(({ derived }) => !derived)
    .map(({ type, subject, object }) => `${type}(${names.get(subject)}, ${names.get(object)})`)
}

const news = [...samples().values()].map(({ text }) => text).join('\n')
/** The text over and over, to so many characters. */
const long = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

describe('100,000 characters', () => {
  it.each([
    ['of news', news],
    ['with a comma for every stop', news.replace(/[。！？；\n]/g, '，')],
    ['of one list', news.replace(/[。！？；，：\n]/g, '、')],
  ])('%s', (_, text) => {
    expect(faultsOf(read(long(text, 100_000)))).toEqual([])
  })
})

describe('30,000 characters', () => {
  it.each([
    ['without any mark', news.replace(/[\p{P}\s]/gu, '')],
    ['of one university', '天津大学'],
    ['of open brackets', '（'],
    ['of figures', '2024年5月6日3家1.5亿元'],
    ['of sets and their parts', '新增企业3家，其中6家'],
    ['of heads of names', '实验室研究院大学'],
    ['of words that refer', '该实验室双方三地'],
    ['of blanks', '天 津 大 学 '],
    ['of line breaks', '天\n'],
  ])('%s', (_, text) => {
    expect(faultsOf(read(long(text, 30_000)))).toEqual([])
  })
})

/** Lists in one sentence; each is read by a process of its own, which is ended where it takes too long. */
describe('lists without an end', () => {
  const isRead = async (text: string, patience: number): Promise<boolean> => {
    const child = start(['extract', '--jobs', '1', '-'])
    const timer = setTimeout(() => child.kill(), patience)
    child.stdout.resume()
    child.stdin.end(text)
    const [code] = await once(child, 'close')
    clearTimeout(timer)
    return code === 0
  }
  const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑'
  const officials = [...SURNAMES, ...SURNAMES].map((surname, i) => `市科技局局长${surname}${i < 20 ? '明' : '强'}`)

  it.concurrent('forty persons with their posts', async () => {
    expect(await isRead(`会议在天津市召开。出席会议的有${officials.join('、')}。`, 25_000)).toBe(true)
  })
})

describe('texts that make no statement', () => {
  it.each([
    [
      'an English page',
      'Tianjin University and Peking University signed a strategic cooperation agreement in Beijing on 5 May 2024.\nThe Haihe Laboratory, led by Wang Ming, has 350 employees.',
    ],
    ['a list of names', '天津大学\n南开大学\n北京大学\n王明\n李晓华\n天津滨海高新技术产业开发区\n中国科学院'],
    ['names in one line', '天津大学、南开大学、北京大学、天津市科学技术局、王明、李晓华'],
    ['a menu', '首页 > 学校概况 > 天津大学 | 南开大学 | 招生就业 | 合作交流 | 共建单位'],
    ['headings of a table', '单位名称\t负责人\t共建单位\t签约日期\t金额（万元）'],
    ['emoji', '🎉🎉🎉👨‍👩‍👧‍👦🇨🇳✅'],
    ['random ideographs', '龘靐齉齾爩鱻麤龗灪龖厵滟爨癵籱饢驫鲡鹂鸾'],
    ['nothing', ''],
    ['blanks', ' \n\t\n　'],
  ])('%s', (_, text) => {
    const fragment = read(text)
    expect(faultsOf(fragment)).toEqual([])
    expect(said(text)).toEqual([])
  })
})

describe('news that has been damaged', () => {
  /** Every nth character gone, as a page in a wrong encoding loses it. */
  const garbled = (text: string, nth: number): string =>
    text.replace(/./g, (letter, at) => (at % nth === 0 ? '\ufffd' : letter))

  it.each([2, 3, 7, 20])('with every %ith character lost is read without a fault', (nth) => {
    expect(faultsOf(read(garbled(news, nth)))).toEqual([])
  })

  it('of which every third character is lost makes no claim', () => {
    expect(said(garbled(news, 3))).toEqual([])
  })

  it('keeps its names beside emoji and characters of two code units', () => {
    const { article, entities } = read('🎉天津大学与南开大学𠮷签署战略合作协议🤝！👏')
    const names = entities.filter(({ derived }) => derived !== true).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['天津大学', '南开大学']))
    expect(faultsOf(read(article.text))).toEqual([])
  })

  it('as a table of cells is read without a fault', () => {
    const rows = [
      '| 实验室 | 依托单位 | 共建单位 |',
      '| --- | --- | --- |',
      '| 江海实验室 | 天津大学 | 南开大学、北京大学 |',
    ]
    expect(faultsOf(read(rows.join('\n')))).toEqual([])
    expect(faultsOf(read(rows.join('\n').replaceAll(' | ', '\t')))).toEqual([])
  })
})

it('texts thrown together from words of the trade and odd characters are read without a fault', () => {
  const pieces = fc.constantFrom(
    ...[
      '天津',
      '天津大学',
      '北京市',
      '京、冀',
      '我市',
      '双方',
      '海河',
      '实验室',
      '教育园区',
      '新校区',
      '有限公司',
      '局长',
      '院士',
      '王明',
    ],
    ...[
      '共建',
      '签署',
      '将',
      '与',
      '和',
      '的',
      '由',
      '在',
      '等',
      '其中',
      '落户',
      '牵头',
      '印发',
      '《',
      '》',
      '“',
      '”',
      '（',
      '）',
    ],
    ...[
      '，',
      '。',
      '、',
      '：',
      '；',
      '\n',
      ' ',
      '17家',
      '近百名',
      '1.5亿元',
      '84.7%',
      '2024年',
      '5月6日',
      '去年',
      '😀',
      '\ufffd',
      '𠮷',
    ],
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
      expect(faultsOf(read(words.join('')))).toEqual([])
    }),
    { seed: 20240428, numRuns: 300 },
  )
})
