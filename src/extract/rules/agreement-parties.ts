import { foldText, type Lexicon } from '../../lexicon/index.js'
import type { ClaimDraft } from '../claims.js'
import { type Document, sentenceAt } from '../document.js'
import type { Mention, MentionList, NameMention } from '../mention.js'
import { type Forms, formsOf, longestForm } from './forms.js'

/** What joins the parties at the front of an agreement's name: nothing, a blank, a dash, 与. */
const JOINED = /^[\s与和及、·—-]{0,3}/
/** That it is made, and not only spoken of. */
const SIGNED = /签/
/** 黄石市 + 人民政府. */
const GOVERNMENT = /^(?:人民)?政府/
/** A party's form shorter than this stands in too many names by chance. */
const SHORTEST = 3
const LONGEST = 24

/** 《甲大学 乙市战略合作协议》签约仪式: who stand at the front of an agreement's name have agreed, where it is signed. */
export function agreementParties(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  implied: NameMention[],
): ClaimDraft[] {
  const parties = formsOf(document, mentions, 'Institution', 'Park', 'Place')
  return mentions.all().flatMap((agreement): ClaimDraft[] => {
    if (agreement.label !== 'Program' || agreement.kind !== 'agreement') return []
    const sentence = sentenceAt(document, agreement.start)
    if (sentence === undefined || !SIGNED.test(document.text.slice(sentence.start, sentence.end))) return []
    const name = document.text.slice(agreement.start, agreement.end)
    const partyAt = (from: number): NameMention | undefined => {
      const party = named(parties, name, agreement.start, from) ?? known(lexicon, name, agreement.start, from)
      // 中科院 + 苏州医工所: the unit, by its own short form, is the party.
      const unit = party === undefined ? undefined : named(parties, name, agreement.start, party.end - agreement.start)
      return unit?.name.startsWith(party?.name ?? '') === true ? unit : party
    }
    const subject = partyAt(0)
    if (subject === undefined) return []
    const behind = subject.end - agreement.start
    const object = partyAt(behind + (JOINED.exec(name.slice(behind))?.[0].length ?? 0))
    if (object === undefined || object.name === subject.name) return []
    implied.push(subject, object)
    const evidence = { start: agreement.start, end: agreement.end }
    return [
      {
        ...{ type: 'COOPERATES_WITH', subject, object, evidence, trigger: evidence },
        ...{ status: 'actual', rule: 'cooperates/in-name', confidence: 0.9 },
      },
    ]
  })
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
