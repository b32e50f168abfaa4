import { foldText, type Lexicon, loadLexicon, type NameEntry, normaliseForm } from '../lexicon/index.js'
import type { Label } from '../types/index.js'
import type { RegionOf } from './region.js'

const COUNTRY = '中国'

/** Regions as the lexicon gives them; it is read when the first name is asked for. */
export function regionsOfLexicon(): RegionOf {
  let lexicon: Lexicon | undefined
  return (label, name) => {
    lexicon ??= loadLexicon()
    return regionOfName(lexicon, label, name)
  }
}

/**
 * The province-level place of a name: of the lexicon's entry for the whole name, else of the place that the name begins
 * with, also behind a host's name (清华大学天津…研究院), else of the university that it begins with. Persons and figures
 * have none; a single character (京单位) counts for described sets only, since 青岛 is not in 青海.
 */
export function regionOfName(lexicon: Lexicon, label: Label, name: string): string | undefined {
  if (label === 'Official' || label === 'Metric') return undefined
  const whole = (lexicon.byName.get(normaliseForm(name)) ?? []).filter((entry) => entry.label === label)
  if (whole.length > 0) return theOne(whole.map((entry) => provinceOf(lexicon, entry)))
  const text = foldText(name)
  const host = longest(lexicon, text, 0, ({ label }) => label === 'Institution', 2)
  const place = longest(lexicon, text, 0, isPlace, label === 'Group' ? 1 : 2)
  if (host === undefined || (place !== undefined && place.end >= host.end)) return place?.region
  const behind = longest(lexicon, text, host.end, isPlace, 2)
  return behind?.region ?? (host.kinds.includes('university') ? host.region : undefined)
}

const isPlace = ({ label }: NameEntry): boolean => label === 'Place'

interface Found {
  end: number
  region: string | undefined
  kinds: string[]
}

/** The longest known name of some sort that begins at `start`, with the region that it gives beyond doubt. */
function longest(
  lexicon: Lexicon,
  text: string,
  start: number,
  sort: (entry: NameEntry) => boolean,
  shortest: number,
): Found | undefined {
  let found: Found | undefined
  for (const { end, values } of lexicon.names.allAt(text, start)) {
    const entries = values.filter(sort)
    if (entries.length === 0 || end - start < shortest) continue
    const region = theOne(entries.map((entry) => provinceOf(lexicon, entry)))
    found = { end, region, kinds: entries.map(({ kind }) => kind) }
  }
  return found
}

/** Follows the places of an entry up to the one that lies in the country itself. */
function provinceOf(lexicon: Lexicon, entry: NameEntry): string | undefined {
  let at: NameEntry | undefined = entry
  for (let up = 0; up < 5 && at?.place !== undefined; up++) {
    if (at.place === COUNTRY) return at.label === 'Place' && at.kind !== 'region' ? at.name : undefined
    at = (lexicon.byName.get(normaliseForm(at.place)) ?? []).find((above) => isPlace(above) && above.name === at?.place)
  }
  return undefined
}

const theOne = (regions: readonly (string | undefined)[]): string | undefined =>
  new Set(regions).size === 1 ? regions[0] : undefined
