import { provinceOf } from '../identity/index.js'
import { foldText, type Lexicon, type NameEntry, normaliseForm } from '../lexicon/index.js'
import type { ClaimDraft } from './claims.js'
import { isQuantity, type Mention, type NameMention } from './mention.js'

/**
 * What follows from a name or from the lexicon alone: a unit is part of its host, a body lies in the place of its name.
 * Useful in the graph, marked as derived, never counted as said by the article.
 */
export function deriveClaims(lexicon: Lexicon, mentions: readonly Mention[]): ClaimDraft[] {
  const drafts: ClaimDraft[] = []
  const places = new Places(lexicon)
  for (const mention of mentions) {
    if (isQuantity(mention) || mention.refers !== undefined) continue
    if (mention.label !== 'Institution' && mention.label !== 'Park') continue
    const span = { start: mention.start, end: mention.end }
    const derive = (type: 'PART_OF' | 'LOCATED_IN', object: NameMention, rule: string): void => {
      drafts.push({
        type,
        subject: mention,
        object,
        evidence: span,
        trigger: span,
        status: 'actual',
        rule,
        confidence: 0.9,
        derived: true,
      })
    }
    if (mention.host !== undefined && !isSameFirm(lexicon, mention, mention.host) && !joinsMany(mention, mention.host))
      derive('PART_OF', mention.host, 'names/host')
    const place = places.of(mention)
    if (place !== undefined) derive('LOCATED_IN', place, 'lexicon/place')
  }
  return drafts
}

/** 全国城市农贸中心联合会: what joins all of a kind is part of none of them. */
const joinsMany = ({ name }: NameMention, host: NameMention): boolean =>
  /^(?:全国|中国).*(?:联合会|协会|学会|联盟)$/.test(name) && !name.startsWith(host.name)

/** 长风卫星有限公司 and 长风卫星股份有限公司: one firm by two legal forms is no part of itself. */
function isSameFirm(lexicon: Lexicon, { kind, name }: NameMention, host: NameMention): boolean {
  if (kind !== 'company') return false
  const known = lexicon.names.longestAt(foldText(host.name), 0)?.values[0]
  return withoutForm(name).endsWith(withoutForm(known?.name ?? host.name))
}
const withoutForm = (name: string): string => name.replace(/（[^）]*）|股份|有限|责任|公司|集团/g, '')

/** The places in which the bodies of an article lie; a name is looked up once, however often it is said. */
class Places {
  private readonly found = new Map<string, NameEntry | undefined>()

  constructor(private readonly lexicon: Lexicon) {}

  of(mention: NameMention): NameMention | undefined {
    const key = `${mention.label}/${mention.name}`
    if (!this.found.has(key)) this.found.set(key, placeOf(this.lexicon, mention))
    const place = this.found.get(key)
    return place === undefined
      ? undefined
      : { start: mention.start, end: mention.end, label: 'Place', kind: place.kind, name: place.name, pass: 'derived' }
  }
}

/** 上海大学（浙江）研究院: the place in brackets is where it lies. */
const IN_BRACKETS = /(?<=\p{Script=Han})（(?<place>\p{Script=Han}{2,6})）/u

/** 某园 + 西区: a quarter of the park, and not the district 西区 of a city. */
const QUARTER = /^[东西南北中][区园]/

/** Where a body lies by its name: in the place in brackets, or that behind its host (甲大学杭州研究院), else in the one at its front. */
function placeInName(lexicon: Lexicon, { name, host }: NameMention): string | undefined {
  const bracketed = IN_BRACKETS.exec(name)?.groups?.place
  const unit = host !== undefined && name.startsWith(host.name) ? name.slice(host.name.length) : undefined
  return (
    (bracketed === undefined ? undefined : provinceOf(lexicon, bracketed)) ??
    (unit === undefined || QUARTER.test(unit) ? undefined : provinceOf(lexicon, unit)) ??
    provinceOf(lexicon, name)
  )
}

function placeOf(lexicon: Lexicon, mention: NameMention): NameEntry | undefined {
  const { label, name: body } = mention
  const entry = lexicon.byName.get(normaliseForm(body))?.find((known) => known.label === label)
  const name = entry?.place ?? placeInName(lexicon, mention)
  if (name === undefined) return undefined
  return lexicon.byName.get(normaliseForm(name))?.find((known) => known.label === 'Place')
}
