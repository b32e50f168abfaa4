import { anyOf, readTable } from './table.js'

/** The words that date: what each counts in (day, week, month, year, part, same) and how many of them. */
export const TIME_WORDS = new Map(
  readTable('time-words.tsv', 3).map(([word = '', meaning = '']) => [word, meaning.split(' ')] as const),
)
const wordsOf = (...kinds: string[]): string =>
  anyOf([...TIME_WORDS].filter(([, [kind = '']]) => kinds.includes(kind)).map(([word]) => word))

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
const TO = '[-－—–~～至到]'
/** Behind a day: its word, or the end of several days that has it (28—29日). */
const DAY = `(?:[日号]|(?=(?:(?:${TO}|、)(?:${NUMBER}))+[日号]))`
/** One alternative for each way of writing a date; the groups say which it was. */
export const TIME = new RegExp(
  [
    `(?<!\\d)(?<isoYear>\\d{4})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDay>\\d{1,2})(?![\\d.])`,
    `(?<![\\d.])(?<years>\\d{4}年?${TO}+\\d{2,4}年)`,
    `(?:(?<![\\d.])(?<year>\\d{4}|[一二三四五六七八九〇零○]{4})年度?(?![来内级届版代])|(?<relative>${wordsOf('year')}))的?` +
      `(?:(?:前?(?:${NUMBER})个?月?${TO}(?:${NUMBER})个?月份?|前(?:${NUMBER})个?月|${wordsOf('part')})|` +
      `(?<yearMonth>${NUMBER})月份?(?:(?<yearDay>${NUMBER})${DAY})?)?`,
    `(?<![\\d.个])(?<months>(?:${NUMBER})月?${TO}(?:${NUMBER})月(?!\\d))`,
    `(?<![\\d.个])(?<month>${NUMBER})月(?!份?额)份?(?:(?<day>${NUMBER})${DAY})?`,
    `(?<![\\d.月第-])(?<bareDay>\\d{1,2})日(?![元本内常期])`,
    `(?<week>[本这上]周)(?<weekday>[一二三四五六日天])`,
    '“?(?<plan>十[一二三四五]五)”?(?:规划)?期?末',
    // 现在, but not 体现在, 出现在; 年内, but not 三年内.
    `(?<![出体呈展表发实再浮](?=现)|[一二两三四五六七八九十几数多\\d](?=年))(?<word>${wordsOf('day', 'week', 'month', 'part', 'same')})`,
  ].join('|'),
  'g',
)
/** What may follow: the end of several days (至6日), a vague part (月底), 以来, 起, 前. */
export const TAIL = new RegExp(
  `^(?:(?:(?:${TO}|、)(?:(?:${NUMBER})月)?(?:${NUMBER}))+[日号])?(?:年?[底末初中]|[上中下]旬)?(?<role>以来|[之]?前|起|至今)?`,
)
