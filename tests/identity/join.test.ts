import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Declaration, join, joinable } from '../../src/identity/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'

const entity = (id: string, name: string, ...declared: string[]): Declaration => ({
  id,
  label: 'Institution',
  name,
  declared,
})

describe('join', () => {
  it('joins an entity known by a declared short form to the one that declares it', () => {
    expect(join([entity('a', '清源山量子研究院', '清源院'), entity('b', '清源院')])).toEqual(new Map([['b', 'a']]))
  })

  it('joins nothing where two declare the form', () => {
    const two = [
      entity('a', '清源山量子研究院', '清源院'),
      entity('c', '清源县农业研究院', '清源院'),
      entity('b', '清源院'),
    ]
    expect(join(two)).toEqual(new Map())
  })

  it('counts an entity once however many articles declare its form', () => {
    const twice = [
      entity('a', '清源山量子研究院', '清源院'),
      entity('a', '清源山量子研究院', '清源院'),
      entity('b', '清源院'),
    ]
    expect(join(twice)).toEqual(new Map([['b', 'a']]))
  })

  it('keeps labels apart', () => {
    const park: Declaration = { id: 'b', label: 'Park', name: '清源院', declared: [] }
    expect(join([entity('a', '清源山量子研究院', '清源院'), park])).toEqual(new Map())
  })

  it('follows chains to their end', () => {
    const chain = [entity('a', '清源山量子研究院', '清源院'), entity('b', '清源院', '量子院'), entity('c', '量子院')]
    expect(join(chain)).toEqual(
      new Map([
        ['b', 'a'],
        ['c', 'a'],
      ]),
    )
  })

  it('ends where names declare each other', () => {
    const circle = [entity('b', '清源院', '量子院'), entity('a', '量子院', '清源院')]
    expect(join(circle)).toEqual(new Map([['b', 'a']]))
  })

  it('reads other spellings of the form', () => {
    expect(join([entity('a', '清源山量子研究院', '清源—ＱＩ院'), entity('b', '清源QI院')])).toEqual(
      new Map([['b', 'a']]),
    )
  })

  it('is a function of the set, joins each entity to one that stays, and joins nothing twice over', () => {
    const name = fc.constantFrom('甲院', '乙院', '丙院', '丁院', '戊院')
    const record = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      label: fc.constantFrom('Institution' as const, 'Park' as const),
      name,
      declared: fc.array(name, { maxLength: 2 }),
    })
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (records, random) => {
        const joined = join(records)
        const shuffled = records.map((one) => ({ one, at: random.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        expect(new Map([...join(shuffled.map(({ one }) => one))].sort())).toEqual(new Map([...joined].sort()))
        for (const target of joined.values()) expect(joined.has(target)).toBe(false)
      }),
    )
  })
})

describe('joinable', () => {
  const lexicon = loadLexicon()
  it.each(['清源院', '清源量子', 'QIT研究院'])('%s may name its entity in other articles', (form) => {
    expect(joinable(lexicon, form)).toBe(true)
  })
  it.each(['北大', '研究院', '联合实验室', '市科技局', '甲方', '公司', '我校', '本院', '院'])('%s may not', (form) => {
    expect(joinable(lexicon, form)).toBe(false)
  })
})
