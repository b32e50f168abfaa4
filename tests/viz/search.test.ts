import { describe, expect, it } from 'vitest'
import { readings } from '../../viz/model/readings.js'
import { SearchIndex } from '../../viz/model/search.js'
import { fixture } from './fixture-graph.js'

const index = new SearchIndex(readings)
index.add(fixture.nodes.map(({ id, name, aliases, degree }) => ({ id, names: [name, ...aliases], degree })))
const first = (text: string): string | undefined => index.find(text)[0]?.id
const all = (text: string): string[] => index.find(text, 50).map((hit) => hit.id)

describe('search finds', () => {
  it.each([
    ['the name itself', '天津大学', 'tju'],
    ['initials', 'tjdx', 'tju'],
    ['full pinyin', 'nankaidaxue', 'nku'],
    ['pinyin with spaces', 'tianjin daxue', 'tju'],
    ['initials from the middle', 'gjjscxzx', 'jjj'],
    ['an alias', '国创中心', 'jjj'],
    ['an English alias, in any case', 'nankai uni', 'nku'],
    ['a substring', '技术创新中心', 'jjj'],
    ['traditional characters', '天津大學', 'tju'],
    ['an abbreviation by its characters', '合成产业园', 'bio'],
    ['full-width letters', 'ＴＪＤＸ', 'tju'],
    ['a name with a line end', '李 思源', 'li'],
    ['a slip in a long name', '先进计算与关键软体信创海河实验室', 'hxc'],
  ])('%s', (_, text, id) => {
    expect(all(text)).toContain(id)
    if (!text.startsWith('gj') && !text.startsWith('技术')) expect(first(text)).toBe(id)
  })

  it('a character with several readings by that of its word', () => {
    const words = new SearchIndex(readings)
    words.add([{ id: 'a', names: ['重庆大学'], degree: 1 }])
    expect(words.find('chongqing').map((hit) => hit.id)).toEqual(['a'])
    expect(words.find('zhongqing')).toEqual([])
  })

  it('nothing for nothing, and nothing for what is not there', () => {
    expect(index.find('')).toEqual([])
    expect(index.find('   ')).toEqual([])
    expect(index.find('量子纠缠')).toEqual([])
  })

  it('the exact name before longer ones, the more connected before the less', () => {
    expect(all('天津市')[0]).toBe('tj')
    const hits = all('海河实验室')
    expect(hits.slice(0, 3).sort()).toEqual(['hcell', 'hsb', 'hxc'])
  })

  it('every word, in any order', () => {
    expect(all('实验室 海河').sort()).toEqual(expect.arrayContaining(['hcell', 'hsb', 'hxc']))
    expect(all('实验室 南极')).toEqual([])
  })

  it('tells by which alias it was found', () => {
    expect(index.find('天工所')[0]).toMatchObject({ id: 'tib', name: '天工所' })
  })
})
