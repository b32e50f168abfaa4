import { type Lexicon, Trie } from '../../lexicon/index.js'
import type { Span } from '../../types/index.js'
import { Words } from '../data.js'
import { occurrences } from '../dictionary.js'
import { type Document, isWordStart, wordOver } from '../document.js'
import { isQuantity, type MarkedText, type Mention, type MentionList, type NameMention } from '../mention.js'
import { firmForms } from '../names/firm-forms.js'
import { headsOf } from '../names/heads.js'
import { keepsOrder } from '../names/keeps-order.js'
import { BRAND_TAG } from '../names/name-words.js'
import { otherNames } from '../names/other-names.js'
import { usualForms } from '../names/usual-forms.js'
import { frontForm } from '../topic/front-place.js'

const references = Words.of('references.tsv')

/** （以下简称“…”） right behind a name; （…） alone as well, which may hold other things. */
const DECLARATION =
  /^[》”]?（(?:以下|下文|后文|下称)?(?:统称|简称|下称|[又也亦俗别]称|又名|称)?(?:为)?[：:]?[“"《]?([^“”"《》（）。，]{2,16})(?:[”"》](?:或|、)[“"][^“”"（）。]{1,16})?[”"》]?）/
/** 简称, and 又称 of a name that shares no character with it: 岚山科技园（又称“岚谷”）. */
const SAYS_SHORT = /^[》”]?（(?:以下|下文|后文)?(?:统称|简称|下称|[又也亦俗别]称|又名)/
const LATIN = /^[A-Z][A-Za-z0-9-]+$/
const LONGEST_DECLARATION = 40
/** A short form of fewer characters counts only where words begin and end with it. */
const SHORTEST_FREE = 4
const GROUP_OF_FIRMS = /^(?<brand>\p{Script=Han}{2,4})集团$/u
/** A brand that no dictionary knows is so long. */
const LONGEST_FRONT = 6

/** Pass 20: short forms that the article declares (以下简称“…”) and those that go without saying, found wherever they stand. */
export function findDeclaredForms({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  const { text } = document
  const forms = new Trie<NameMention>()
  const undeclared = new Set<string>()
  for (const mention of mentions.all()) takeDeclaredFront({ document, mentions }, mention)
  const all = mentions.all()
  // What the text or the lexicon uses as another's name is no short form of this one.
  const taken = new Set(all.map(({ start, end }) => text.slice(start, end)))
  const called = namesByForm(all)
  for (const mention of all) {
    if (isQuantity(mention) || mention.label === 'Official' || mention.label === 'Place') continue
    const declared = declaredBehind(text, mention)
    if (declared !== undefined) forms.add(declared, mention)
    const bare =
      mention.label === 'Park' ? withoutPlace(lexicon, mention, document) : brandOf(lexicon, mention, document)
    for (const form of [...usualForms(mention.name), ...(bare === undefined ? [] : [bare])]) {
      // 地质所 of two academies is neither's.
      const ofOthers = [...(called.get(form) ?? [])].some((name) => name !== mention.name)
      if (taken.has(form) || ofOthers) continue
      forms.add(form, mention)
      undeclared.add(form)
    }
  }
  for (const [form, named] of otherNames({ document, mentions })) forms.add(form, named)
  for (const [form, firm] of firmForms(all, document, lexicon)) {
    forms.add(form, firm)
    undeclared.add(form)
  }
  for (const { start, end, value } of occurrences(forms, text)) {
    const isDeclared = !undeclared.has(text.slice(start, end))
    const isFree = end - start >= SHORTEST_FREE || (isWordStart(document, start) && isWordStart(document, end))
    if (!isDeclared && !isFree) continue
    if (end - start >= SHORTEST_FREE) cutPartner({ document, mentions }, start, end)
    if (takeEdition(text, mentions, { start, end }, value)) continue
    if (takeUnit(text, mentions, { start, end }, value, isDeclared)) continue
    for (const other of mentions.within({ start, end })) {
      if (other.start >= start && other.end <= end) mentions.remove(other)
    }
    const { label, kind, name } = value
    mentions.add({ start, end, label, kind, name, pass: 'short-forms', ...(isDeclared ? { declared: true } : {}) })
  }
}

/** 云杉智能 + 与 + 甬江实验室: what was read as one name of two fields begins with a firm, with which the other body acts. */
function cutPartner({ document: { text }, mentions }: MarkedText, start: number, end: number): void {
  const joint = mentions.startingAt(start)
  if (joint === undefined || isQuantity(joint) || joint.pass !== 'names' || !/[与和同及]/.test(text.charAt(end))) return
  if (joint.end <= end + 2 || joint.name !== text.slice(start, joint.end)) return
  mentions.remove(joint)
  mentions.add({ ...joint, start: end + 1, name: text.slice(end + 1, joint.end) })
}

/** 第十七届西博会, where 第十七届中国西部国际博览会（简称西博会） is told: the same of the series, and the same event. */
function takeEdition(text: string, mentions: MentionList<Mention>, form: Span, event: NameMention): boolean {
  const short = mentions.covering(form.start)
  if (short === undefined || isQuantity(short) || short.label !== 'Program' || event.label !== 'Program') return false
  const edition = text.slice(short.start, form.start)
  if (short.end !== form.end || edition === '' || !event.name.startsWith(edition)) return false
  mentions.remove(short)
  const { label, kind, name } = event
  mentions.add({ start: short.start, end: short.end, label, kind, name, pass: 'short-forms' })
  return true
}

/**
 * 联合 + 研究院管委会, 联合研究院管委会: whether a unit of the body begins inside its short form, or with one that is declared; the
 * whole is the unit's name.
 */
function takeUnit(
  text: string,
  mentions: MentionList<Mention>,
  form: Span,
  body: NameMention,
  isDeclared: boolean,
): boolean {
  const unit = mentions.covering(form.end - 1)
  if (unit === undefined || isQuantity(unit) || unit.label !== 'Institution') return false
  if (unit.start < form.start || unit.end <= form.end || (unit.start === form.start && !isDeclared)) return false
  // 潍柴动力股份有限公司（简称“潍柴动力”）: the short form opens the whole name, which is no unit's.
  if (unit.name === body.name) return true
  mentions.remove(unit)
  const name = body.name + text.slice(form.end, unit.end)
  mentions.add({
    start: form.start,
    end: unit.end,
    label: unit.label,
    kind: unit.kind,
    name,
    pass: 'short-forms',
    host: body,
  })
  return true
}

/** 航空港区 of 郑州航空港区: what a park is called in its own place, where that says more than what kind of park it is. */
function withoutPlace(lexicon: Lexicon, { start, end }: NameMention, { text }: Document): string | undefined {
  const name = text.slice(start, end)
  const front = frontForm(lexicon, name)
  const rest = front === undefined ? '' : name.slice(front.end)
  const says = rest.length > 1 && !references.has(rest) && headsOf(lexicon).longestAt(rest, 0)?.end !== rest.length
  return says ? rest : undefined
}

/** 云杉 of 云杉集团, where the segmenter takes it for a name and the lexicon has it for nothing else. */
function brandOf(lexicon: Lexicon, { start, end }: NameMention, document: Document): string | undefined {
  const brand = GROUP_OF_FIRMS.exec(document.text.slice(start, end))?.groups?.brand
  const word = wordOver(document, start)
  if (brand === undefined || word === undefined || word.start !== start) return undefined
  // 海信集团: the segmenter may know the whole.
  const isBrand = word.end === end || (word.end === start + brand.length && BRAND_TAG.test(word.tag))
  return isBrand && lexicon.names.longestAt(brand, 0)?.end !== brand.length ? brand : undefined
}

/** The names of the article that may be called by each usual form. */
function namesByForm(all: readonly Mention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Set(all.flatMap((mention) => (isQuantity(mention) ? [] : [mention.name])))
  const called = new Map<string, Set<string>>()
  for (const name of names) {
    for (const form of usualForms(name)) called.set(form, (called.get(form) ?? new Set()).add(name))
  }
  return called
}

/**
 * Takes into a name by structure what stands before it when the short form that is declared for it begins there: 天海科教园
 * （以下简称“天海园”）, of which no dictionary knows 天海.
 */
function takeDeclaredFront({ document: { text }, mentions }: MarkedText, mention: Mention): void {
  if (isQuantity(mention) || mention.pass !== 'names') return
  const declared = SAYS_SHORT.test(text.slice(mention.end, mention.end + LONGEST_DECLARATION))
    ? declaredBehind(text, mention)
    : undefined
  if (declared === undefined || keepsOrder(declared, mention.name)) return
  const start = text.lastIndexOf(declared.charAt(0), mention.start - 1)
  const front = text.slice(start, mention.start)
  const whole = text.slice(start, mention.end)
  if (start < 0 || front.length > LONGEST_FRONT || !/^\p{Script=Han}+$/u.test(front) || !keepsOrder(declared, whole))
    return
  mentions.add({ ...mention, start, name: whole })
}

/** The short form that the text declares right behind a name. */
function declaredBehind(text: string, { name, end }: NameMention): string | undefined {
  const behind = text.slice(end, end + LONGEST_DECLARATION).replace(/^（有限合伙）/, '')
  const form = DECLARATION.exec(behind)?.[1]
  if (form === undefined || SAYS_SHORT.test(behind) || LATIN.test(form)) return form
  return form.length >= 3 && form.length < name.length && keepsOrder(form, name) ? form : undefined
}
