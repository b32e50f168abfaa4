import { describe, expect, it } from 'vitest'
import { carriedDate } from '../../../src/extract/readers/carried-date.js'
import { openingBehind } from '../../../src/extract/readers/date-behind.js'
import { type DatedText, dateOfEvent, eventDate, saidDate } from '../../../src/extract/readers/event-date.js'
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
const dateFor = (text: DatedText, span: { start: number; end: number }, ofEvent: boolean) =>
  saidDate(text, span) ?? dateOfEvent(text, span, ofEvent)
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

  it('is said where a sentence opens behind who says it or a colon', () => {
    expect(dateOf('李明介绍，截至3月底，有企业40家；专利200件', '专利')).toBe('2024-03')
    expect(dateOf('数字是注脚：2023年，产值8亿元；专利200件', '专利')).toBe('2023')
    expect(dateOf('星湖新区在2023年开园；专利200件', '专利')).toBeUndefined()
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

  it('is not the reported event’s where the sentence is of an earlier time', () => {
    const text = '4月26日，论坛举行。\n园区2021年签约共建，占地200亩。'
    expect(dateOf(text, '占地')).toBeUndefined()
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

  it('is not that of the dateline where another is told beside it', () => {
    expect(eventDate(dated('新华社宁波4月27日电 论坛26日举行。'))).toBe('2024-04-26')
    expect(eventDate(dated('新华社宁波4月27日电 论坛举行。'))).toBe('2024-04-27')
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

describe('the opening of what was founded', () => {
  const opening = (text: string) => openingBehind(text, readDates(text, PUBLISHED), at(text, '共建'))

  it('stands in a clause behind that begins with its date', () => {
    expect(opening('星湖大学与云山集团共建研究院，2016年11月揭牌')).toEqual({ date: '2016-11', ahead: false })
    expect(opening('星湖大学与云山集团共建研究院，丙、丁参与，计划今年9月挂牌')).toEqual({
      date: '2024-09',
      ahead: true,
    })
  })

  it('is no other date, nor one of another sentence', () => {
    expect(opening('星湖大学与云山集团共建研究院，2016年11月接待师生')).toBeUndefined()
    expect(opening('星湖大学与云山集团共建研究院，计划2025年竣工')).toBeUndefined()
    expect(opening('星湖大学与云山集团共建研究院。2016年11月，图书馆揭牌')).toBeUndefined()
  })
})

describe('the date that figures go on with', () => {
  const carried = (text: string, words: string) => carriedDate(dated(text), at(text, words))

  it('is that up to which, or of the year in which, the paragraph counts', () => {
    expect(carried('截至3月底，入驻企业200家。规上企业40家。', '40家')).toBe('2024-03')
    expect(carried('2023年，全区实现产值500亿元。投资80亿元。', '80亿元')).toBe('2023')
    expect(carried('2023年，全区实现产值500亿元。\n投资80亿元。', '80亿元')).toBeUndefined()
    expect(carried('2016年，园区开工建设。占地200亩。', '200亩')).toBeUndefined()
  })

  it('is the month of publication for a count up to now', () => {
    expect(carried('园区占地200亩，已入驻企业40家。', '企业40家')).toBe('2024-04')
    expect(carried('园区占地200亩，入驻企业40家。', '企业40家')).toBeUndefined()
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
