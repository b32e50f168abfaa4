import { isQuantity, type MarkedText } from '../mention.js'
import type { TopicPlaces } from '../topic/topic-places.js'

/** 市新能源产业联盟, 省食品工业协会: the level of its place opens the name; 市政, 省级 and 区域 are words of their own, and a 领导小组 is told by its organ. */
const OF_LEVEL =
  /^(?<level>[省市县区])(?![政场民域属委级直长内外际辖部位块间别值会容道县市区]|人民)\p{Script=Han}{4,}(?<!小组)$/u

/** Gives names that begin with the level of a place the place whose article it is: 市新能源产业联盟 in the news of 江门 is that city's. */
export function nameByPlace(
  { document: { text }, mentions }: MarkedText,
  { province, city, district }: TopicPlaces,
): void {
  const places: Record<string, string | undefined> = { 省: province, 市: city, 县: district, 区: district }
  const whole = new Map<string, string>()
  for (const mention of mentions.all()) {
    if (isQuantity(mention) || mention.label !== 'Institution' || mention.pass !== 'names') continue
    const level = OF_LEVEL.exec(mention.name)?.groups?.level ?? ''
    const place = places[level]
    if (place?.endsWith(level) && OPENS.test(text.charAt(mention.start - 1)))
      whole.set(mention.name, place + mention.name.slice(1))
  }
  for (const mention of whole.size === 0 ? [] : mentions.all())
    if (!isQuantity(mention)) mention.name = whole.get(mention.name) ?? mention.name
}

/** What the name stands behind; behind other words the level ends the name of a place: 某某市 + 工业协会. */
const OPENS = /^$|[^\p{Script=Han}]|[由与和及同对向为是在到经了的]/u
