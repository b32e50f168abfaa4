import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { isQuantity, type Mention, type NameMention } from '../mention.js'
import { Tally } from '../tally.js'
import { frontPlace } from './front-place.js'

const words = Words.of('place-words.tsv')

/** The news of a journey names other places on the way; the home is named more than once or in the headline. */
const LEAST_OF_JOURNEY = 3

/** The places whose article it is, one of each level. */
export interface TopicPlaces {
  city?: string
  province?: string
  district?: string
  town?: string
}

const NO_PROVINCE = /^(?:台湾|香港|澳门)/

/** Less than any name in the text. */
const HOME = 0.25

/** 张家港光电研究院, 张家港经开区: a park or an institute by its city's name lies there, and is less than the city itself. */
const AROUND = 0.5
const isThere = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.refers === undefined && (mention.label === 'Park' || STAYS.has(mention.kind))

/** Cities, provinces, districts and towns, each tallied apart: an article is of one of each. */
export class PlaceTally {
  private readonly city = new Tally<string>()
  private readonly province = new Tally<string>()
  private readonly district = new Tally<string>()
  private readonly town = new Tally<string>()

  /** `visited`: places that the article says are others', `visitors`: those from where somebody came. */
  constructor(
    private readonly visited: ReadonlySet<string> = new Set(),
    private readonly visitors: ReadonlySet<string> = new Set(),
  ) {}

  add({ kind, name }: NameEntry, weight: number): void {
    if (this.visited.has(name) || this.visitors.has(name)) return
    if (kind === 'city') this.city.add(name, weight)
    // 台湾大叶大学: none of these has a 省教育厅.
    if (kind === 'province' && !NO_PROVINCE.test(name)) this.province.add(name, weight)
    if (kind === 'district') this.district.add(name, weight)
  }

  /** Adds what a mention says of a place: the place itself, or the one that its name begins with. */
  addMention(lexicon: Lexicon, mention: Mention, weight: number): void {
    const entry = placeNamed(lexicon, mention)
    const around = entry === undefined && isThere(mention) ? frontPlace(lexicon, mention.name) : undefined
    if (entry !== undefined) this.addPlace(lexicon, entry, weight)
    else if (this.addNested(lexicon, mention, weight)) return
    else if (around !== undefined) this.add(around, weight * AROUND)
    else if (isTown(mention)) this.town.add(mention.name, weight)
  }

  /** Adds a place; 滨海新区: a district says a little of its city as well, where no other city has one of that name. */
  addPlace(lexicon: Lexicon, entry: NameEntry, weight: number): void {
    const { kind, name, place } = entry
    this.add(entry, weight)
    if (kind !== 'district' || place === undefined) return
    const parent = lexicon.byName.get(normaliseForm(name))?.length === 1 ? placeEntry(lexicon, place) : undefined
    if (parent?.kind === 'city') this.add(parent, weight * AROUND)
  }

  /** 厦门市集美区: the district and, less than the city by itself, the city that holds it. */
  private addNested(lexicon: Lexicon, mention: Mention, weight: number): boolean {
    const parts = mention.label === 'Place' ? nestedPlaces(lexicon, mention.name) : undefined
    if (parts === undefined) return false
    this.add(parts.inner, weight)
    this.add(parts.outer, weight * AROUND)
    return true
  }

  /** Adds where the body is, which says of whose article it is only what no place named says better. */
  addHome(lexicon: Lexicon, { name }: NameMention): void {
    const home = lexicon.byName.get(normaliseForm(name))?.[0]?.place
    const entry = home === undefined ? undefined : placeEntry(lexicon, home)
    if (entry !== undefined) this.add(entry, HOME)
  }

  heaviest(): TopicPlaces {
    const least = this.visited.size > 0 ? LEAST_OF_JOURNEY : 0
    const [city, province, district, town] = [this.city, this.province, this.district, this.town].map((one) =>
      one.first(least),
    )
    return {
      ...(city === undefined ? {} : { city }),
      ...(province === undefined ? {} : { province }),
      ...(district === undefined ? {} : { district }),
      ...(town === undefined ? {} : { town }),
    }
  }
}

/** A town or a part of a city that has an office of its own, as pass 2 finds them. */
const isTown = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.pass === 'small' && words.ends(mention.name, 'town')

/** The place that the mention is, or that a body of a place begins with (湘潭 in 湘潭市委), or in full any name (包头市 in 包头市…办法). */
function placeNamed(lexicon: Lexicon, mention: Mention): NameEntry | undefined {
  if (mention.label === 'Place') return placeEntry(lexicon, mention.name)
  if (isQuantity(mention) || mention.label === 'Official' || mention.refers !== undefined) return undefined
  const front = frontPlace(lexicon, mention.name)
  // 张家港经济开发区: a city's zone lies in it, though its name leaves out the level.
  const isZone = mention.label === 'Park' && front?.kind === 'city'
  // 深圳市某某股份有限公司: a firm goes wherever it builds.
  const inFull = front !== undefined && mention.kind !== 'company' && mention.name.startsWith(front.name)
  if (mention.pass === 'bodies' || isZone || inFull) return front
  const known = lexicon.byName.get(normaliseForm(mention.name))?.[0]
  return known?.place === undefined || !STAYS.has(known.kind) ? undefined : placeEntry(lexicon, known.place)
}

/** Kinds of bodies that are spoken of mostly in their own town; universities and firms are everywhere. */
const STAYS = new Set(['institute', 'hospital'])

/** The place of the name that the lexicon knows. */
export const placeEntry = (lexicon: Lexicon, name: string): NameEntry | undefined =>
  lexicon.byName.get(normaliseForm(name))?.find(({ label }) => label === 'Place')

/** The two places of a name that says both. */
function nestedPlaces(lexicon: Lexicon, name: string): { outer: NameEntry; inner: NameEntry } | undefined {
  const end = lexicon.names.longestAt(name, 0)?.end ?? name.length
  const outer = placeEntry(lexicon, name.slice(0, end))
  const inner = lexicon.byName
    .get(normaliseForm(name.slice(end)))
    ?.find(({ place }) => place !== undefined && place === outer?.name)
  return outer === undefined || inner === undefined ? undefined : { outer, inner }
}

/** 市委 in the news of a county is its city's, though that is never named. */
export function withCity(lexicon: Lexicon, places: TopicPlaces): TopicPlaces {
  const { city, district } = places
  if (city !== undefined || district === undefined) return places
  const parents = (lexicon.byName.get(normaliseForm(district)) ?? []).map(({ place }) => place)
  const [parent] = parents
  const isCity = parents.length === 1 && parent !== undefined && placeEntry(lexicon, parent)?.kind === 'city'
  return isCity ? { ...places, city: parent } : places
}
