import { readTable } from '../../../src/lexicon/index.js'
import { type Article, articleId, type Claim, type Entity, type Fragment } from '../../../src/types/index.js'

/**
 * Another world: the same news with other names, figures and dates of the same kinds. Names come from a table; each digit of a
 * figure becomes the next one (1 to 2, 9 to 1, 0 stays); years, months and days move by as much as the text allows.
 */
export interface World {
  article(article: Article): Article
  /** What a reader of the swapped article should find, by what was found in the article itself. */
  fragment(fragment: Fragment): Pick<Fragment, 'entities' | 'claims'>
}

interface Shift {
  years: number
  months: number
  days: number
}

const YEARS = 4
/** A date's parts before their units, 前10个月 among them; all other numbers are figures. */
const NUMBER =
  /(?<year>(?:19|20)\d\d)(?=年|[—-](?:19|20)\d\d年)|(?<=前)(?<months>\d{1,2})(?=个月)|(?<![\d.])(?<month>\d{1,2})(?=月)|(?<=月)(?<day>\d{1,2})(?=日)|(?<figure>\d+)/g

const figure = (digits: string): string => digits.replace(/[1-9]/g, (digit) => String((Number(digit) % 9) + 1))

const integers = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(([digits]) => Number(digits))

/** One step on where no month or day would leave its year or month, else one step back, else none. */
function step(values: readonly number[], last: number): number {
  if (values.every((value) => value < last)) return 1
  return values.every((value) => value > 2) ? -1 : 0
}

function shiftOf({ published, title, text }: Article): Shift {
  const [, month, day] = (published ?? '').split('-').map(Number)
  const all = `${title}\n${text}`
  const months = [...integers(all, /\d{1,2}(?=月)/g), ...(month === undefined ? [] : [month])]
  const days = [...integers(all, /(?<=月)\d{1,2}(?=日)/g), ...(day === undefined ? [] : [day])]
  return { years: -YEARS, months: step(months, 12), days: step(days, 28) }
}

const moved = (value: string, by: number): string => String(Number(value) + by)

const swapNumbers = (text: string, { years, months, days }: Shift): string =>
  text.replace(NUMBER, (...match) => {
    const { year, months: count, month, day, figure: digits = '' } = match.at(-1)
    if (year !== undefined) return moved(year, years)
    if (count !== undefined) return moved(count, months)
    if (month !== undefined) return moved(month, months)
    return day === undefined ? figure(digits) : moved(day, days)
  })

function swapDate(date: string, { years, months, days }: Shift): string {
  const [year = '', month, day] = date.split('-')
  const two = (value: string, by: number): string => moved(value, by).padStart(2, '0')
  return [moved(year, years), ...(month ? [two(month, months)] : []), ...(day ? [two(day, days)] : [])].join('-')
}

/** The other world that a table of names describes. */
export function loadWorld(table: string): World {
  const standIns = new Map(readTable(table, 2).map(({ cells: [name = '', standIn = ''] }) => [name, standIn]))
  const names = [...standIns.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(names.join('|'), 'g')
  const swapNames = (text: string): string => text.replace(pattern, (name) => standIns.get(name) ?? name)
  const swapText = (text: string, shift: Shift): string => swapNames(swapNumbers(text, shift))

  const swapEntity = (entity: Entity, shift: Shift): Entity => {
    const named = {
      name: swapText(entity.name, shift),
      aliases: entity.aliases.map((alias) => swapText(alias, shift)),
    }
    const number = (value: number): number => Number(figure(String(value)))
    if (entity.label === 'Group' && entity.count !== undefined)
      return { ...entity, ...named, count: number(entity.count) }
    return entity.label === 'Metric' ? { ...entity, ...named, value: number(entity.value) } : { ...entity, ...named }
  }
  const swapClaim = (claim: Claim, shift: Shift): Claim =>
    claim.date === undefined ? claim : { ...claim, date: swapDate(claim.date, shift) }

  return {
    article(article) {
      const shift = shiftOf(article)
      const text = swapText(article.text, shift)
      return {
        ...article,
        id: articleId(text),
        text,
        title: article.title === null ? null : swapText(article.title, shift),
        published: article.published === null ? null : swapDate(article.published, shift),
      }
    },
    fragment({ article, entities, claims }) {
      const shift = shiftOf(article)
      return {
        entities: entities.map((entity) => swapEntity(entity, shift)),
        claims: claims.map((claim) => swapClaim(claim, shift)),
      }
    },
  }
}
