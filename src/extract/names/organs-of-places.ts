import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { matches } from '../matches.js'
import type { MarkedText, NameMention } from '../mention.js'
import { referring } from '../reference/referring.js'
import { placesBefore } from './place-row.js'

/** 三省人民政府, 两地科协: the organ that each of the places before has. */
const ORGANS =
  /(?<count>[两三四])(?:省市?|市|县|区|地)(?<organ>人民政府|政府|(?:科技|教育|工业和信息化|财政|农业农村|卫生健康|生态环境|商务|文化和旅游|人力资源和社会保障|知识产权)[厅局委]|发展改革委|发改委|科协|工商联|团委)/gu
const COUNTS = ['零', '一', '两', '三', '四']

/** 甲、乙、丙三省人民政府: the organs of all the places, of which none is named by itself. */
export function findOrgansOfPlaces({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  for (const match of matches(document.text, ORGANS)) {
    const { count = '', organ = '' } = match.groups ?? {}
    const places = placesBefore({ document, mentions }, match.index, true)
    if (places.length !== COUNTS.indexOf(count)) continue
    const refers = places.map(
      (place): NameMention => ({
        ...place,
        label: 'Institution',
        kind: 'government',
        name: (wholeName(lexicon, place.name) ?? place.name) + organ,
        pass: 'bodies',
      }),
    )
    const span = { start: places[0]?.start ?? match.index, end: match.index + match[0].length }
    const mention = referring(span, refers)
    if (mention !== undefined) mentions.add(mention)
  }
}

const wholeName = (lexicon: Lexicon, name: string): string | undefined =>
  lexicon.byName.get(normaliseForm(name))?.find(({ label }) => label === 'Place')?.name
