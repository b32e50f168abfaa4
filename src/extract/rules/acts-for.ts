import { isQuantity, type Mention, type NameMention } from '../mention.js'
import type { Article } from './match.js'
import type { Making } from './rule.js'

/** A department of a firm or a school: it has no hand of its own to sign with. */
const DEPARTMENT = /(?:部|处|办公室)$/
const HOSTS = ['company', 'university', 'institute', 'hospital']

/** In joint acts of bodies a person stands for the body, and a firm's or a school's department for the whole. */
export function standsFor({ type }: Making, mention: Mention, { bodyOf }: Article): Mention {
  if (type !== 'COOPERATES_WITH' || isQuantity(mention)) return mention
  return wholeOf(mention.label === 'Official' ? (bodyOf.get(mention.name) ?? mention) : mention)
}

/** The whole, where its department stands. */
function wholeOf(body: NameMention): NameMention {
  const { host, name, start, end } = body
  return host !== undefined && HOSTS.includes(host.kind) && DEPARTMENT.test(name) ? { ...host, start, end } : body
}
