import type { Lexicon } from '../../lexicon/index.js'
import type { ClaimType, Span } from '../../types/index.js'
import type { ClaimDraft } from '../claims.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { isNamed, isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'
import { type Forms, formsOf, longestForm } from './forms.js'
import { behindName } from './own-project.js'
import { partiesInFront } from './parties-in-front.js'

const triggers = Words.of('triggers.tsv')
/**
 * 揭牌, 成立, 获批建设 at the end of what is said of it, not 成立了… or 启用新园区, which are done by the body itself; behind a day also
 * 建立, 设立.
 */
const OPENED = new RegExp(
  `(?<opened>${triggers.alternatives('unveiled')}|${triggers.alternatives('opens')}|(?:正式|成功)?获批(?:建设|组建|立项|设立)?|(?<=于[^，。]{2,10}|正式|年)${triggers.alternatives('founded')})(?=[，。；、）”]|仪式|活动|大会|暨|并|和|于|运[行营]|使用|建设(?=[，。；]|$)|$)`,
  'd',
)
/** How far behind its name a body may be told to be opened. */
const FARTHEST = 24
/** Who has units, which they found themselves: an organ's and a park's are founded by others as often. */
const FOUNDERS = ['university', 'company', 'institute', 'hospital']
const FOUNDED = ['laboratory', 'center', 'institute', 'base', 'park', 'other', 'alliance', 'university', 'hospital']
/** 甲——乙联合实验室: what joins two parties in a name. */
const DASH = /[—–·-]+/

/**
 * 甲大学某市技术转移中心揭牌: a body that has its founder's name and is opened is the founder's, and 甲—乙联合实验室 is of both.
 * Whatever is said to be built by others is left alone.
 */
export function ownBodies(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  implied: NameMention[],
  said: readonly ClaimDraft[],
): ClaimDraft[] {
  const { text } = document
  const byForm = formsOf(document, mentions, 'Institution', 'Park')
  const built = new Set(said.flatMap(({ type, object }) => (type.endsWith('BUILDS') ? [nameOf(object)] : [])))
  return mentions.all().flatMap((body) => {
    // 在某大学某校区揭牌: where something else opens.
    if (!isNamed(body, 'Institution', 'Park') || text.charAt(body.start - 1) === '在') return []
    const form = text.slice(body.start, body.end)
    const named = foundersOf(body, form, byForm, hostInList(text, mentions, body))
    const isJoint = named.length === 0 && DASH.test(form) && FOUNDED.includes(body.kind)
    const founders = isJoint ? (partiesInFront(document, lexicon, byForm, body) ?? []) : named
    const trigger = founders.length === 0 || built.has(body.name) ? undefined : openedBehind(text, body)
    if (trigger === undefined || isOfOther(mentions, body, trigger.start)) return []
    const type: ClaimType = founders.length > 1 ? 'CO_BUILDS' : 'BUILDS'
    const evidence = { start: body.start, end: trigger.end }
    implied.push(...founders)
    return founders.map((subject) => ({
      ...{ type, subject, object: body, evidence, trigger },
      ...{ rule: 'builds/own-body', confidence: 0.82 },
    }))
  })
}

/** 甲学院教授某某揭牌, 甲学院和乙公司“丙实验室”揭牌: who acts is the person, and what is unveiled the body that is named last. */
const isOfOther = (mentions: MentionList<Mention>, { end: start, name }: NameMention, end: number): boolean =>
  mentions
    .within({ start, end })
    .some((one) => one.label === 'Official' || (isNamed(one, 'Institution') && one.start >= start && one.name !== name))

const nameOf = (mention: Mention): string => (isQuantity(mention) ? '' : mention.name)

/** A list in which one body has its host at the front is no longer. */
const LONGEST_LIST = 40

/** A name that has its owner's at its front. */
const OTHERS = /^.{2,12}?(?:大学|学院|集团|公司|科学院)(?=.{3})/

/** 甲大学乙研究院、丙研究中心: whose the body is, which in a list only its first member says. */
function hostInList(text: string, mentions: MentionList<Mention>, body: NameMention): NameMention | undefined {
  let member: Mention | undefined = body
  for (let i = 0; i < LONGEST_LIST; i++) {
    if (member === undefined || !isNamed(member, 'Institution', 'Park') || !FOUNDED.includes(member.kind)) break
    if (member.host !== undefined) return member.host
    // 甲大学乙研究院、丙大学科技园: it begins with another body's name.
    if (member === body && OTHERS.test(body.name)) return undefined
    member = /[、和与及]/.test(text.charAt(member.start - 1)) ? mentions.endingAt(member.start - 1) : undefined
  }
  return undefined
}

/** The parties that a dash joins at the front of the name, else its host. */
function foundersOf(
  { kind }: NameMention,
  form: string,
  byForm: Forms,
  host: NameMention | undefined,
): readonly NameMention[] {
  if (!FOUNDED.includes(kind)) return []
  const dash = DASH.exec(form)
  const [one, other] = dash === null ? [] : [form.slice(0, dash.index), form.slice(dash.index + dash[0].length)]
  const party = one === undefined ? undefined : byForm.get(one)
  // What joins them has a head word behind the second.
  const hosted = host !== undefined && other?.startsWith(host.name) ? host : undefined
  const second = other === undefined ? undefined : (longestForm(byForm, other.slice(0, -1), 2)?.[1] ?? hosted)
  if (party !== undefined && second !== undefined) return [party, second]
  return dash === null && host !== undefined && FOUNDERS.includes(host.kind) ? [host] : []
}

/** The word behind the name, in its clause, that tells that it is opened; 甲与乙联合成立的 tells of another. */
function openedBehind(text: string, { end }: Span): Span | undefined {
  // 甲大学乙学院—丙科技联合实验室: it is the whole that opens.
  if (DASH.test(text.charAt(end))) return undefined
  const clause = /^[^，。；：！？\n的]*[，。；的]?/.exec(behindName(text, end, FARTHEST))?.[0] ?? ''
  const [from, to] = OPENED.exec(clause)?.indices?.groups?.opened ?? []
  return from === undefined || to === undefined ? undefined : { start: end + from, end: end + to }
}
