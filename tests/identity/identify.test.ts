import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Identified, identify, provinceOf } from '../../src/identity/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { KINDS } from '../../src/types/index.js'

const lexicon = loadLexicon()

/** NAME or NAME@PLACE: the name as seen in a release of the place. */
function ask(cell: string): Identified {
  const [name = '', place] = cell.split('@')
  return identify(lexicon, name, place === undefined ? {} : { place })
}

interface Case {
  left: string
  right: string
  same: boolean
}

const readCases = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [left = '', right = '', verdict] = line.split('\t')
      return { left, right, same: verdict === 'same' }
    })

/** The cases that do not hold, with what was found. */
const failures = (cases: readonly Case[]): string[] =>
  cases
    .map(({ left, right, same }) => ({ left, right, same, a: ask(left), b: ask(right) }))
    .filter(({ same, a, b }) => (a.id === b.id) !== same)
    .map(
      ({ left, right, same, a, b }) => `${left} (${a.key}) and ${right} (${b.key}) should be ${same ? 'one' : 'two'}`,
    )

const own = readCases(fileURLToPath(new URL('cases.tsv', import.meta.url)))
const shared = fileURLToPath(new URL('../../../shared/traps/identity.tsv', import.meta.url))

describe('identify', () => {
  it('joins what is one and keeps apart what is two', () => {
    expect(failures(own)).toEqual([])
  })

  it.skipIf(!existsSync(shared))(`holds for the collected traps (skipped where ${shared} is absent)`, () => {
    expect(failures(readCases(shared))).toEqual([])
  })

  it('answers alike in every order of questions', () => {
    const cells = own.flatMap(({ left, right }) => [left, right])
    const forward = new Map(cells.map((cell) => [cell, ask(cell).id]))
    const backward = new Map([...cells].reverse().map((cell) => [cell, ask(cell).id]))
    expect([...backward].filter(([cell, id]) => forward.get(cell) !== id)).toEqual([])
  })

  it('finds itself by the full name that it gives', () => {
    const lost = own
      .flatMap(({ left, right }) => [left, right])
      .map((cell) => ({ cell, first: ask(cell), place: cell.split('@')[1] }))
      .filter(({ first }) => first.label !== 'Place')
      .filter(({ first, place }) => {
        const again = identify(lexicon, first.name, { label: first.label, ...(place === undefined ? {} : { place }) })
        return again.id !== first.id
      })
    expect(lost.map(({ cell, first }) => `${cell}: ${first.name}`)).toEqual([])
  })

  it('gives labels and kinds that the ontology knows', () => {
    const strange = own
      .flatMap(({ left, right }) => [ask(left), ask(right)])
      .filter(({ label, kind }) => !KINDS[label].some((known) => known === kind))
    expect(strange).toEqual([])
  })

  it.each([
    ['市科技局', '天津市', 'Institution', 'government', '天津市科学技术局'],
    ['北大三院', undefined, 'Institution', 'hospital', '北京大学第三医院'],
    ['温江区政府', undefined, 'Institution', 'government', '成都市温江区人民政府'],
    ['阳新县委', undefined, 'Institution', 'government', '中国共产党阳新县委员会'],
    ['成都经开区管委会', undefined, 'Institution', 'government', undefined],
    ['浙大材料学院', undefined, 'Institution', 'university', '浙江大学材料学院'],
    ['天津大学科研院', undefined, 'Institution', undefined, '天津大学科研院'],
    ['科技部高新技术司', undefined, 'Institution', 'government', '中华人民共和国科学技术部高新技术司'],
    ['和平', '天津市', 'Place', 'district', '和平区'],
    ['昆山', undefined, 'Place', 'city', '昆山市'],
    ['欧阳修远', undefined, 'Official', 'other', '欧阳修远'],
    ['清源山量子计算实验室', undefined, 'Institution', 'laboratory', '清源山量子计算实验室'],
    ['清源山产业园', undefined, 'Park', 'park', '清源山产业园'],
  ])('%s in a release of %s', (name, place, label, kind, full) => {
    const found = identify(lexicon, name, place === undefined ? {} : { place })
    expect(found.label).toBe(label)
    if (kind !== undefined) expect(found.kind).toBe(kind)
    if (full !== undefined) expect(found.name).toBe(full)
  })

  it('takes a person for a person, whatever the lexicon has under the name', () => {
    const person = identify(lexicon, '南开', { label: 'Official', kind: 'official' })
    expect(person).toMatchObject({ label: 'Official', kind: 'official', name: '南开' })
  })

  it('keeps a body without its place apart from every other', () => {
    expect(ask('市科技局').name).toBe('市科技局')
    expect(ask('市科技局@某地').name).toBe('市科技局')
  })

  it('knows programmes with and without the word for their sort', () => {
    const programme = (name: string): string => identify(lexicon, name, { label: 'Program', kind: 'plan' }).id
    expect(programme('“清源”行动')).toBe(programme('清源'))
    expect(programme('京津冀协同发展战略')).toBe(programme('京津冀协同发展'))
    expect(programme('第五届清源论坛')).not.toBe(programme('第六届清源论坛'))
  })

  it('survives names that are none', () => {
    for (const name of [
      '',
      ' ',
      '（）',
      '《》',
      '市',
      '市市市市市',
      '第',
      '第十',
      '中共委员会',
      '大学大学大学',
      'A'.repeat(5000),
    ]) {
      expect(ask(name).id).toMatch(/^[a-z]+-[0-9a-f]{16}$/)
    }
  })
})

describe('the lexicon, seen by identity', () => {
  it('gives no two names one id', () => {
    const names = new Map<string, string>()
    const merged: string[] = []
    for (const { name, place, label } of lexicon.entries) {
      const { id } = identify(lexicon, name, { label, ...(place === undefined ? {} : { place }) })
      const full = label === 'Place' ? `${place ?? ''}${name}` : name
      const other = names.get(id)
      if (other !== undefined && other !== full) merged.push(`${other} and ${full}`)
      names.set(id, full)
    }
    expect(merged).toEqual([])
  })
})

describe('provinceOf', () => {
  it.each([
    ['南开区', '天津市'],
    ['天津市', '天津市'],
    ['河北雄安新区', '河北省'],
    ['昆山', '江苏省'],
    ['北京大学', '北京市'],
    ['成都市温江区科学技术局', '四川省'],
    ['朝阳区', undefined],
    ['京津冀', undefined],
    ['美国', undefined],
    ['清源山实验室', undefined],
  ])('%s lies in %s', (name, province) => {
    expect(provinceOf(lexicon, name)).toBe(province)
  })
})
