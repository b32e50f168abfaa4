import { Words } from '../data.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence } from './encode.js'
import { headedBy } from './headed.js'

/** A paragraph below a line that is a name tells of it without saying it: the rules read it as if the name stood before. */

const words = Words.of('clause-words.tsv')
const triggers = Words.of('triggers.tsv')

const PARTIES = CODES.Institution + CODES.Park + CODES.Place
const PARTY = `[${PARTIES}]`
/** 位于某园, 牵头单位：甲, 2020年8月签约落户: what is told has no subject. */
const SILENT = new RegExp(
  `^(?:${words.alternatives('row-told')}|[^，。；：${PARTIES}]{2,6}：|面积|注册|隶属|下设|现有|拥有|设有|开工|投产|建成|规划|总投入|${triggers.alternatives('lies')}|${triggers.alternatives('settle')})`,
)
/** 甲与乙共建, 甲投资5亿元兴建: what is built is not said, only by whom. */
const BUILT = new RegExp(
  `^${PARTY}(?:[、和与及]${PARTY})*(?:等[^，。；：]{0,6})?(?:共同|联合|合作|携手|牵头|独资)*(?:投资|出资)?${CODES.Metric}?(?:${triggers.alternatives('build')}|${triggers.alternatives('cobuild')}|发起|投资)(?=[，。；]|$)`,
)

/** The sentences of an article, the first of each paragraph with the name that heads it. */
export const underHeadings = (sentences: readonly EncodedSentence[]): EncodedSentence[] =>
  sentences.map((one, index) => {
    const opens = one.sentence.paragraph.start === one.sentence.start
    const link = !opens ? undefined : BUILT.test(one.code) ? '，由' : SILENT.test(one.code) ? '，' : undefined
    const named = link === undefined ? undefined : headedBy(sentences, index)
    return link === undefined || named === undefined ? one : withName(one, named, link)
  })

function withName(one: EncodedSentence, named: Mention, link: string): EncodedSentence {
  const { start, end } = named
  const silent = Array.from(link, () => undefined)
  return {
    sentence: one.sentence,
    code: CODES[named.label] + link + one.code,
    starts: [start, ...silent.map(() => end), ...one.starts],
    ends: [end, ...silent.map(() => end), ...one.ends],
    mentions: [[named], ...silent, ...one.mentions],
    surfaces: [named, ...silent, ...one.surfaces],
    posts: [undefined, ...silent, ...one.posts],
  }
}
