import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import { isQuantity, type Mention, type NameMention } from '../mention.js'
import { Tally } from '../tally.js'
import { frontPlace } from './front-place.js'

/** 某大学新闻网讯, 本报讯: who reports, at the very beginning. */
const DATELINE =
  /^(?:\*\*)?(?:本报|本网)?([\p{Script=Han}A-Za-z]{2,12}?)(?:新闻网|校园网|新闻中心|新闻社|融媒体中心|日报|网)?(?:讯|消息)/u
const LONGEST_DATELINE = 24

/**
 * The institution whose news it is: by its dateline, else by its site, else the university that only the headline
 * names (`inTitle`), else the one that is named more than any other.
 */
export function publisherOf(
  text: string,
  lexicon: Lexicon,
  site: NameEntry | undefined,
  mentions: readonly Mention[],
  weightOf: (mention: Mention) => number,
  inTitle: readonly NameEntry[],
  host: string,
): NameMention | undefined {
  const dateline = DATELINE.exec(text.slice(0, LONGEST_DATELINE))?.[1] ?? ''
  const reporter = lexicon.byName.get(normaliseForm(dateline))?.find(({ label }) => label === 'Institution')
  const own = reporter ?? (site?.label === 'Institution' ? site : undefined)
  if (own !== undefined) return asMention(own)
  // The headline names the school that the text calls 我校 throughout.
  const [only, ...others] = inTitle.filter(({ name }) => !mentions.some((mention) => mention.name === name))
  if (only !== undefined && others.length === 0 && /我校|学校/.test(text)) return asMention(only)
  const ours = withoutPartners(text, mentions)
  const most = mostNamed(lexicon, ours, weightOf, OF_HOSPITAL.test(text) && !text.includes('我校'))
  if (most !== undefined && isOnOtherSite(lexicon, host, most.name)) return undefined
  return most ?? (text.includes('我校') ? onlyHost(lexicon, ours) : undefined)
}

/** 我校与某大学, 某大学和我校: whoever stands beside us is not us. */
function withoutPartners(text: string, mentions: readonly Mention[]): readonly Mention[] {
  if (!text.includes('我校')) return mentions
  const partners = mentions.filter(
    ({ start, end }) => BEFORE_US.test(text.slice(end, end + 3)) || isBehindUs(text, start),
  )
  return mentions.filter(({ name }) => !partners.some((partner) => partner.name === name))
}
const BEFORE_US = /^[与和同]我校/
const isBehindUs = (text: string, start: number): boolean =>
  /我校(?:与|和|同|联合)$/.test(text.slice(Math.max(0, start - 4), start))

/** The site is some school's, and the one that is named has a site of its own. */
const isOnOtherSite = (lexicon: Lexicon, host: string, name: string): boolean =>
  host.endsWith('.edu.cn') && [...lexicon.domains.values()].includes(name)

/** The one university that is named at the front of its bodies only: 某大学龙岩研究院由我校…, 某大学—甲集团联合研究院. */
function onlyHost(lexicon: Lexicon, mentions: readonly Mention[]): NameMention | undefined {
  const hosts = mentions.flatMap((mention) => {
    if (isQuantity(mention) || mention.label !== 'Institution') return []
    const known = lexicon.names.longestAt(mention.name, 0)?.values.find(({ kind }) => kind === 'university')
    const front = known === undefined ? undefined : asMention(known)
    return [mention.host, front].filter((host) => host?.kind === 'university')
  })
  const [first] = hosts
  return hosts.every((host) => host?.name === first?.name) ? first : undefined
}

const asMention = ({ label, kind, name }: NameEntry): NameMention => ({
  start: 0,
  end: 0,
  label,
  kind,
  name,
  pass: 'topic',
})

/** 我院, 医院现有: a hospital may tell of itself, whichever university's it is. */
const OF_HOSPITAL = /我院|[。，、\n](?:该院|医院)/

function mostNamed(
  lexicon: Lexicon,
  mentions: readonly Mention[],
  weightOf: (mention: Mention) => number,
  ofHospital: boolean,
): NameMention | undefined {
  const universities = new Map<string, NameMention>()
  const weights = new Tally<string>()
  for (const named of mentions) {
    if (isQuantity(named)) continue
    const hospital = ofHospital && named.kind === 'hospital'
    const mention = hospital ? named : (named.host ?? named)
    if (!hospital && !isUniversity(lexicon, mention)) continue
    const name = lexicon.byName.get(normaliseForm(mention.name))?.[0]?.name ?? mention.name
    if (!universities.has(name)) universities.set(name, { ...mention, name })
    weights.add(name, weightOf(named))
  }
  return universities.get(weights.only() ?? '')
}

/** What no university has for a part. */
const WHOLE_COLLEGE = /(?:职业技术|职业|技师)学院$/
const OWN_COLLEGE = /(?<!产业|现代)学院$/

/** A university that the lexicon knows, or one by its name: 能源工程学院 is a school of one, as a 产业学院 is, and says 我校 of no article. */
const isUniversity = (lexicon: Lexicon, { label, kind, host, name, pass }: NameMention): boolean =>
  label === 'Institution' &&
  kind === 'university' &&
  host === undefined &&
  !isForeign(lexicon, name) &&
  (pass === 'known' ||
    name.endsWith('大学') ||
    WHOLE_COLLEGE.test(name) ||
    (OWN_COLLEGE.test(name) && frontPlace(lexicon, name) !== undefined))

/** What a foreign university does is told by those whom it visits: one that the lexicon knows, or that begins with its country. */
const isForeign = (lexicon: Lexicon, name: string): boolean =>
  isAbroad(frontPlace(lexicon, name)) ||
  lexicon.byName
    .get(normaliseForm(name))
    ?.every(({ place }) => lexicon.byName.get(normaliseForm(place ?? ''))?.some(({ kind }) => kind === 'country')) ===
    true

const isAbroad = (place: NameEntry | undefined): boolean => place?.kind === 'country' && place.name !== '中国'
