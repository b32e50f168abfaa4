import { Words } from '../data.js'
import { isWordStart, paragraphStart } from '../document.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention, type NameMention, namesBefore } from '../mention.js'
import type { Topic } from '../topic/topic.js'

const words = Words.of('project-words.tsv')
const figureWords = Words.of('figure-words.tsv')

/** The pass by which stages are known. */
export const STAGES = 'stages'
/** 二期, 二期工程, 二期再制造车间; not 首期, 三期临床, 第二期. */
const STAGE = new RegExp(
  `(?<![第分共全\\d一二三四五六七八九十])[一二三四五六]期(?:(?<about>[^，。；：、“”（）的\\d\\n]{0,14}?)(?<noun>${words.alternatives('stage')}))?`,
  'g',
)
/** What a stage alone has behind it where it is meant itself: 二期今年10月开工, 一期投资45亿元. */
const STANDS = new RegExp(`^(?:${words.alternatives('of-stage')}|\\d|[、和及与][一二三四五六]期)`)
/** What else has stages. */
const NO_WORKS = new RegExp(`^${words.alternatives('no-stage')}`)
const BREAKS = new RegExp(words.alternatives('breaks'))
/** The stage opens its clause: ，二期, 其中一期, 本次投用的一期工程. */
const OPENS = /(?:^|[，。；：、！？\s（“”]|其中|目前|此次|本次[^，。；]{0,4}的|以及|[月年日])$/
/** How far back the works may be named whose stage it is, and how far before a name it is told that works only lie there. */
const FARTHEST = 300
const LONGEST_SITE = 4
/** Bodies that are works as well. */
const BUILT = ['laboratory', 'center', 'institute', 'hospital', 'university', 'other']

/** What a stage may be named behind, though it is no name there: 位于某区的 + 研究院二期工程. */
const NOUN = { longest: 4, shortest: 2 }
/** 某专项 is no works. */
const SCHEME = /(?:专项|课题|计划)$/
/** 高新区 has areas, and no stages. */
const isZone = ({ label, kind }: NameMention): boolean => label === 'Park' && kind === 'zone'

/** A stage that was told, and whose it is where that is known. */
interface Told {
  number: string
  paragraph: number
  host: NameMention | undefined
}

/**
 * Stages of works, each a project of its own: 二期工程, 公司二期产线 and 研究院二期 belong to what stands before them, a stage at the
 * head of its clause to the works named last, or to those of the stage told before it. 一期 alone is as good as the works themselves.
 */
export function findOwnStages(marked: MarkedText, { about }: Topic): void {
  const { text } = marked.document
  let last: Told | undefined
  for (const match of matches(text, STAGE)) {
    const { index } = match
    const isNamed = match.groups?.noun !== undefined && !BREAKS.test(match.groups.about ?? '')
    const end = index + (isNamed ? match[0].length : 2)
    if (!isNamed && !STANDS.test(text.slice(end, end + 4))) continue
    if (NO_WORKS.test(text.slice(index + 2, index + 8)) || marked.mentions.within({ start: index, end }).length > 0)
      continue
    const number = text.charAt(index)
    const paragraph = paragraphStart(marked.document, index)
    const goesOn = last?.paragraph === paragraph && NUMBERS.indexOf(number) > NUMBERS.indexOf(last.number)
    // 2020年7月 二期工程奠基: where nothing is named before it, of the body that the article is about.
    const before = (): NameMention | undefined =>
      goesOn
        ? last?.host
        : (worksBefore(marked, index) ?? (isNamed && about !== undefined ? hostOf(about, false) : undefined))
    const whole = besideIt(marked, index) ?? (opensClause(text, index) ? { start: index, host: before() } : undefined)
    if (whole === undefined) continue
    const { host, start } = whole
    const known = isNamed && start === index ? namedInFull(marked, index, text.slice(index, end)) : undefined
    if (known !== undefined) {
      last = { number, paragraph, host: known.host ?? known }
      marked.mentions.add({ ...known, start, end, refers: [known] })
      continue
    }
    last = { number, paragraph, host }
    if (host === undefined || (!isNamed && number === NUMBERS.charAt(0))) continue
    const whose = host.name.replace(NAMED_STAGE, '')
    const named = { label: 'Program', kind: 'project', name: whose + text.slice(index, end) } as const
    marked.mentions.add({ start, end, ...named, host, pass: STAGES })
  }
}

/** 某中子源二期工程…。二期工程总投资…: the stage alone is the one that was named with its works. */
function namedInFull({ mentions }: MarkedText, offset: number, form: string): NameMention | undefined {
  for (const mention of namesBefore(mentions, offset, offset)) {
    const one = mention.refers?.[0] ?? mention
    if (one.label === 'Program' && one.kind === 'project' && one.name.length > form.length && one.name.endsWith(form))
      return one
  }
  return undefined
}

const NUMBERS = '一二三四五六'
const opensClause = (text: string, offset: number): boolean => OPENS.test(text.slice(Math.max(0, offset - 8), offset))

/** 某基地一期 …, 二期…: the second stage is of the works, not of their first. */
const NAMED_STAGE = /[一二三四五六首]期$/

/** Whose stage stands at the offset, and where its name begins, where they stand right before it, or a noun that means them. */
function besideIt(marked: MarkedText, offset: number): { host: NameMention; start: number } | undefined {
  const { document, mentions } = marked
  const beside = mentions.endingAt(offset)
  if (beside !== undefined) {
    const host = hostOf(beside, true)
    return host === undefined ? undefined : { host: { ...host, start: beside.start, end: offset }, start: beside.start }
  }
  for (let length = NOUN.longest; length >= NOUN.shortest; length--) {
    const start = offset - length
    const host = isWordStart(document, start)
      ? worksBefore(marked, start, document.text.slice(start, offset))
      : undefined
    if (host !== undefined) return { host: { ...host, start, end: offset }, start }
  }
  return undefined
}

/** Whose stage it is: works', or a body's that has buildings; a firm has one only beside its own name. */
function hostOf(whole: Mention, beside: boolean): NameMention | undefined {
  if (isQuantity(whole)) return undefined
  const said = whole.refers?.[0] ?? whole
  const one = said.pass === STAGES && said.host !== undefined ? said.host : said
  const isWorks =
    (one.label === 'Park' && !isZone(one)) ||
    (one.label === 'Program' && one.kind === 'project' && !SCHEME.test(one.name))
  const isBody = one.label === 'Institution' && (BUILT.includes(one.kind) || (beside && one.kind === 'company'))
  return isWorks || isBody ? one : undefined
}

/** 甲中心牵头，乙院参与建设: whoever helps with the works has none of their stages. */
const HELPS = /^(?:牵头|参与|承建|负责|出资|投资)/

/** The works named last before the offset, by a name that ends with the noun, and in the paragraph where there is none; no site or party. */
function worksBefore({ document, mentions }: MarkedText, offset: number, noun = ''): NameMention | undefined {
  const reach = noun === '' ? Math.min(FARTHEST, offset - paragraphStart(document, offset)) : FARTHEST
  for (const mention of namesBefore(mentions, offset, reach)) {
    const host = hostOf(mention, noun !== '')
    const before = document.text.slice(Math.max(0, mention.start - LONGEST_SITE), mention.start)
    const helps = HELPS.test(document.text.slice(mention.end, mention.end + LONGEST_SITE))
    if (host?.name.endsWith(noun) && !(noun === '' && (helps || figureWords.ends(before, 'site')))) return host
  }
  return undefined
}
