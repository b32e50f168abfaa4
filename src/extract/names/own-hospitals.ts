import { sentenceAt } from '../document.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type NameMention, namesBefore } from '../mention.js'
import { standsAlone } from './own-schools.js'

/**
 * 附属第一医院, 我校附属口腔医院: hospitals of the university that the sentence names before (甲大学校长王某，附属第一医院院长李某), else of the one
 * whose article it is. A number or a field tells which one; 附属医院 alone may be any.
 */
const OWN =
  /(?<us>我校|本校|学校)?(?<unit>附属(?:第[一二三四五六七八九十]|(?:(?!医院|[的和与及等各家所])\p{Script=Han}){1,6}?)医院)/gu

/** Finds the hospitals of universities that are named alone. */
export function findOwnHospitals(marked: MarkedText, publisher: NameMention | undefined): void {
  const { document, mentions } = marked
  for (const { index: start, 0: form, groups } of matches(document.text, OWN)) {
    const host = (groups?.us === undefined ? hostBefore(marked, start) : undefined) ?? publisher
    if (host?.kind !== 'university') continue
    const end = start + form.length
    const inside = mentions.within({ start, end })
    // 附属 + 北京天坛医院: a hospital with a name of its own, as most have that name a place.
    const named = inside.some((one) => isQuantity(one) || one.start < start || one.end > end || one.label === 'Place')
    if (named || !standsAlone(marked, start)) continue
    for (const one of inside) mentions.remove(one)
    const name = host.name + (groups?.unit ?? '')
    mentions.add({ start, end, label: 'Institution', kind: 'hospital', name, host, pass: 'units' })
  }
}

/** The body that the sentence names last before the offset, where it is a university. */
function hostBefore({ document, mentions }: MarkedText, offset: number): NameMention | undefined {
  const sentence = sentenceAt(document, offset)?.start ?? offset
  for (const name of namesBefore(mentions, offset, offset - sentence)) {
    if (name.label !== 'Institution') continue
    const body = name.kind === 'hospital' && name.host !== undefined ? name.host : name
    return body.kind === 'university' && body.name.endsWith('大学') ? body : undefined
  }
  return undefined
}
