import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import { isQuantity, type MarkedText, type NameMention } from '../mention.js'

/** What a row of names says only once, where the lexicon knows the whole: 某科学院宁波…研究所、上海硅酸盐研究所; 某大学总医院、肿瘤医院. */

/** 甲大学附属 + 中山医院: what stands between a university and its hospitals. */
const ATTACHED = '附属'
/** 东部中心无锡分中心、宜兴分中心: each is a branch of the one in its place. */
const BRANCH = /(?<place>.{2,4})(?<head>分中心|分院|分所|分库|分站|分部|分会|工作站|服务站)$/
/** What has branches has a longer name. */
const SHORTEST_WHOLE = 4
/** A hospital by its number, which only tells one beside another. */
const NUMBERED_HOSPITAL =
  /^(?:附属)?(?:第[一二三四五六七八九十]+|总|肿瘤|口腔|儿童|眼科|妇产科?|妇幼保健|胸科|中医|附属)医院$/

/** The front that a name has from the one before it in a row; undefined where it has none or one of its own. */
export function frontFromRow(lexicon: Lexicon, before: NameMention, form: string): string | undefined {
  const host = before.host?.name ?? knownHost(lexicon, before)?.name
  if (host !== undefined) {
    const fronts = [host, host + ATTACHED]
    const known = fronts.find((front) => lexicon.byName.has(normaliseForm(front + form)))
    if (known !== undefined) return known
    if (before.kind === 'hospital' && NUMBERED_HOSPITAL.test(form))
      return before.name.startsWith(host + ATTACHED) && !form.startsWith(ATTACHED) ? host + ATTACHED : host
  }
  return branchFront(lexicon, before, form)
}

/** The academy or university that a name of the lexicon begins with. */
const knownHost = (lexicon: Lexicon, { name }: NameMention): NameEntry | undefined => {
  const found = lexicon.names.longestAt(name.slice(0, -1), 0)
  return found?.values.find(
    ({ label, kind, name: host }) => label === 'Institution' && HOSTS.has(kind) && name.startsWith(host),
  )
}
const HOSTS = new Set(['university', 'institute', 'other'])

/** 宜兴分中心 behind 甲中心无锡分中心: what stands before the place there. */
function branchFront(lexicon: Lexicon, before: NameMention, form: string): string | undefined {
  const { place, head } = BRANCH.exec(form)?.groups ?? {}
  if (place === undefined || head === undefined || !before.name.endsWith(head)) return undefined
  if (place + head !== form || !isPlace(lexicon, place)) return undefined
  const whole = before.name.slice(0, -head.length)
  for (let length = 4; length >= 2; length--) {
    const front = whole.slice(0, -length)
    if (front.length >= SHORTEST_WHOLE && isPlace(lexicon, whole.slice(-length))) return front
  }
  return undefined
}

const isPlace = (lexicon: Lexicon, form: string): boolean => {
  const found = lexicon.names.longestAt(form, 0)
  return found?.end === form.length && found.values.some(({ label }) => label === 'Place')
}

/** Names of hospitals in a row that no head word finds: 某大学总医院、 + 肿瘤医院. */
const HOSPITAL_IN_ROW = /^(?:、|和|与|及|以及)(?<form>\p{Script=Han}{1,6}医院)/u
const LONGEST_ROW = 12

/** Finds the hospitals of a university in a row, which are common nouns anywhere else. */
export function findHospitalsInRow({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  for (const first of mentions.all()) {
    if (isQuantity(first) || first.kind !== 'hospital') continue
    let before: NameMention = first
    for (;;) {
      const next = HOSPITAL_IN_ROW.exec(document.text.slice(before.end, before.end + LONGEST_ROW))
      const form = next?.groups?.form ?? ''
      const end = before.end + (next?.[0].length ?? 0)
      const span = { start: end - form.length, end }
      if (form === '' || mentions.within(span).some(({ label }) => label !== 'Institution')) break
      const front = frontFromRow(lexicon, before, form)
      if (front === undefined) break
      for (const inside of mentions.within(span)) mentions.remove(inside)
      const mention: NameMention = { ...before, ...span, name: front + form, pass: 'shared' }
      if (!mentions.add(mention)) break
      before = mention
    }
  }
}
