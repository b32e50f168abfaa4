import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { matches } from '../matches.js'
import { type MarkedText, type NameMention, namesBefore } from '../mention.js'
import { zoneOf } from '../names/zone-of-organ.js'
import type { Topic } from '../topic/topic.js'

/** The organs of a zone named without it: 区党工委, 管委会, 高新区管委会. */
const ORGANS =
  /(?<front>高新区|经开区|开发区|工业园区|工业园|产业园区|产业园|产业集聚区|集聚区|工业区|园区|新区|示范区|保税区|自贸区|科学城|科技城|生态城|新城|区)?(?<organ>党工委|工委|管委会?(?=(?:常务)?副?主任|领导)|管委会|管理委员会)(?=[\p{Script=Han}、，。])/dgu
/** Words of which a zone is called by one: 高新区 in 高新技术产业开发区. */
const CALLED: readonly (readonly [string, RegExp])[] = [
  ['高新区', /高新[^区]*区$/],
  ['经开区', /(?:经开|经济(?:技术)?开发)[^区]*区$/],
  ['工业园区', /工业园区?$/],
  ['工业园', /工业园区?$/],
  ['产业园区', /产业园区?$/],
  ['产业园', /产业园区?$/],
  ['产业集聚区', /集聚区$/],
  ['集聚区', /集聚区$/],
  ['工业区', /工业区$/],
  ['新区', /新区$/],
  ['示范区', /示范区$/],
  ['保税区', /保税[^区]*区$/],
  ['自贸区', /(?:自贸|自由贸易)[^区]*区$/],
  ['科学城', /科学城$/],
  ['科技城', /科技城$/],
  ['生态城', /生态城$/],
  ['新城', /新城$/],
]
/** How far before it the zone may be named. */
const FARTHEST = 1200
/** 是全国首批民用航空试验基地: what a zone is or was made is no other zone. */
const TITLE =
  /(?:是|成为|获批|升级为|认定为|列为|列入|命名为|纳入)(?:国家|全国|全省|全市|全球|我国|\p{Script=Han}{2,3}[省市])?(?:首批|首个|第[一二三四五六七八九十]+[批个]|唯一|重要)?(?:的)?(?:国家级?|省级)?$/u
const FARTHEST_TITLE = 20
/** Posts at one organ, before the next of the same zone. */
const SAME_ZONE = /^(?:\p{Script=Han}{2,5}、){1,2}$/u
/** A village's or a party's own committee is none of a zone. */
const NO_ORGAN = /^(?:委员|会)/

/**
 * Pass 24: the organs of the zone whose news it is. A district has no 党工委 and no 管委会: 区党工委 behind a zone's name is the
 * zone's, whose party posts are held at the zone itself. Where no zone is named, they name nobody.
 */
export function findZoneOrgans({ document, mentions }: MarkedText, lexicon: Lexicon, topic: Topic): void {
  const { text } = document
  /** Where an organ ends whose zone is not known. */
  let unknown = 0
  for (const match of matches(text, ORGANS)) {
    const { front = '', organ = '' } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    if (organ.endsWith('委') && NO_ORGAN.test(text.slice(end))) continue
    const inside = mentions.within({ start, end })
    const own = inside.every((mention) => mention.start >= start && mention.end <= end)
    // 某市高新区管委会, 某镇管委会: named in full.
    if (!own || isNamedBefore({ document, mentions }, start)) continue
    for (const mention of inside) mentions.remove(mention)
    // 新区党工委委员、管委会副主任: the second organ is of the same zone, known or not.
    const again = front === '' && unknown > 0 && SAME_ZONE.test(text.slice(unknown, start))
    const zone = again ? undefined : zoneBefore({ document, mentions }, lexicon, topic, start, front)
    unknown = zone === undefined ? end : 0
    if (zone === undefined) continue
    const party = organ.endsWith('工委')
    const name = party ? zone.name : `${zone.name}管委会`
    if (party) mentions.add({ ...zone, start, end, pass: 'references', refers: [zone] })
    else mentions.add({ start, end, label: 'Institution', kind: 'government', name, host: zone, pass: 'organs' })
  }
}

/** Whether a name or a word that may be one stands right before: the organ is another's. */
function isNamedBefore({ document, mentions }: MarkedText, start: number): boolean {
  const before = document.text.charAt(start - 1)
  return mentions.endingAt(start) !== undefined || !/^$|[，。；：、“（\s由和与及向在对据]/.test(before)
}

/** The zone named last that may be called so, else the one of the headline. */
function zoneBefore(
  { document, mentions }: MarkedText,
  lexicon: Lexicon,
  { subject, city }: Topic,
  start: number,
  front: string,
): NameMention | undefined {
  const called = CALLED.find(([word]) => word === front)?.[1]
  // A firm's own park has no organ of the state.
  const fits = ({ label, name, host }: NameMention): boolean =>
    (label === 'Park' || name.endsWith('新区')) && host?.kind !== 'company' && (called?.test(name) ?? true)
  for (const mention of namesBefore(mentions, start, FARTHEST)) {
    if (TITLE.test(document.text.slice(Math.max(0, mention.start - FARTHEST_TITLE), mention.start))) continue
    const one = mention.refers?.[0] ?? zoneOf(document, lexicon, mention) ?? mention
    if (fits(one)) return one
  }
  return subject !== undefined && fits(subject) ? subject : zoneOfCity(lexicon, city, front)
}

/** 扬州市委常委、经开区党工委书记: the one zone of that sort that the city has under its own name. */
function zoneOfCity(lexicon: Lexicon, city: string | undefined, front: string): NameMention | undefined {
  if (city === undefined || front === '') return undefined
  const known = lexicon.byName.get(normaliseForm(city.replace(/市$/, '') + front))
  const [zone, ...others] = known?.filter(({ label }) => label === 'Park') ?? []
  if (zone === undefined || others.length > 0) return undefined
  return { start: 0, end: 0, label: zone.label, kind: zone.kind, name: zone.name, pass: 'organs' }
}
