import { describe, expect, it } from 'vitest'
import { dateFor, eventDate } from '../../../src/extract/readers/event-date.js'
import { readDates } from '../../../src/extract/readers/time.js'

const PUBLISHED = '2024-04-29'
const dated = (text: string, published: string | null = PUBLISHED) => ({
  text,
  dates: readDates(text, published),
  published,
})
const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const dateOf = (text: string, words: string, ofEvent = false) => dateFor(dated(text), at(text, words), ofEvent)

describe('the date of what is said', () => {
  it('is the one of its clause, before or behind the words', () => {
    expect(dateOf('2021年成立公司，2023年建设园区', '建设园区')).toBe('2023')
    expect(dateOf('云山集团将在明年下半年迁入星湖新区', '迁入')).toBe('2025')
    expect(dateOf('迁入星湖新区是在2022年', '迁入')).toBe('2022')
  })

  it('reaches over the clauses of a sentence, but not over its end', () => {
    expect(dateOf('去年，面向三个乡镇，开办夜校', '开办')).toBe('2023')
    expect(dateOf('去年园区开园。组建联合体', '组建')).toBeUndefined()
  })

  it('prefers the more exact of two that agree', () => {
    expect(dateOf('4月20日，星湖市2024年重大项目集中开工', '开工')).toBe('2024-04-20')
  })

  it('is not the year that somebody was founded in', () => {
    expect(dateOf('学校创办于1963年，是全省首批示范学校', '首批')).toBeUndefined()
    expect(dateOf('学校创办于1963年，是全省首批示范学校', '创办')).toBe('1963')
  })

  it('is not the year of a plan where the clause tells of what is under way', () => {
    expect(dateOf('图书馆将在明年搬来，两座剧场正加快施工', '施工')).toBeUndefined()
  })

  it('is not a date inside a name or a stamp of the page', () => {
    expect(dateOf('《2022年工作要点》提出建设园区', '建设')).toBeUndefined()
  })

  it('is the reported event’s for who holds a post, and for acts of the event', () => {
    const text = '4月26日，星湖大学与云山集团座谈。\n校长李明致辞。\n学校拥有三座校区。'
    expect(dateOf(text, '校长', true)).toBe('2024-04-26')
    expect(dateOf(text, '致辞')).toBe('2024-04-26')
    expect(dateOf(text, '拥有')).toBeUndefined()
  })
})

describe('the date of the event that an article reports', () => {
  it('is the first day of its lead', () => {
    expect(eventDate(dated('2020年以来，双方合作密切。4月26日至27日，论坛举行。4月28日闭幕。'))).toBe('2024-04-26')
  })

  it('is the day of publication where the lead names none, and unknown where both are', () => {
    expect(eventDate(dated('论坛举行。'))).toBe(PUBLISHED)
    expect(eventDate(dated('论坛举行。', null))).toBeUndefined()
  })
  it('is the month where the lead says 近日 and names no day', () => {
    expect(eventDate(dated('近日，论坛举行。'))).toBe('2024-04')
    expect(eventDate(dated('近日获悉，4月26日，论坛举行。'))).toBe('2024-04-26')
  })

  it('is no day of more than a month ago', () => {
    expect(eventDate(dated('3月2日，基地集中签约。记者在园区看到，项目都在赶工。'))).toBe(PUBLISHED)
  })
})

describe('the date of who made what was opened', () => {
  it('stands in the next clause', () => {
    expect(dateOf('星湖大学与云山集团合办的研究院，4月11日在校内挂牌', '合办')).toBe('2024-04-11')
    expect(dateOf('星湖大学与云山集团合办的研究院，4月11日接待了师生', '合办')).toBeUndefined()
  })
})

describe('a page without a date', () => {
  it('has the year that its sentence or paragraph says', () => {
    expect(dateFor(dated('8月16日，基地开工。', null), at('8月16日，基地开工。', '开工'), false)).toBeUndefined()
    const text = '2019年8月16日，基地开工。8月17日，基地签约。'
    expect(dateFor(dated(text, null), at(text, '签约'), false)).toBe('2019-08-17')
  })

  it('has the year of what takes place', () => {
    const text = '星湖新区8月16日举行2019年第二批项目开工仪式'
    expect(dateFor(dated(text, null), at(text, '举行'), false)).toBe('2019-08-16')
  })
})
