import type { Lexicon } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, type Word, wordOver } from '../document.js'
import { isNamed, type Mention, type NameMention } from '../mention.js'
import { frontForm } from '../topic/front-place.js'
import { BRAND_TAG, formOf, nameEndings, nameWords } from './name-words.js'

/** What a firm is called once it has been named in full: 云杉智能 or 云杉智能装备 of 江苏云杉智能装备股份有限公司. */

const references = Words.of('references.tsv')

const LEGAL_FORM = /(?:股份|控股)?(?:有限|有限责任|股份)公司$/
/** A brand has so many characters. */
const BRANDS = [2, 3]
/** A trade has so many. */
const TRADES = [2, 3, 4]
const SHORTEST = 4
const LONGEST = 8
const HAN = /^\p{Script=Han}+$/u

/** The short forms of the firms named in full, each with the one firm that it may mean. */
export function firmForms(all: readonly Mention[], document: Document, lexicon: Lexicon): Map<string, NameMention> {
  const forms = new Map<string, NameMention | undefined>()
  for (const firm of all) {
    if (!isNamed(firm, 'Institution') || firm.kind !== 'company' || firm.pass !== 'names') continue
    for (const form of formsOf(firm, document, lexicon)) {
      const other = forms.get(form)
      forms.set(form, !forms.has(form) || other?.name === firm.name ? firm : undefined)
    }
  }
  return new Map([...forms].flatMap(([form, firm]) => (firm === undefined ? [] : [[form, firm]])))
}

function formsOf({ start, end }: NameMention, document: Document, lexicon: Lexicon): string[] {
  const name = document.text.slice(start, end)
  const legal = LEGAL_FORM.exec(name)?.index
  if (legal === undefined) return []
  const front = frontForm(lexicon, name)?.end ?? 0
  const core = name.slice(front, legal)
  const brandStart = start + front
  const word = wordOver(document, brandStart)
  if (word?.start !== brandStart || !mayBeBrand(word, formOf(document, word))) return []
  return [core, ...BRANDS.flatMap((length) => withTrade(core, length))].filter(
    (form) =>
      form.length >= SHORTEST &&
      form.length <= LONGEST &&
      HAN.test(form) &&
      lexicon.names.longestAt(form, 0)?.end !== form.length,
  )
}

/** 云杉投资 is a firm, and what 云杉 does: a trade that is a verb tells none from the other. */
const VERB = /^(?:投资|发展|建设|服务|创新|管理|合作|开发|运营|研发|制造|生产|设计|检测|研究|教育|咨询|控股)$/
const isTrade = (word: string): boolean => nameEndings.is(word, 'trade') && !VERB.test(word)

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
  form.length === 1 || (BRAND_TAG.test(tag) && !nameWords.has(form) && !references.has(form))
