import type { Lexicon } from '../../lexicon/index.js'
import type { ClaimDraft } from '../claims.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { isNamed, type Mention, type NameMention } from '../mention.js'
import { frontForm } from '../topic/front-place.js'

const words = Words.of('triggers.tsv')

/** What a plan aims at; who issued it is said of the organ itself. */
const AIMS = ['BUILDS', 'HAS_COUNT', 'HAS_METRIC', 'ATTRACTS']
/** An organ of a government, which plans for its place; a government's or a party committee's own aims are its own. */
const DEPARTMENT = /(?:局|厅|办|办公室|办公厅|(?<!政府|党.*)委员会|(?<=科技|发改|经信|工信|建设)委)$/
/** 印发《…》…提出, 出台《…》，明确: between the organ and what its plan aims at. */
const PLAN = new RegExp(`${words.alternatives('issue')}[^。]{0,12}《[^》]*》[^]*(?:提出|明确|指出|要求|规划|力争|目标)`)
const FARTHEST = 300

/**
 * 市科技局印发《行动方案》，提出到2025年建成实验室20家: a plan speaks for the place whose organ issued it. The claims with
 * the place in the organ's stead.
 */
export function aimsOfPlace(
  { text }: Document,
  lexicon: Lexicon,
  implied: NameMention[],
  drafts: readonly ClaimDraft[],
): ClaimDraft[] {
  const places = new Map<Mention, NameMention | undefined>()
  return drafts.map((draft) => {
    const { type, subject, status, trigger } = draft
    if (status !== 'planned' || !AIMS.includes(type) || !isNamed(subject, 'Institution')) return draft
    if (!DEPARTMENT.test(subject.name) || trigger.start > subject.end + FARTHEST) return draft
    if (!PLAN.test(text.slice(subject.end, trigger.start))) return draft
    if (!places.has(subject)) {
      const made = placeOf(lexicon, text, subject)
      places.set(subject, made)
      if (made !== undefined) implied.push(made)
    }
    return { ...draft, subject: places.get(subject) ?? subject }
  })
}

/** The place whose organ it is, where its name says so: 南京市 in 南京市科技局. */
function placeOf(lexicon: Lexicon, text: string, { start, end, kind }: NameMention): NameMention | undefined {
  const front = kind === 'government' ? frontForm(lexicon, text.slice(start, end)) : undefined
  if (front === undefined) return undefined
  const { place } = front
  return { start, end: start + front.end, label: 'Place', kind: place.kind, name: place.name, pass: 'derived' }
}
