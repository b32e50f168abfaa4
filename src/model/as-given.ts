import { type Article, type Claim, Entity, type Fragment, KINDS, type Label, type Span } from '../types/index.js'
import type { Proposals } from './proposals.js'
import { Quotable } from './quotation.js'

/**
 * An answer as it stands, without a look at the text: what a graph would hold that believed the model. Only for measuring:
 * a quotation that the article does not have counts as its first character.
 */
export function asGiven(article: Article, { entities, claims }: Proposals): Fragment {
  const text = new Quotable(article.text)
  return {
    article,
    entities: entities.map(({ id, label, name, aliases, number }) =>
      Entity.parse({
        id,
        label,
        name,
        aliases,
        mentions: [],
        ...kindOf(label),
        ...(label === 'Metric' ? { value: number ?? 0 } : {}),
        ...(label === 'Group' && number !== undefined ? { count: number } : {}),
      }),
    ),
    claims: claims.map(
      ({ type, subject, object, status = 'actual', date, evidence }, i): Claim => ({
        id: `claim-${i}`,
        type,
        subject,
        object,
        status,
        ...(date === undefined ? {} : { date }),
        evidence: quoted(article.text, text.quoted(evidence)[0]),
        rule: 'unchecked',
        confidence: 0.5,
        derived: false,
      }),
    ),
  }
}

const quoted = (text: string, { start, end }: Span = { start: 0, end: 1 }): Claim['evidence'] => ({
  start,
  end,
  text: text.slice(start, end),
})

const kindOf = (label: Label): { kind?: string } =>
  label === 'Group' || label === 'Metric' ? {} : { kind: KINDS[label].at(-1) ?? 'other' }
