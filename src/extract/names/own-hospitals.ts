import { isQuantity, type MarkedText, type NameMention } from '../mention.js'
import { standsAlone } from './own-schools.js'

/**
 * 附属第一医院, 我校附属口腔医院: hospitals of the university whose article it is. A number or a field tells which one; 附属医院 alone may be
 * any.
 */
const OWN =
  /(?:我校|本校|学校)?(?<unit>附属(?:第[一二三四五六七八九十]|(?:(?!医院|[的和与及等各家所])\p{Script=Han}){1,6}?)医院)/gu

/** Finds the hospitals of `publisher`, where it is a university. */
export function findOwnHospitals(marked: MarkedText, publisher: NameMention | undefined): void {
  if (publisher?.kind !== 'university') return
  const { document, mentions } = marked
  for (const { index: start, 0: form, groups } of document.text.matchAll(OWN)) {
    const end = start + form.length
    const inside = mentions.within({ start, end })
    // 附属 + 北京天坛医院: a hospital with a name of its own, as most have that name a place.
    const named = inside.some((one) => isQuantity(one) || one.start < start || one.end > end || one.label === 'Place')
    if (named || !standsAlone(marked, start)) continue
    for (const one of inside) mentions.remove(one)
    const name = publisher.name + (groups?.unit ?? '')
    mentions.add({ start, end, label: 'Institution', kind: 'hospital', name, host: publisher, pass: 'units' })
  }
}
