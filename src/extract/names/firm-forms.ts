import type { Lexicon } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, type Word, wordOver } from '../document.js'
import { isNamed, type Mention, type NameMention } from '../mention.js'
import { frontForm } from '../topic/front-place.js'
import { BRAND_TAG, formOf, nameEndings, nameWords } from './name-words.js'
import { tradesAt, VERB } from './trades.js'

/** What a firm is called once it has been named in full: 云杉智能, 云杉股份, 江苏云杉 or 云杉 of 江苏云杉智能装备股份有限公司. */

const references = Words.of('references.tsv')

const LEGAL_FORM = /(?:股份|控股)?(?:有限|有限责任|股份)公司$/
/** A brand has so many characters. */
const BRANDS = [2, 3]
/** 鲁北高新集团: with the kind of firm behind it, it may have more. */
const LONGER_BRANDS = [...BRANDS, 4]
/** A trade has so many. */
const TRADES = [2, 3, 4]
/** A brand alone, and one that the segmenter may cut. */
const SINGLE = [2, 3, 4]
const LONG_BRANDS = [3, 4]
const SHORTEST = 4
const LONGEST = 8
const HAN = /^\p{Script=Han}+$/u
/** Any firm is 云杉公司 for short; 云杉股份 and 云杉集团 are only those that are so by law. */
const ANY_KIND = '公司'
const OF_KIND = ['股份', '集团']
const LEVEL = /[省市]$/

/** A firm as the text names it in full. */
interface Firm {
  /** Its place, then the rest up to its legal form. */
  front: string
  core: string
  /** What it is by law. */
  legal: string
  /** The first word of its brand. */
  word: Word
}

/** The short forms of the firms named in full, each with the one firm that it may mean. */
export function firmForms(all: readonly Mention[], document: Document, lexicon: Lexicon): Map<string, NameMention> {
  const forms = new Map<string, NameMention | undefined>()
  for (const firm of all) {
    if (!isNamed(firm, 'Institution') || firm.kind !== 'company' || firm.pass !== 'names') continue
    for (const form of formsOf(firm, all, document, lexicon)) {
      const other = forms.get(form)
      forms.set(form, !forms.has(form) ? firm : other && sameFirm(other, firm))
    }
  }
  return new Map([...forms].flatMap(([form, firm]) => (firm === undefined ? [] : [[form, firm]])))
}

/** The longer of 苏州云杉光学有限公司 and 云杉光学有限公司, which are one firm with and without its place. */
function sameFirm(one: NameMention, other: NameMention): NameMention | undefined {
  if (one.name.endsWith(other.name)) return one
  return other.name.endsWith(one.name) ? other : undefined
}

function formsOf(mention: NameMention, all: readonly Mention[], document: Document, lexicon: Lexicon): string[] {
  const firm = partsOf(mention, document, lexicon)
  if (firm === undefined) return []
  const { front, core, legal } = firm
  const kinds = OF_KIND.filter((kind) => (core + legal).includes(kind))
  const long = [
    core,
    withoutTrade(core),
    ...BRANDS.flatMap((length) => [...withTrade(core, length), core.slice(0, length) + ANY_KIND]),
    ...LONGER_BRANDS.flatMap((length) => kinds.map((kind) => core.slice(0, length) + kind)),
    ...[core, ...BRANDS.map((length) => core.slice(0, length))].map((form) => front.replace(LEVEL, '') + form),
  ].filter((form) => form.length >= SHORTEST && form.length <= LONGEST)
  return [...long, ...brandsAlone(mention, firm, all, document)].filter(
    (form) => HAN.test(form) && lexicon.names.longestAt(form, 0)?.end !== form.length,
  )
}

function partsOf({ start, end }: NameMention, document: Document, lexicon: Lexicon): Firm | undefined {
  const name = document.text.slice(start, end)
  const legal = LEGAL_FORM.exec(name)?.index
  if (legal === undefined) return undefined
  const front = frontForm(lexicon, name)?.end ?? 0
  const word = wordOver(document, start + front)
  if (word?.start !== start + front || !mayBeBrand(word, formOf(document, word))) return undefined
  return { front: name.slice(0, front), core: name.slice(front, legal), legal: name.slice(legal), word }
}

/** 瀚岭 of 安徽瀚岭压缩机有限公司: a brand that no dictionary knows, or a longer one before trades, which no other name here holds. */
function brandsAlone(
  mention: NameMention,
  { core, word }: Firm,
  all: readonly Mention[],
  document: Document,
): string[] {
  const unknown = word.tag === 'x' ? [formOf(document, word)] : []
  const before = LONG_BRANDS.filter((length) => tradesAt(core, length)?.end === core.length)
  const brands = [...unknown, ...before.map((length) => core.slice(0, length))]
  const others = all.filter((one) => isNamed(one, 'Institution', 'Park', 'Official', 'Place'))
  const ofOther = (brand: string): boolean =>
    others.some(({ name }) => name !== brand && name.includes(brand) && !name.startsWith(mention.name))
  return brands.filter((brand) => SINGLE.includes(brand.length) && !nameEndings.has(brand) && !ofOther(brand))
}

/** 智衡云算 of 智衡云算科技: a brand without its trade, where it is long enough to be told from other words. */
const withoutTrade = (core: string): string =>
  core.slice(0, core.length - (nameEndings.endOf(core, 'firm-trade')?.length ?? 0))

const isTrade = (word: string): boolean =>
  (nameEndings.is(word, 'trade') || nameEndings.is(word, 'firm-trade')) && !VERB.test(word)

/** 云杉智能, 云杉装备: the brand with the first or the last of its trades. */
function withTrade(core: string, brand: number): string[] {
  const trades = core.slice(brand).replace(/集团$/, '')
  const first = TRADES.filter((length) => isTrade(trades.slice(0, length)))
  const end = first.length === 0 ? undefined : nameEndings.endOf(trades, 'trade')
  const last = end !== undefined && isTrade(end) ? end : undefined
  return [...first.map((length) => trades.slice(0, length)), ...(last === undefined ? [] : [last])].map(
    (trade) => core.slice(0, brand) + trade,
  )
}

/** 和尘光电: a single character may open a brand, whatever it is elsewhere; 高新区 of 高新区投资发展有限公司 is none. */
const mayBeBrand = ({ tag }: Word, form: string): boolean =>
  form.length === 1 || ((BRAND_TAG.test(tag) || isNoun(tag, form)) && !nameWords.has(form) && !references.has(form))

/** 翼展航空: so may a noun, which names no trade, and with a trade behind it only. */
const isNoun = (tag: string, form: string): boolean => tag === 'n' && form.length === 2 && !nameEndings.has(form)
