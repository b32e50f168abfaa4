import { isHonour, settleNoun } from '../figures/figure-noun.js'
import { isTogether, toMention } from '../figures/quantity-mention.js'
import { isQuantity, type MarkedText, type NameMention, type QuantityMention } from '../mention.js'
import { type QuantityPhrase, readQuantityPhrases } from '../readers/index.js'

/**
 * Pass 32: counted sets and measured figures, each with its noun. What a policy grants at most is no figure of anyone, and
 * a change in percent is a figure of its own.
 */
export function readQuantityMentions(marked: MarkedText): void {
  const { document, mentions } = marked
  const owners = mentions
    .all()
    .filter((mention): mention is NameMention => !isQuantity(mention) && !isScheme(mention, document.text))
  const names = owners.filter((mention) => mention.label !== 'Place')
  const ownerAt = new Map(owners.map((owner) => [owner.start, owner]))
  const made: (QuantityMention | undefined)[] = []
  let settled: Settled | undefined
  const phrases = readQuantityPhrases(document.text, document.words, names, owners)
  for (const [index, read] of phrases.entries()) {
    const phrase = withoutName(marked, read)
    const drops =
      phrase.cap ||
      isPlace(marked, phrase) ||
      isPerson(marked, phrase) ||
      !HAS_WORD.test(phrase.noun) ||
      (phrase.label === 'Metric' && SEVERAL.test(phrase.noun)) ||
      NO_NOUN.test(phrase.noun)
    // 甲和乙各有5家: the figure stands beside the last of the nouns.
    const shared = phrases[index + 1]?.quantity === phrase.quantity
    const stands = shared ? 'noun' : isTogether(phrase) ? 'both' : 'number'
    const mention = drops
      ? undefined
      : asBefore(made, settleNoun(marked, renamed(toMention(phrase, made, ownerAt, stands), settled)))
    made.push(mention)
    if (mention !== undefined && !mention.name.startsWith(settled?.name ?? read.noun)) {
      settled = { noun: read.noun, name: mention.name }
    }
    if (mention === undefined || mentions.add(mention)) continue
    // In a list (甲、乙均突破1万家) the figure stands for one of the nouns and each other noun for itself.
    const own = [phrase.quantity, phrase.nounSpan].some(({ start, end }) =>
      mentions.add(Object.assign(mention, { start, end })),
    )
    if (!own) made[made.length - 1] = undefined
  }
}

/** 国家自然科学基金项目30项: the scheme says of what sort the projects are, and has none itself. */
const isScheme = ({ label, kind, end }: NameMention, text: string): boolean =>
  label === 'Program' && (kind === 'fund' || kind === 'plan') && OF_SCHEME.test(text.slice(end, end + LONGEST_SORT))
const OF_SCHEME =
  /^(?:资助|立项|重[大点]|面上|青年|优秀青年|杰出青年|地区|一般|专项|省级|联合基金|各类)*(?:科学基金|基金)?(?:项目|课题|专项)/
const LONGEST_SORT = 14

/** 甲有限公司 + 研发投入占比, 27家企业 + 授信额: no noun begins inside a name or a set that was counted before. */
function withoutName({ mentions }: MarkedText, phrase: QuantityPhrase): QuantityPhrase {
  const { nounSpan, noun, position } = phrase
  const name = mentions.covering(nounSpan.start)
  if (name === undefined || name.start >= nounSpan.start || name.end >= nounSpan.end) return phrase
  if (isQuantity(name) && position !== 'before') return phrase
  // 中国科学院院士4人: so they are called.
  if (isHonour(noun.slice(name.end - nounSpan.start))) return phrase
  return {
    ...phrase,
    nounSpan: { start: name.end, end: nounSpan.end },
    noun: noun.slice(name.end - nounSpan.start),
  }
}

/** 某集团（601238）分别按51%: what stands in brackets without a word is no noun. */
const HAS_WORD = /\p{L}/u
/** 三大主导产业分别完成5亿元、2亿元: of several at once, and no measure's own noun. */
const SEVERAL = /[两二三四五六七八九十]大\p{Script=Han}{0,4}(?:产业|行业|板块|园区|领域|集群)$/u
/** 以书记为首7人的考察团队: who leads them. */
const NO_NOUN = /^的|为首$|^(?:可|能|将)?容纳$/

/** 7项川渝“免证办”事项: places are nothing that is counted. */
function isPlace({ mentions }: MarkedText, { nounSpan, position, label }: QuantityPhrase): boolean {
  const inside = mentions.within(nounSpan)
  const covered = inside.reduce((sum, { start, end }) => sum + end - start, 0)
  const places = inside.every((one) => one.label === 'Place') && covered === nounSpan.end - nounSpan.start
  return position !== 'restored' && label === 'Group' && places
}

/** 副总裁王某 + 四人: who is named last of several is no set of them. */
const isPerson = ({ mentions }: MarkedText, { nounSpan, label }: QuantityPhrase): boolean =>
  label === 'Group' && mentions.endingAt(nounSpan.end)?.label === 'Official'

/** A noun as it was read, and what was left of it without its owner and verb. */
interface Settled {
  noun: string
  name: string
}

/** 某市合同额…，同比增长…: a change or part that repeats the noun before it, or whose noun that is, repeats it without its owner. */
function renamed(mention: QuantityMention, settled: Settled | undefined): QuantityMention {
  if (settled === undefined || !settled.noun.endsWith(settled.name)) return mention
  const owner = settled.noun.slice(0, settled.noun.length - settled.name.length)
  const repeats = owner !== '' && mention.name.startsWith(owner) && mention.name.length > owner.length + 1
  return repeats ? { ...mention, name: mention.name.slice(owner.length) } : mention
}

/** 57个重点建设项目…，57个项目: as many of what a longer noun named before are the same set; a few may be others. */
function asBefore(made: readonly (QuantityMention | undefined)[], mention: QuantityMention): QuantityMention {
  const { label, name, number = 0, unit, part } = mention
  if (label !== 'Group' || part || number < FEW) return mention
  const same = made.find(
    (one) => one?.label === label && one.number === number && one.unit === unit && one.name.endsWith(name),
  )
  return same === undefined ? mention : { ...mention, name: same.name }
}
const FEW = 10
