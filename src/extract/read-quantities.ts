import type { Document } from './document.js'
import { isQuantity, type Mention, type MentionList, type QuantityMention } from './mention.js'
import { type QuantityPhrase, readQuantityPhrases } from './readers/index.js'

/** A noun and its number this far apart are still one mention: 重点实验室总数达到350家. */
const NEAR = 12

/**
 * Pass 8: counted sets and measured figures, each with its noun. What a policy grants at most is no figure of anyone, and
 * a change in percent is a figure of its own.
 */
export function readQuantityMentions(document: Document, mentions: MentionList<Mention>): void {
  const names = mentions.all().filter((mention) => !isQuantity(mention) && mention.label !== 'Place')
  const words = document.words.map(({ start, end, tag }) => ({ start, end, tag }))
  const made: (QuantityMention | undefined)[] = []
  for (const phrase of readQuantityPhrases(document.text, words, names)) {
    const mention = phrase.cap ? undefined : settled(document, toMention(phrase, made), mentions)
    made.push(mention)
    if (mention === undefined || mentions.add(mention)) continue
    // In a list (甲、乙均突破1万家) the figure stands for one of the nouns and each other noun for itself.
    const own = [phrase.quantity, phrase.nounSpan].some((span) =>
      mentions.add(Object.assign(mention, { start: span.start, end: span.end })),
    )
    if (!own) made[made.length - 1] = undefined
  }
}

function toMention(phrase: QuantityPhrase, made: readonly (QuantityMention | undefined)[]): QuantityMention {
  const { quantity, nounSpan, noun } = phrase
  const whole = phrase.whole === undefined ? undefined : made[phrase.whole]
  const gap = nounSpan.start < quantity.start ? quantity.start - nounSpan.end : nounSpan.start - quantity.end
  const together = phrase.position !== 'restored' && gap >= 0 && gap <= NEAR
  return {
    start: together ? Math.min(nounSpan.start, quantity.start) : quantity.start,
    end: together ? Math.max(nounSpan.end, quantity.end) : quantity.end,
    label: phrase.label,
    kind: '',
    name: noun,
    pass: 'quantities',
    number: quantity.value,
    ...(quantity.unit === undefined ? {} : { unit: quantity.unit }),
    ...(quantity.qualifier === undefined ? {} : { qualifier: quantity.qualifier }),
    part: phrase.part,
    ...(whole === undefined ? {} : { whole }),
    figure: { start: quantity.start, end: quantity.end },
  }
}

/** What a noun may begin with that is the verb of its clause: 入驻企业350家, 引进项目20个. */
const VERB = /^(?:入驻|落户|引进|吸引|集聚|聚集|汇聚|新增|建成|拥有|培育|孵化|实施|承担|组建|成立)(?=.{2})/
/** A figure named by nothing but what was done with it leaves the verb to the clause: 出资5亿元. */
const MONEY_VERB = /^(?:投资|出资|增资|资助|注资|投入|捐赠)$/
/** A part whose noun is what was said of it: 其中6家由甲、乙共同建设. */
const NO_NOUN = /^(?:由|联合|与|同|和|向|在|对|力争|争取)/
const FROM = /来自[^，。；、]{2,8}的$/

/** The mention as the claims need it: its noun its own, its verb and its owner outside. */
function settled(document: Document, mention: QuantityMention, mentions: MentionList<Mention>): QuantityMention {
  const { figure, whole } = mention
  if (figure === undefined) return mention
  if (mention.part && whole !== undefined && NO_NOUN.test(mention.name)) {
    return { ...mention, ...figure, name: whole.name }
  }
  if (mention.part && whole?.name.endsWith(mention.name)) return { ...mention, name: whole.name }
  if (MONEY_VERB.test(mention.name)) return { ...mention, start: figure.start }
  const verb = VERB.exec(mention.name)?.[0].length ?? 0
  if (verb > 0 && mention.start + verb < figure.start) {
    return { ...mention, start: mention.start + verb, name: mention.name.slice(verb) }
  }
  // 全国 is a scope elsewhere and part of the scheme's name here.
  if (mention.name.startsWith('重点实验室') && document.text.slice(mention.start - 2, mention.start) === '全国') {
    return { ...mention, start: mention.start - 2, name: `全国${mention.name}` }
  }
  const from = FROM.exec(document.text.slice(Math.max(0, mention.start - 12), mention.start))?.[0]
  if (from !== undefined) return { ...mention, start: mention.start - from.length, name: from + mention.name }
  return withoutOwner(document, mention, mentions)
}

/** Words that make a place before them say where members come from, not whose they are: 北京来源企业. */
const ORIGIN = /^(?:来源|籍|方面|的?(?:企业|单位|高校|院所|机构|客商|院校|项目|人才))/

/** 北京研发经费投入强度: the place or body that the noun begins with is whose figure it is, unless it is a verb's object. */
function withoutOwner(document: Document, mention: QuantityMention, mentions: MentionList<Mention>): QuantityMention {
  const owner = mentions.startingAt(mention.start)
  if (owner === undefined || isQuantity(owner) || owner.label === 'Program' || owner.label === 'Official')
    return mention
  const before = document.words[document.wordAt[mention.start - 1] ?? 0]
  if (before !== undefined && before.end === mention.start && /^v/.test(before.tag)) return mention
  const rest = mention.name.slice(owner.end - owner.start).replace(/^的/, '')
  if (rest.length < 2 || ORIGIN.test(rest) || owner.end >= (mention.figure?.start ?? 0)) return mention
  return { ...mention, start: owner.end, name: rest }
}
