import { isNamed, type MarkedText } from '../mention.js'
import type { TopicPlaces } from '../topic/topic-places.js'

/** 我县工业园区, 本市高新区: a park whose place is told by whose article it is. */
const OWN = /^[我本](?<rank>[省市区县旗])(?=\p{Script=Han}{3})/u

/** Gives the parks that 我县 begins the name of the county; where nobody knows which it is they have no name. */
export function nameOwnParks({ mentions }: MarkedText, { province, city, district }: TopicPlaces): void {
  for (const park of mentions.all()) {
    const rank = isNamed(park, 'Park') ? OWN.exec(park.name)?.groups?.rank : undefined
    if (rank === undefined || !isNamed(park, 'Park')) continue
    const place = rank === '省' ? province : rank === '市' ? city : district
    if (place === undefined || !place.endsWith(rank)) mentions.remove(park)
    else park.name = place + park.name.slice(2)
  }
}
