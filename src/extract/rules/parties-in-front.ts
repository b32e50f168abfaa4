import { foldText, type Lexicon } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { NameMention } from '../mention.js'
import { type Forms, longestForm } from './forms.js'

/** What joins the parties at the front of a name: nothing, a blank, a dash, 与. */
const JOINED = /^[\s与和及、·—-]{0,3}/
/** 黄石市 + 人民政府. */
const GOVERNMENT = /^(?:人民)?政府/
/** A party's form shorter than this stands in too many names by chance. */
const SHORTEST = 3
const LONGEST = 24

/** 甲大学 乙市战略合作协议, 甲大学—乙集团联合实验室: the two parties that the name begins with, where both are known. */
export function partiesInFront(
  { text }: Document,
  lexicon: Lexicon,
  parties: Forms,
  { start, end }: NameMention,
): [NameMention, NameMention] | undefined {
  // Without its last character, so that no party is the whole.
  const name = text.slice(start, end - 1)
  const partyAt = (from: number): NameMention | undefined => {
    const party = named(parties, name, start, from) ?? known(lexicon, name, start, from)
    // 中科院 + 苏州医工所: the unit, by its own short form, is the party.
    const unit = party === undefined ? undefined : named(parties, name, start, party.end - start)
    return unit?.name.startsWith(party?.name ?? '') === true ? unit : party
  }
  const partyBehind = ({ end: at }: NameMention): NameMention | undefined =>
    partyAt(at - start + (JOINED.exec(name.slice(at - start))?.[0].length ?? 0))
  const front = partyAt(0)
  if (front === undefined) return undefined
  const next = partyBehind(front)
  // 深圳市 + 福田区人民政府: the place only opens the body's name.
  const opens = front.label === 'Place' && next?.start === front.end && next.kind === 'government'
  const [first, second] = opens
    ? [{ ...next, start: front.start, name: text.slice(front.start, next.end) }, partyBehind(next)]
    : [front, next]
  return second === undefined || second.name === first.name ? undefined : [first, second]
}

/** The longest party of the article whose form stands at the offset of the name. */
function named(parties: Forms, name: string, start: number, from: number): NameMention | undefined {
  const [form, party] = longestForm(parties, name.slice(from, from + LONGEST), SHORTEST) ?? []
  if (form === undefined || party === undefined) return undefined
  return { ...party, start: start + from, end: start + from + form.length }
}

/** The party that the lexicon knows there. */
function known({ names }: Lexicon, name: string, start: number, from: number): NameMention | undefined {
  const found = names.longestAt(foldText(name), from)
  const entry = found?.values.find((one) => one.label === 'Institution' || one.label === 'Place')
  if (found === undefined || entry === undefined || found.end - from < SHORTEST) return undefined
  const organ = entry.label === 'Place' ? (GOVERNMENT.exec(name.slice(found.end))?.[0] ?? '') : ''
  const end = start + found.end + organ.length
  const { label, kind } = organ === '' ? entry : ({ label: 'Institution', kind: 'government' } as const)
  const whole = organ === '' ? entry.name : `${entry.name}人民政府`
  return { start: start + from, end, label, kind, name: whole, pass: 'known' }
}
