import type { Lexicon, NameEntry } from '../lexicon/index.js'
import { foldText, normaliseForm } from '../lexicon/index.js'
import type { Document } from './document.js'
import { isQuantity, type Mention, type NameMention } from './mention.js'

/** Whose article it is: the place that 我市 means, the institution that 我校 means, and what the headline is about. */
export interface Topic {
  city?: string
  province?: string
  district?: string
  publisher?: NameMention
  /** The first place or body of the headline, else of the text: the silent subject of sentences that have none. */
  subject?: NameMention
}

const LEAD = 300
/** A university, not a school of one: what says 我校 in its news. */
const WHOLE = /(?:大学|(?:职业|师范|技术|医|工|理工|体育|美术|音乐|科技)学院|.{6,}学院)$/
const DATELINE =
  /^(?:\*\*)?(?:本报|本网)?([\p{Script=Han}A-Za-z]{2,12}?)(?:新闻网|校园网|新闻中心|新闻社|融媒体中心|日报|网)?(?:讯|消息)/u

function placeEntry(lexicon: Lexicon, mention: NameMention): NameEntry | undefined {
  return lexicon.byName.get(normaliseForm(mention.name))?.find((entry) => entry.label === 'Place')
}

/** Adds up how often each value is named; names in headline and lead weigh more. */
class Tally {
  private readonly weights = new Map<string, number>()
  add(value: string, weight: number): void {
    this.weights.set(value, (this.weights.get(value) ?? 0) + weight)
  }
  /** The heaviest value; of equals, the one that came first. */
  first(): string | undefined {
    let best: string | undefined
    for (const [value, weight] of this.weights)
      if (best === undefined || weight > (this.weights.get(best) ?? 0)) best = value
    return best
  }
}

/** Reads whose article it is from address, headline, dateline and what is named most. */
export function readTopic(document: Document, lexicon: Lexicon, mentions: readonly Mention[]): Topic {
  const title = foldText(document.article.title ?? '')
  const city = new Tally()
  const province = new Tally()
  const district = new Tally()
  const bodies = new Map<string, { mention: NameMention; weight: number }>()
  for (const mention of mentions) {
    if (isQuantity(mention)) continue
    const surface = document.text.slice(mention.start, mention.end)
    const weight = (mention.start < LEAD ? 2 : 1) + (title.includes(surface) ? 5 : 0)
    if (mention.label === 'Place') {
      const entry = placeEntry(lexicon, mention)
      if (entry?.kind === 'city') city.add(entry.name, weight)
      if (entry?.kind === 'province') province.add(entry.name, weight)
      if (entry?.kind === 'district') district.add(entry.name, weight)
    } else if (
      mention.label === 'Institution' &&
      mention.kind === 'university' &&
      mention.host === undefined &&
      WHOLE.test(mention.name)
    ) {
      const known = lexicon.byName.get(normaliseForm(mention.name))?.[0]
      const name = known?.name ?? mention.name
      const body = bodies.get(name)
      if (body === undefined) bodies.set(name, { mention: { ...mention, name }, weight })
      else body.weight += weight
    }
  }
  for (const entry of namesIn(title, lexicon)) {
    if (entry.kind === 'city') city.add(entry.name, 8)
    if (entry.kind === 'province') province.add(entry.name, 8)
    if (entry.kind === 'district') district.add(entry.name, 8)
  }
  const dateline = DATELINE.exec(document.text.slice(0, 24))?.[1]
  const site = siteOwner(document.article.url, lexicon)
  const own =
    lexicon.byName.get(normaliseForm(dateline ?? ''))?.find((entry) => entry.label === 'Institution') ??
    (site?.label === 'Institution' ? site : undefined)
  if (site?.kind === 'city') city.add(site.name, 20)
  if (site?.kind === 'province') province.add(site.name, 20)
  const publisher = [...bodies.values()].sort((a, b) => b.weight - a.weight)[0]?.mention
  const subject = headlineSubject(document, title, mentions)
  const cityName = city.first()
  const provinceName = province.first()
  const districtName = district.first()
  return {
    ...(cityName === undefined ? {} : { city: cityName }),
    ...(provinceName === undefined ? {} : { province: provinceName }),
    ...(districtName === undefined ? {} : { district: districtName }),
    ...(own !== undefined
      ? { publisher: { start: 0, end: 0, label: own.label, kind: own.kind, name: own.name, pass: 'topic' } }
      : publisher === undefined
        ? {}
        : { publisher }),
    ...(subject === undefined ? {} : { subject }),
  }
}

function headlineSubject(document: Document, title: string, mentions: readonly Mention[]): NameMention | undefined {
  let best: { mention: NameMention; at: number } | undefined
  for (const mention of mentions) {
    if (
      isQuantity(mention) ||
      !['Institution', 'Place', 'Park'].includes(mention.label) ||
      mention.refers !== undefined
    )
      continue
    if (mention.end - mention.start < 2) continue
    const at = title.indexOf(document.text.slice(mention.start, mention.end))
    if (at >= 0 && (best === undefined || at < best.at)) best = { mention, at }
  }
  if (best !== undefined) return best.mention
  return mentions.find(
    (mention): mention is NameMention =>
      !isQuantity(mention) && ['Institution', 'Place', 'Park'].includes(mention.label),
  )
}

/** The places that the headline names, whether or not the text does. */
function namesIn(title: string, lexicon: Lexicon): NameEntry[] {
  const entries: NameEntry[] = []
  for (let i = 0; i < title.length; ) {
    const found = lexicon.names.longestAt(title, i)
    const entry = found?.values.find((value) => value.label === 'Place')
    if (found === undefined || entry === undefined || found.end - i < 2) i++
    else {
      entries.push(entry)
      i = found.end
    }
  }
  return entries
}

/** The institution or place that publishes on the site, by its registered domain. */
function siteOwner(url: string | null, lexicon: Lexicon): NameEntry | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const labels = new URL(url).hostname.split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const name = lexicon.domains.get(labels.slice(i).join('.'))
    if (name !== undefined) return lexicon.byName.get(normaliseForm(name))?.[0]
  }
  return undefined
}
