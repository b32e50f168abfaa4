import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { NameMention } from '../mention.js'

const ORGAN_END = /(?:党工委|工委|管委会?|管理委员会)$/
/** An organ named with its zone. */
const OF_ZONE = /^(?<zone>\p{Script=Han}{3,}[区城园港])(?:党工委|工委|管委会|管理委员会)$/u

/** The zone in the name of its organ, right before: 云山新区 in 云山新区党工委副书记、管委会主任. */
export function zoneOf(
  { text }: Document,
  lexicon: Lexicon,
  { start, end, host }: NameMention,
): NameMention | undefined {
  const organ = text.slice(start, end)
  // 高新区管委会 of a zone that was found already: its host.
  if (host?.label === 'Park' && ORGAN_END.test(organ)) return host
  const zone = OF_ZONE.exec(organ)?.groups?.zone
  if (zone === undefined) return undefined
  const known = lexicon.byName.get(normaliseForm(zone))?.find(({ label }) => label === 'Park' || label === 'Place')
  const { label = 'Park', kind = 'zone', name = zone } = known ?? {}
  return { start, end: start + zone.length, label, kind, name, pass: 'organs' }
}
