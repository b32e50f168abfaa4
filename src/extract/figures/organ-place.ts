import { Words } from '../data.js'
import { isQuantity, type Mention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import type { Topic } from '../topic/topic.js'
import type { Figure } from './figure.js'

const words = Words.of('figure-words.tsv')

const ADMINISTRATION = /管理委员会$|管委会$/
const GOVERNMENT = /(?:人民)?政府$/
/** 常州市科学技术局, 省科技厅: an organ of a place, told by the place or its rank. */
const ORGAN =
  /^(?<place>\p{Script=Han}{2,6}?[省市区县州盟旗]|[省市区县](?=\p{Script=Han}))\p{Script=Han}*(?:局|厅|委|委员会|办公室)$/u
/** 为全市1200家企业兑现: for whom an organ does something. */
const FOR_WHOM = /[为给向对][^，；：。]*$/
/** 3类服务, 12场活动: what an organ does itself. */
const OWN_DOING = /^[类场次项件批]$/
const PARTY = /党|纪委|人大|政协/
/** 区政府 is that of the article's district. */
const RANKS: Record<string, 'province' | 'city' | 'district'> = {
  省: 'province',
  市: 'city',
  区: 'district',
  县: 'district',
}

/**
 * 市政府要求，力争GDP增长9.5%, 市科技局新认定企业1210家: what a government or a bureau tells of or aims at is its place's; only what it
 * pays is its own. The owner itself where the article does not name the place.
 */
export function placeOfGovernment(
  { mention, index, before }: Figure,
  owner: Mention,
  sentences: readonly EncodedSentence[],
  topic: Topic,
): Mention {
  if (isQuantity(owner)) return owner
  // 某科技城管委会成立，规划面积…: what is told of an administration is its zone's.
  if (ADMINISTRATION.test(owner.name) && owner.host?.label === 'Park' && !words.ends(mention.name, 'paid'))
    return owner.host
  const said = placeSaid(owner.name)
  if (said === undefined) return owner
  if (mention.label === 'Metric' && words.ends(mention.name, 'paid')) return owner
  if (mention.label === 'Group' && (FOR_WHOM.test(before) || OWN_DOING.test(mention.unit ?? ''))) return owner
  const rank = RANKS[said]
  const name = rank === undefined ? said : topic[rank]
  if (name === undefined) return owner
  for (let i = index; i >= 0; i--) {
    const named = sentences[i]?.mentions.flatMap((all) => all ?? [])
    const place = named?.findLast((one) => one.label === 'Place' && stem(name).endsWith(stem(one.name)))
    if (place !== undefined) return place
  }
  return owner
}

/** The place of the organ, or its rank where that is all that the name tells. */
function placeSaid(name: string): string | undefined {
  if (GOVERNMENT.test(name)) return name.replace(GOVERNMENT, '')
  return PARTY.test(name) ? undefined : ORGAN.exec(name)?.groups?.place
}

/** 昌平 of 昌平区. */
const stem = (name: string): string => (name.length > 2 ? name.replace(/[省市区县]$/, '') : name)
