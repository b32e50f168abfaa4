import type { Span } from '../../types/index.js'
import { settleNoun } from '../figures/figure-noun.js'
import { isQuantity, type MarkedText, type NameMention, type QuantityMention } from '../mention.js'
import { type QuantityPhrase, readQuantityPhrases } from '../readers/index.js'

/** A noun and its number this far apart are still one mention: 重点实验室总数达到350家. */
const NEAR = 12

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
  const phrases = readQuantityPhrases(document.text, document.words, names, owners).map((phrase) =>
    withoutName(marked, phrase),
  )
  for (const [index, phrase] of phrases.entries()) {
    // 甲和乙各有5家: the figure stands beside the last of the nouns.
    const shared = phrases[index + 1]?.quantity === phrase.quantity
    const mention =
      phrase.cap || isPlace(marked, phrase) || isPerson(marked, phrase) || !HAS_WORD.test(phrase.noun)
        ? undefined
        : settleNoun(
            marked,
            renamed(
              toMention(phrase, made, ownerAt, shared ? 'noun' : isTogether(phrase) ? 'both' : 'number'),
              settled,
            ),
          )
    made.push(mention)
    if (mention !== undefined && !mention.name.startsWith(settled?.name ?? phrase.noun)) {
      settled = { noun: phrase.noun, name: mention.name }
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
  label === 'Program' && (kind === 'fund' || kind === 'plan') && OF_SCHEME.test(text.slice(end, end + 6))
const OF_SCHEME = /^(?:重[大点]|面上|青年|一般|专项|省级)?(?:项目|课题|专项)/

/** 甲有限公司 + 研发投入占比: no noun begins inside a name. */
function withoutName({ mentions }: MarkedText, phrase: QuantityPhrase): QuantityPhrase {
  const { nounSpan, noun } = phrase
  const name = mentions.covering(nounSpan.start)
  if (name === undefined || name.start >= nounSpan.start || name.end >= nounSpan.end) return phrase
  return {
    ...phrase,
    nounSpan: { start: name.end, end: nounSpan.end },
    noun: noun.slice(name.end - nounSpan.start),
  }
}

/** 某集团（601238）分别按51%: what stands in brackets without a word is no noun. */
const HAS_WORD = /\p{L}/u

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

/** Where the text says the quantity: by its noun, its number, or both in one span. */
type Stands = 'noun' | 'number' | 'both'

/** The phrase as a mention that `stands` there; `made` are those of the phrases before it, one of which its whole may be. */
function toMention(
  phrase: QuantityPhrase,
  made: readonly (QuantityMention | undefined)[],
  ownerAt: ReadonlyMap<number, NameMention>,
  stands: Stands,
): QuantityMention {
  const { quantity, nounSpan, noun, label, part } = phrase
  const { start, end, value, unit, qualifier } = quantity
  const whole = phrase.whole === undefined ? undefined : made[phrase.whole]
  const owner = ownerAt.get(phrase.owner?.start ?? -1)
  // 某市成交额从6亿元增至去年的31亿元: far from its number the noun stands for itself, and its owner before it.
  const place = stands === 'both' ? undefined : ownerAt.get(nounSpan.start)
  const owned = place?.label === 'Place' && place.end < nounSpan.end ? place.end - place.start : 0
  return {
    ...spanOf(phrase, stands),
    label,
    kind: '',
    name: noun.slice(owned),
    pass: 'quantities',
    number: value,
    ...(unit === undefined ? {} : { unit }),
    ...(qualifier === undefined ? {} : { qualifier }),
    part,
    ...(whole === undefined ? {} : { whole }),
    ...(owner === undefined ? {} : { owner }),
    figure: { start, end },
  }
}

function spanOf({ quantity, nounSpan }: QuantityPhrase, stands: Stands): Span {
  const { start, end } = stands === 'noun' ? nounSpan : quantity
  return stands === 'both'
    ? { start: Math.min(nounSpan.start, start), end: Math.max(nounSpan.end, end) }
    : { start, end }
}

function isTogether({ quantity, nounSpan, position }: QuantityPhrase): boolean {
  const gap = nounSpan.start < quantity.start ? quantity.start - nounSpan.end : nounSpan.start - quantity.end
  return position !== 'restored' && gap >= 0 && gap <= NEAR
}
