import type { Lexicon, NameEntry } from '../lexicon/index.js'
import { nameKey, readForm } from './form.js'
import { knowledgeOf } from './knowledge.js'
import { choosePlace, parentsOf, placeNamed, placesAtStart } from './place.js'

const isProvinceLevel = (place: NameEntry): boolean => place.place === '中国' && place.kind !== 'region'

/**
 * The full name of the province, municipality or region of that rank in which a place lies or with which a name begins:
 * 南开区 is in 天津市, 河北雄安新区 in 河北省. Undefined where the name begins with no place of China, or with one that is not certain.
 */
export function provinceOf(lexicon: Lexicon, name: string): string | undefined {
  const knowledge = knowledgeOf(lexicon)
  const entry = knowledge.byKey.get(nameKey(name))?.find((known) => known.place !== undefined)
  const place =
    entry?.label === 'Place'
      ? choosePlace(knowledge, knowledge.byKey.get(nameKey(name)) ?? [], undefined)
      : entry?.place === undefined
        ? placesAtStart(knowledge, readForm(name).match, undefined)[0]?.place
        : placeNamed(knowledge, entry.place)
  if (place === undefined) return undefined
  return [place, ...parentsOf(knowledge, place)].find(isProvinceLevel)?.name
}
