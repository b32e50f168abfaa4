import type { Lexicon, NameEntry } from '../lexicon/index.js'
import { foldText, normaliseForm } from '../lexicon/index.js'
import { Words } from './data.js'
import type { Document } from './document.js'
import { frontPlace } from './front-place.js'
import { hasLabel, isQuantity, type Mention, type NameMention } from './mention.js'
import { publisherOf } from './publisher.js'
import { siteOwner } from './site-owner.js'
import { Tally } from './tally.js'

const placeWords = new Words('place-words.tsv')

/** Whose article it is: the place that 我市 means, the institution that 我校 means, and what the headline is about. */
export interface Topic {
  city?: string
  province?: string
  district?: string
  town?: string
  publisher?: NameMention
  /** The first place or body of the headline, else of the text: the silent subject of sentences that have none. */
  subject?: NameMention
}

/** How much a name says of whose article it is: by the site it stands on, in the headline, in the lead, elsewhere. */
const WEIGHT = { site: 20, headline: 8, mentionOfHeadline: 5, lead: 2, text: 1 }
/** Characters that count as the lead. */
const LEAD = 300

/** Reads whose article it is from address, headline, dateline and what is named most. */
export function readTopic(document: Document, lexicon: Lexicon, mentions: readonly Mention[]): Topic {
  const title = foldText(document.article.title ?? '')
  const weightOf = ({ start, end }: Mention): number =>
    (start < LEAD ? WEIGHT.lead : WEIGHT.text) +
    (title.includes(document.text.slice(start, end)) ? WEIGHT.mentionOfHeadline : 0)
  const places = new PlaceTally()
  for (const mention of mentions) {
    const entry = placeNamed(lexicon, mention)
    if (entry !== undefined) places.add(entry, weightOf(mention))
    else if (isTown(mention)) places.addTown(mention.name, weightOf(mention))
  }
  for (const entry of placesIn(title, lexicon)) places.add(entry, WEIGHT.headline)
  const site = siteOwner(document.article.url, lexicon)
  if (site !== undefined && site.kind !== 'district') places.add(site, WEIGHT.site)
  const publisher = publisherOf(document.text, lexicon, site, mentions, weightOf)
  const subject = headlineSubject(document, title, mentions)
  return {
    ...places.heaviest(),
    ...(publisher === undefined ? {} : { publisher }),
    ...(subject === undefined ? {} : { subject }),
  }
}

/** Cities, provinces, districts and towns, each tallied apart: an article is of one of each. */
class PlaceTally {
  private readonly city = new Tally<string>()
  private readonly province = new Tally<string>()
  private readonly district = new Tally<string>()
  private readonly town = new Tally<string>()

  add({ kind, name }: NameEntry, weight: number): void {
    if (kind === 'city') this.city.add(name, weight)
    if (kind === 'province') this.province.add(name, weight)
    if (kind === 'district') this.district.add(name, weight)
  }

  addTown(name: string, weight: number): void {
    this.town.add(name, weight)
  }

  heaviest(): Pick<Topic, 'city' | 'province' | 'district' | 'town'> {
    const [city, province, district, town] = [this.city, this.province, this.district, this.town].map((one) =>
      one.first(),
    )
    return {
      ...(city === undefined ? {} : { city }),
      ...(province === undefined ? {} : { province }),
      ...(district === undefined ? {} : { district }),
      ...(town === undefined ? {} : { town }),
    }
  }
}

/** A town or a part of a city that has an office of its own, as pass small finds them. */
const isTown = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.pass === 'small' && placeWords.ends(mention.name, 'town')

/** The place that the mention is, that its name begins with (湘潭 in 湘潭市委), or where the lexicon knows that it is. */
function placeNamed(lexicon: Lexicon, mention: Mention): NameEntry | undefined {
  if (mention.label === 'Place') return placeEntry(lexicon, mention.name)
  if (isQuantity(mention)) return undefined
  if (LOCAL.has(mention.pass)) return frontPlace(lexicon, mention.name)
  const known = lexicon.byName.get(normaliseForm(mention.name))?.[0]
  return known?.place === undefined || !STAYS.has(known.kind) ? undefined : placeEntry(lexicon, known.place)
}

/** Kinds of bodies that are spoken of mostly in their own town; universities and firms are everywhere. */
const STAYS = new Set(['institute', 'hospital'])
/** Passes whose names say whose they are: organs, rules of a town, and bodies not known beyond it. */
const LOCAL: ReadonlySet<string> = new Set(['bodies', 'names', 'titles'])

const placeEntry = (lexicon: Lexicon, name: string): NameEntry | undefined =>
  lexicon.byName.get(normaliseForm(name))?.find(({ label }) => label === 'Place')

/** The places that the headline names, whether or not the text does. */
function placesIn(title: string, lexicon: Lexicon): NameEntry[] {
  const places: NameEntry[] = []
  for (let i = 0; i < title.length; ) {
    const found = lexicon.names.longestAt(title, i)
    const place = found?.values.find(({ label }) => label === 'Place')
    if (found === undefined || place === undefined || found.end - i < 2) i++
    else {
      places.push(place)
      i = found.end
    }
  }
  return places
}

/** The first place or body that the headline names in words of the text; where it names none, the first of the text. */
function headlineSubject(document: Document, title: string, mentions: readonly Mention[]): NameMention | undefined {
  const actors = mentions.filter(
    (mention): mention is NameMention => !isQuantity(mention) && hasLabel(mention, 'Institution', 'Place', 'Park'),
  )
  let first: { mention: NameMention; at: number } | undefined
  for (const mention of actors) {
    if (mention.refers !== undefined || mention.end - mention.start < 2) continue
    const at = title.indexOf(document.text.slice(mention.start, mention.end))
    if (at >= 0 && (first === undefined || at < first.at)) first = { mention, at }
  }
  return first?.mention ?? actors[0]
}
