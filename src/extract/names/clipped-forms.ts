import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { isWordStart } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, isNamed, type MarkedText, type NameMention } from '../mention.js'
import { keepsOrder } from './keeps-order.js'

/** What institutes end with, short and in full. */
const LAST = /[院所]/g
const CLIPPABLE = /(?:研究院|研究所|科学院|医院|分院|学院)$/
/** Of a shorter name nothing can be left out. */
const SHORTEST_NAME = 6
/** A form has so many characters, its place or owner included. */
const FORM = { longest: 7, shortest: 3 }
const HAN = /^\p{Script=Han}+$/u

/** A name of the article, and what it begins with when its owner or place is left out or said for short. */
interface Long {
  named: NameMention
  variants: string[]
}

/**
 * Finds institutes by forms that nobody declares: 长春光机所 for the institute of optics, mechanics and physics in 长春, 华师大重庆院
 * for the 重庆研究院 of a university. Such a form begins and ends as the name, or as the name behind its owner's short form, has
 * only characters of it in their order, and fits one name of the article.
 */
export function findClippedForms({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  const longs = longNames({ document, mentions }, lexicon)
  if (longs.length === 0) return
  for (const { index } of matches(document.text, LAST)) {
    const end = index + 1
    if (!isWordStart(document, end)) continue
    for (let start = Math.max(0, end - FORM.longest); start <= end - FORM.shortest; start++) {
      const form = document.text.slice(start, end)
      if (!HAN.test(form) || !isWordStart(document, start)) continue
      const fits = longs.filter(({ named, variants }) => named.end <= start && variants.some((one) => clips(form, one)))
      const [only, ...others] = fits
      if (only === undefined || others.length > 0 || !isFree({ document, mentions }, start, end)) continue
      for (const inside of mentions.within({ start, end })) mentions.remove(inside)
      const { label, kind, name } = only.named
      mentions.add({ start, end, label, kind, name, pass: 'short-forms' })
      break
    }
  }
}

/** Whether the form begins and ends as the name and leaves out some of it. */
const clips = (form: string, name: string): boolean =>
  form.charAt(0) === name.charAt(0) &&
  form.length < name.length &&
  form.endsWith(name.slice(-1)) &&
  keepsOrder(form, name)

/** Whether no name reaches over the form or is known by itself there, but for one that the form begins with. */
function isFree({ mentions }: MarkedText, start: number, end: number): boolean {
  const inside = mentions.within({ start, end })
  return inside.every(
    (one) =>
      one.start >= start &&
      one.end <= end &&
      (one.start === start ? one.end < end || isFresh(one) : hasLabel(one, 'Place') || isFresh(one)),
  )
}

/** A name that only its structure told, and no other mention. */
const isFresh = (mention: { pass: string }): boolean => mention.pass === 'names'

/** The institutes that the article names in full, each with the ways in which its name may begin. */
function longNames({ document, mentions }: MarkedText, lexicon: Lexicon): Long[] {
  const longs = new Map<string, Long>()
  for (const mention of mentions.all()) {
    if (!isNamed(mention, 'Institution') || mention.end - mention.start < SHORTEST_NAME) continue
    // 中科院甲植物所 is short for one that is clipped further.
    const surface = document.text.slice(mention.start, mention.end)
    const whole = mention.pass === 'known' ? lexicon.byName.get(normaliseForm(mention.name))?.[0]?.name : undefined
    const named = CLIPPABLE.test(surface) || whole === undefined ? mention : { ...mention, name: whole }
    if (!CLIPPABLE.test(named.name) || longs.has(named.name)) continue
    longs.set(named.name, { named, variants: variantsOf(named, lexicon) })
  }
  return [...longs.values()]
}

/** The name, the name without the body or place that it begins with, and with a short form of that body. */
function variantsOf({ name, host }: NameMention, lexicon: Lexicon): string[] {
  const owner = ownerOf(name, host, lexicon)
  const rest = owner === undefined ? '' : name.slice(owner.length)
  const owners = owner === undefined ? [] : (lexicon.byName.get(normaliseForm(owner)) ?? [])
  const shorts = owners.filter(({ label }) => label === 'Institution').flatMap(({ aliases }) => aliases)
  return [name, ...(rest.length >= SHORTEST_NAME - 1 ? [rest] : []), ...shorts.map((short) => short + rest)]
}

/** The name of the body that a longer name begins with. */
function ownerOf(name: string, host: NameMention | undefined, lexicon: Lexicon): string | undefined {
  if (host !== undefined && name.startsWith(host.name)) return host.name
  const known = lexicon.names
    .allAt(name, 0)
    .findLast(({ end, values }) => end < name.length && values.some(({ label }) => label === 'Institution'))
  return known === undefined ? undefined : name.slice(0, known.end)
}
