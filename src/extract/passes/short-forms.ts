import { type Lexicon, normaliseForm, Trie } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

/**
 * Pass 5: short forms. Those that the article declares (以下简称“…”) are found wherever they stand; those that it uses
 * without a word are told by structure: same head, characters in the same order, one longer name that fits.
 */

const DECLARATION = /^（(?:以下|下文|后文|下称)?(?:统称|简称|下称|称)?(?:为)?[：:]?[“"]?([^“”"（）。，]{2,16})[”"]?）/
const SAYS_SHORT = /^（(?:以下|下文|后文)?(?:统称|简称|下称)/

const isSubsequence = (short: string, long: string): boolean => {
  let i = 0
  for (const character of long) if (character === short.charAt(i)) i++
  return i === short.length
}

/** The short form that the text declares right behind a name. */
function declaredBehind(text: string, mention: NameMention): string | undefined {
  const behind = text.slice(mention.end, mention.end + 40)
  const form = DECLARATION.exec(behind)?.[1]
  if (form === undefined) return undefined
  if (SAYS_SHORT.test(behind)) return form
  const latin = /^[A-Z][A-Za-z0-9-]+$/.test(form)
  return latin || (form.length < mention.name.length && isSubsequence(form, mention.name) && form.length >= 3)
    ? form
    : undefined
}

/** 甲电器（重庆）有限公司 is 重庆甲 or 重庆甲电器 for short. */
function placeForms(name: string): string[] {
  const [, brand = '', place = ''] = /^(.{2,8})（(.{2,4})）.*公司$/.exec(name) ?? []
  return brand === '' ? [] : [`${place}${brand}`, `${place}${brand.slice(0, 2)}`]
}

export function findDeclaredForms(document: Document, mentions: MentionList<Mention>): void {
  const { text } = document
  const declared = new Trie<NameMention>()
  let any = false
  for (const mention of mentions.all()) {
    if (isQuantity(mention) || mention.label === 'Official' || mention.label === 'Place') continue
    const form = declaredBehind(text, mention)
    for (const short of [...(form === undefined ? [] : [form]), ...placeForms(mention.name)]) {
      declared.add(short, mention)
      any = true
    }
  }
  if (!any) return
  for (let i = 0; i < text.length; ) {
    const found = declared.longestAt(text, i)
    const full = found?.values[0]
    if (found === undefined || full === undefined) {
      i++
      continue
    }
    const inside = mentions.within({ start: i, end: found.end })
    for (const other of inside) if (other.start >= i && other.end <= found.end) mentions.remove(other)
    mentions.add({
      start: i,
      end: found.end,
      label: full.label,
      kind: full.kind,
      name: full.name,
      pass: 'short-forms',
      ...(placeForms(full.name).includes(text.slice(i, found.end)) ? {} : { declared: true }),
    })
    i = found.end
  }
}

/** Gives the names that are short for a longer one in the article that longer name. */
export function joinShortForms(lexicon: Lexicon, mentions: MentionList<Mention>): void {
  const named = mentions
    .all()
    .filter((mention): mention is NameMention => !isQuantity(mention) && mention.label !== 'Official')
  const longNames = new Map<string, NameMention>()
  for (const mention of named) if (mention.name.length > 4) longNames.set(mention.name, mention)
  const cache = new Map<string, NameMention | undefined>()
  for (const mention of named) {
    if (mention.pass !== 'names' || lexicon.byName.has(normaliseForm(mention.name))) continue
    const key = `${mention.label}/${mention.name}`
    if (!cache.has(key)) cache.set(key, longerName(mention, longNames, beginsWithPlace(lexicon, mention.name)))
    const long = cache.get(key)
    if (long === undefined) continue
    mention.name = long.name
    mention.kind = long.kind
    if (long.host !== undefined) mention.host = long.host
  }
}

/** A name that begins with a place is whole: a longer one that ends with it took in a word too many. */
const beginsWithPlace = (lexicon: Lexicon, name: string): boolean =>
  lexicon.names.longestAt(name, 0)?.values.some((entry) => entry.label === 'Place') ?? false

function longerName(
  short: NameMention,
  names: ReadonlyMap<string, NameMention>,
  fronted: boolean,
): NameMention | undefined {
  const head = short.name.slice(-2)
  const fits: NameMention[] = []
  for (const long of names.values()) {
    if (long.label !== short.label || long.name.length <= short.name.length || !long.name.endsWith(head)) continue
    if (long.host?.name === short.name || (fronted && long.name.endsWith(short.name))) continue
    const contiguous = long.name.includes(short.name)
    const sameStart = long.name.charAt(0) === short.name.charAt(0)
    if (contiguous || (sameStart && isSubsequence(short.name, long.name))) fits.push(long)
  }
  // Of two that fit, one may itself be short for the other.
  const longest = fits.filter((one) => !fits.some((other) => other !== one && isSubsequence(one.name, other.name)))
  return longest.length === 1 ? longest[0] : undefined
}
