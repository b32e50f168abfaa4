import type { Span } from '../../types/index.js'
import { isCap } from './cap.js'
import { clauseStart, sentenceStart } from './clause.js'
import { dealtOut } from './dealt.js'
import { findNoun } from './find-noun.js'
import { spreadChange } from './growth.js'
import { runOf, spreadNouns } from './list.js'
import { holder } from './names.js'
import { isPart, wholeOf } from './part.js'
import type { Found, Noun, QuantityPhrase } from './phrase.js'
import { type Quantity, readQuantities } from './quantity.js'
import { endsInRole, type TaggedWord, wordAt } from './quantity-word.js'

/**
 * All quantities that say something of someone, each with its noun, in the order of the text. `words` are the segmenter's;
 * a number inside one of `names` (sorted, such as the names of institutions and projects) is none; over `owners` (sorted) one
 * figure may be dealt out. Linear.
 */
export function readQuantityPhrases(
  text: string,
  words: readonly TaggedWord[],
  names: readonly Span[] = [],
  owners: readonly Span[] = [],
): QuantityPhrase[] {
  const phrases: QuantityPhrase[] = []
  const inName = holder(names)
  const quantities = readQuantities(text).filter((one) => !inName(one.number) && !isRank(text, one))
  for (let index = 0; index < quantities.length; ) {
    const run = runOf(text, quantities, index)
    const dealt = dealtOut(text, run, owners, nounBeside(text, run, phrases))
    const own = spreadNouns(text, words, run, quantities[index - 1]?.end ?? 0)
    const changes = own === null ? spreadChange(text, run, figuresBefore(text, run, phrases)) : null
    const nouns = own ?? changes
    if (dealt !== null) {
      dealt.forEach(({ noun, owner }, at) => {
        const quantity = run[at]
        if (quantity !== undefined)
          phrases.push(toPhrase(text, quantity, { noun, owner, position: 'restored' }, phrases))
      })
    } else if (nouns === null) {
      run.forEach((quantity, at) => {
        const next = quantities[index + at + 1]?.start ?? text.length
        const found = findNoun(text, words, quantity, phrases, names, owners, next)
        if (found !== null) phrases.push(toPhrase(text, quantity, found, phrases))
      })
    } else {
      const found =
        changes !== null
          ? ({ position: 'restored', growth: true } as const)
          : changesFigure(nouns)
            ? ({ position: 'restored', growth: true } as const)
            : ({ position: 'before' } as const)
      nouns.forEach((noun, at) => {
        // 甲、乙均突破1万家: one number for all.
        const quantity = run[Math.min(at, run.length - 1)]
        if (quantity !== undefined) phrases.push(toPhrase(text, quantity, { ...found, noun }, phrases))
      })
    }
    index += run.length
  }
  return phrases
}

/** 甲、乙产量分别增长: whether the nouns are those of changes. */
const changesFigure = (nouns: readonly Noun[]): boolean => nouns.every(({ text }) => endsInRole(text, 'change'))

/** 位次前移5位、12位, 提升38个名次, 百强中占3席: places in a ranking count nothing. */
const isRank = (text: string, { unit, start, end }: Quantity): boolean =>
  (unit === '位' && GAINED.test(text.slice(Math.max(0, start - 16), start))) ||
  (unit === '批' && TRIPS.test(text.slice(Math.max(0, start - 4), start))) ||
  (unit === '个' && /^(?:名次|位次|位)/.test(text.slice(end, end + 2))) ||
  (unit === '席' && /占据?$/.test(text.slice(Math.max(0, start - 2), start)))
/** 外出招商5批: how often they went. */
const TRIPS = /(?:招商|考察|调研|出访|走访|对接)$/
const GAINED = /(?:前移|上升|跃升|提升|攀升|下降|后退|后移|进位|前进|提高)了?(?:\d+位[、和])*$/

/** What the sentence counted or measured last before the run, in its unit where it is no share. */
function nounBeside(text: string, run: readonly Quantity[], phrases: readonly QuantityPhrase[]): string | undefined {
  const near = phrases.slice(-NEAR).filter(({ noun }) => !/增[速幅]$/.test(noun))
  const first = run[0]
  const alike = near.findLast(({ quantity }) => quantity.kind === first?.kind && quantity.unit === first.unit)
  const last = (first?.kind === 'share' ? undefined : alike) ?? near.at(-1)
  return last !== undefined && last.quantity.start >= sentenceStart(text, run[0]?.start ?? 0) ? last.noun : undefined
}

const NEAR = 2

/** The nouns of as many figures, said right before in the sentence, as the run has members. */
function figuresBefore(text: string, run: readonly Quantity[], phrases: readonly QuantityPhrase[]): string[] {
  const sentence = sentenceStart(text, run[0]?.start ?? 0)
  const figures = phrases.slice(-run.length).filter(({ growth, quantity }) => !growth && quantity.start >= sentence)
  return figures.map(({ noun }) => noun)
}

function toPhrase(text: string, quantity: Quantity, found: Found, phrases: readonly QuantityPhrase[]): QuantityPhrase {
  const noun = withoutStock(found.noun, quantity)
  const whole = isPart(text, quantity) && found.growth !== true ? wholeOf(text, phrases, quantity) : -1
  const isFigure =
    quantity.kind !== 'set' ||
    endsInRole(noun.text, 'flow') ||
    (found.position === 'before' && EXTENT.test(noun.text)) ||
    isOutput(text, quantity, found)
  return {
    quantity,
    label: found.label ?? (isFigure ? 'Metric' : 'Group'),
    noun: noun.text,
    nounSpan: { start: noun.start, end: noun.end },
    position: found.position,
    part: whole >= 0,
    ...(whole >= 0 ? { whole } : {}),
    ...(found.owner === undefined ? {} : { owner: found.owner }),
    growth: found.growth ?? false,
    cap: isCap(text, clauseStart(text, quantity.start), quantity),
  }
}

/** 高新技术企业存量2306家: the members are counted. */
const withoutStock = (noun: Noun, { unit }: Quantity): Noun =>
  BODIES.has(unit ?? '') && noun.text.length > 4 ? { ...noun, text: noun.text.replace(/(?:存量|保有量)$/, '') } : noun
const BODIES = new Set(['家', '户', '所', '人', '名'])

/** 专利拥有量, 机架规模: the extent of a set is a figure. */
const EXTENT = /(?:量|额|率|值|规模)$/
const MEMBERS = new Set(['家', '个', '项', '座', '条', '人', '名', '位', '所'])

/** 年产自行车90万辆: what is made or sold is a figure and no set; 生产基地8个 is one. */
const isOutput = (text: string, { unit }: Quantity, { noun, position }: Found): boolean =>
  position === 'before' &&
  !MEMBERS.has(unit ?? '') &&
  [noun.start, noun.start - 2].some((offset) => wordAt(text, Math.max(0, offset), 'makes') !== '')
