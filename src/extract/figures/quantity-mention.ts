import type { Span } from '../../types/index.js'
import type { NameMention, QuantityMention } from '../mention.js'
import type { QuantityPhrase } from '../readers/index.js'

/** A noun and its number this far apart are still one mention: 重点实验室总数达到350家. */
const NEAR = 12

/** Where the text says the quantity: by its noun, its number, or both in one span. */
export type Stands = 'noun' | 'number' | 'both'

/** The phrase as a mention that `stands` there; `made` are those of the phrases before it, one of which its whole may be. */
export function toMention(
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

/** Whether the noun and its number stand so near each other that both are one mention. */
export function isTogether({ quantity, nounSpan, position }: QuantityPhrase): boolean {
  const gap = nounSpan.start < quantity.start ? quantity.start - nounSpan.end : nounSpan.start - quantity.end
  return position !== 'restored' && gap >= 0 && gap <= NEAR
}
