import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { isNamed, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { keepsOrder } from '../names/keeps-order.js'
import { LongNames } from '../names/long-names.js'
import { usualForms } from '../names/usual-forms.js'
import { zoneOf } from '../names/zone-of-organ.js'
import { frontForm, frontPlace } from '../topic/front-place.js'

/** A firm in a place that says no more. */
const ANY_FIRM = /^(?:分?公司|集团)$/
const ANY_BASE =
  /^(?:(?:大学生|青年)?(?:创新)?创业(?:孵化)?基地|孵化基地|众创空间|(?:科技企业)?孵化器|示范基地|实训基地)$/
/** A name that others may be short for. */
const SHORTEST_LONG = 5

/**
 * Pass 21: short forms that the article uses without a word, told by structure: same head, characters in the same order, one
 * longer name that fits. The mention takes that longer name. Read are the names that the given pass found.
 */
export function joinShortForms({ document, mentions }: MarkedText, lexicon: Lexicon, pass = 'names'): void {
  const named = mentions
    .all()
    .filter((mention): mention is NameMention => !isQuantity(mention) && mention.label !== 'Official')
  if (named.every((mention) => mention.pass !== pass)) return
  // 厦门火炬高新区管委会 … 火炬高新区: an organ names its zone as well.
  const zones = named.flatMap((mention) => {
    const zone = mention.host === undefined ? zoneOf(document, lexicon, mention) : undefined
    return zone?.label === 'Park' ? [{ ...zone, name: document.text.slice(zone.start, zone.end) }] : []
  })
  // 苏州云杉集团研究院 … 云杉集团: so does what bears a firm's name.
  const hosts = named.flatMap(({ host }) => (host?.kind === 'company' ? [host] : []))
  const longNames = new LongNames([...named, ...hosts, ...zones].filter(({ name }) => name.length >= SHORTEST_LONG))
  const known = new Map<string, NameMention | undefined>()
  for (const mention of named) {
    if (mention.pass !== pass || lexicon.byName.has(normaliseForm(mention.name))) continue
    const key = `${mention.label}/${mention.name}`
    const fronted = frontPlace(lexicon, mention.name) !== undefined
    if (!known.has(key)) known.set(key, longerName(lexicon, mention, longNames, fronted))
    const long = known.get(key)
    if (long === undefined) continue
    mention.name = long.name
    mention.label = long.label
    mention.kind = long.kind
    if (long.host !== undefined) mention.host = long.host
    longNames.take(mention)
  }
}

/** The one longer name that a name is short for; undefined where none or several fit. */
function longerName(lexicon: Lexicon, short: NameMention, names: LongNames, fronted: boolean): NameMention | undefined {
  const fits = names.near(short.name).filter((long) => isShortFor(lexicon, short, long, fronted))
  // Of two that fit, one may itself be short for the other.
  const longest = fits.filter((one) => !fits.some((other) => other !== one && keepsOrder(one.name, other.name)))
  return longest.length === 1 ? longest[0] : undefined
}

/** 鸠江经开区 of 芜湖鸠江经济开发区: a zone of its province's, which the article names in full. */
function isZoneFor({ label, name }: NameMention, long: NameMention): boolean {
  const front = name.endsWith('经开区') ? name.slice(0, -3) : ''
  return front.length > 1 && label === long.label && long.name.endsWith(`${front}经济开发区`)
}

/** 环科园 of 中国宜兴环保科技工业园: characters of the park's name in their order, from the first behind its places to the last. */
function isParkFor(lexicon: Lexicon, { label, name }: NameMention, long: NameMention): boolean {
  if (label !== 'Park' || long.label !== 'Park' || name.length > 4 || long.name.length < name.length + 4) return false
  let core = long.name.replace(/^中国/, '')
  for (let front = frontForm(lexicon, core); front !== undefined; front = frontForm(lexicon, core))
    core = core.slice(front.end)
  return core.charAt(0) === name.charAt(0) && core.endsWith(name.slice(-1)) && keepsOrder(name, core)
}

/** 云杉工业园 beside 云杉东工业园: two, told apart by the side on which one lies. */
const isTwin = (short: string, long: string): boolean =>
  long.length === short.length + 1 && [...long].some((side, at) => SIDE.test(side) && cut(long, at) === short)
const SIDE = /[东西南北中新]/
const cut = (name: string, at: number): string => name.slice(0, at) + name.slice(at + 1)

function isShortFor(lexicon: Lexicon, short: NameMention, long: NameMention, fronted: boolean): boolean {
  if (isZoneFor(short, long) || isParkFor(lexicon, short, long)) return true
  // 华东基地 alone looks like a park; beside the firm's name it is the firm's project.
  const alike = long.label === short.label || (short.kind === 'base' && long.kind === 'project')
  if (!alike || long.name.length <= short.name.length || isTwin(short.name, long.name)) return false
  // 天津公司 may be any firm's there.
  if (ANY_FIRM.test(short.name.slice(frontForm(lexicon, short.name)?.end ?? 0))) return false
  if (!long.name.endsWith(short.name.slice(-2)) || long.host?.name === short.name) return false
  // A name that begins with a place is whole: a longer one that ends with it took in a word too many.
  // A body's branch in that place is fuller by its body: 南开大学 + 天津校友会.
  const front = long.name.slice(0, -short.name.length)
  const hosted =
    long.host !== undefined || lexicon.byName.get(normaliseForm(front))?.some(({ label }) => label !== 'Place')
  // 鄞州区创业孵化基地 are all of the district's, beside 鄞州区云杉创业孵化基地.
  if (fronted && ANY_BASE.test(short.name.slice(frontForm(lexicon, short.name)?.end ?? 0))) return false
  if (fronted && long.name.endsWith(short.name) && hosted !== true) return false
  // 翠渠产业园 of 天津翠渠智能装备产业园: the place may be left out.
  const core = long.name.slice(frontForm(lexicon, long.name)?.end ?? 0)
  const sameStart =
    long.name.charAt(0) === short.name.charAt(0) || (!fronted && core.startsWith(short.name.slice(0, 2)))
  return long.name.includes(short.name) || (sameStart && keepsOrder(short.name, long.name))
}

/**
 * 本届科技活动周 in the news of 某市2024年科技活动周 is that one, and not what the whole country holds under the same words: where one
 * event of the article has a name that ends so.
 */
export function joinLocalEditions({ document: { text }, mentions }: MarkedText, lexicon: Lexicon): void {
  const events = mentions.all().filter((mention) => isEvent(mention))
  for (const short of events) {
    if (short.pass !== 'known') continue
    const surface = text.slice(short.start, short.end)
    const whole = lexicon.byName.get(normaliseForm(short.name))?.[0]?.name ?? short.name
    const local = new Set(
      events
        .filter(
          ({ pass, name }) =>
            (pass !== 'known' && isOwn(name, surface)) ||
            isEdition(name, whole, text.slice(Math.max(0, short.start - 2), short.start)) ||
            isShortHere(name, surface, text.includes(whole)),
        )
        .map(({ name }) => name),
    )
    const [only] = local
    if (only !== undefined && local.size === 1) short.name = only
  }
}

/** 第二十五届某交易会…本届高交会: an edition of what the word means, where it points at one. */
const isEdition = (name: string, whole: string, before: string): boolean =>
  /[本此该]届$|[本此该]次$/.test(before) && isOwn(name, whole)

/** 东北亚某博览会…东博会: the article's own, where it does not name the one that everybody calls so. */
const isShortHere = (name: string, surface: string, namesWhole: boolean): boolean =>
  !namesWhole && name !== surface && usualForms(name).includes(surface)

const isEvent = (mention: Mention): mention is NameMention => isNamed(mention, 'Program') && mention.kind === 'event'

/** Whether the name is that of one edition in a place or year, told in full. */
const isOwn = (name: string, surface: string): boolean =>
  name.endsWith(surface) && /[市县区省州]|\d{4}|第.{1,3}届|首届/.test(name.slice(0, -surface.length))

/**
 * 亿航智能 beside 亿航智能设备（广州）有限公司 is that firm, and not the one of which the lexicon has it: where the article names one
 * firm in full that begins so, and not the other.
 */
export function joinLocalFirms({ document: { text }, mentions }: MarkedText, lexicon: Lexicon): void {
  const firms = mentions
    .all()
    .filter((mention): mention is NameMention => isNamed(mention, 'Institution') && mention.kind === 'company')
  const full = [
    ...new Set(firms.filter(({ pass, name }) => pass === 'names' && FULL.test(name)).map(({ name }) => name)),
  ]
  for (const short of full.length === 0 ? [] : firms) {
    const surface = text.slice(short.start, short.end)
    if (short.pass !== 'known' || surface.length < SHORTEST_BRAND || FULL.test(surface)) continue
    const whole = lexicon.byName.get(normaliseForm(surface))?.[0]?.name ?? short.name
    const [only, ...others] = full.filter((name) => name.startsWith(surface))
    // 格力电器 … 格力电器（重庆）有限公司: what is called so before is the one that everybody knows.
    const opens = only !== undefined && text.indexOf(surface) === text.indexOf(only)
    if (opens && others.length === 0 && whole !== only && !text.includes(whole)) short.name = only
  }
}
const FULL = /有限(?:责任)?公司$/
/** 中国, 中车: a shorter word opens the names of many. */
const SHORTEST_BRAND = 3
