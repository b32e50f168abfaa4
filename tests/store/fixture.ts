import { createHash } from 'node:crypto'
import {
  articleId,
  type ClaimType,
  claimId,
  type Entity,
  entityId,
  type Fragment,
  type Label,
  quantityId,
  type Status,
} from '../../src/types/index.js'

/** Makes fragments as the extractor would, from a few words each; every sentence here is made up. */
export interface Words {
  source: string
  title?: string
  published?: string
  /** Name, label, kind, and further fields. */
  entities: [name: string, label: Label, kind?: string | undefined, more?: Partial<Extra>][]
  /** Subject, type, object, and further fields; names as in `entities`. */
  claims: [subject: string, type: ClaimType, object: string, more?: ClaimExtra][]
  /** Instead of a text made from the claims. */
  text?: string
}

interface Extra {
  aliases: string[]
  declared: string[]
  count: number
  value: number
  unit: string
  qualifier: 'approx' | 'min' | 'max'
  derived: boolean
  /** The identity key, where it is not the name. */
  key: string
}

interface ClaimExtra {
  status?: Status
  date?: string
  role?: string
  derived?: boolean
}

export function fragment({ source, title, published, entities, claims, text: given }: Words): Fragment {
  const sentences = claims.map(([subject, type, object, more]) => `${subject}${more?.role ?? type}${object}。`)
  const text = given ?? `${title ?? source}\n${sentences.join('')}\n${entities.map(([name]) => name).join('、')}。`
  const article = articleId(text)
  const ids = new Map<string, string>()
  const made = entities.map(([name, label, kind, more = {}]): Entity => {
    const { key = name, ...fields } = more
    const quantity = label === 'Group' || label === 'Metric'
    const id = quantity ? quantityId(label, article, name) : entityId(label, key)
    ids.set(name, id)
    const mentions = more.derived ? [] : placesOf(name, text)
    return { id, label, kind, name, aliases: [], mentions, ...fields } as Entity
  })
  const idOf = (name: string): string => ids.get(name) ?? `missing:${name}`
  return {
    article: {
      id: article,
      source,
      path: source.includes('://') ? null : source,
      url: source.includes('://') ? source : null,
      title: title ?? null,
      published: published ?? null,
      text,
    },
    entities: made,
    claims: claims.map(([subject, type, object, more = {}], i) => {
      const start = Math.max(0, text.indexOf(sentences[i] ?? ''))
      const sentence = text.slice(start, start + (sentences[i]?.length ?? 1))
      return {
        id: claimId(article, type, idOf(subject), idOf(object)),
        type,
        subject: idOf(subject),
        object: idOf(object),
        status: 'actual',
        rule: `test:${createHash('md5').update(type).digest('hex').slice(0, 4)}`,
        confidence: 0.9,
        derived: false,
        ...more,
        evidence: { start, end: start + sentence.length, text: sentence },
      }
    }),
  }
}

function placesOf(name: string, text: string): { start: number; end: number }[] {
  const places = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    places.push({ start: at, end: at + name.length })
  }
  return places
}
