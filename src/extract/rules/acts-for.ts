import { isQuantity, type Mention, type NameMention } from '../mention.js'
import type { Article } from './match.js'
import type { Making } from './rule.js'

/** A department of a firm or a school: it has no hand of its own to sign with. */
const DEPARTMENT = /(?:部|处|办公室)$/
const HOSTS = ['company', 'university', 'institute', 'hospital']

/** In joint acts of bodies a person stands for the body, and a firm's or a school's department for the whole. */
export function standsFor({ type }: Making, mention: Mention, article: Article): Mention {
  if (type !== 'COOPERATES_WITH' || isQuantity(mention)) return mention
  return wholeOf(mention.label === 'Official' ? (article.bodyOf.get(mention.name) ?? mention) : mention, article)
}

/** The whole, where the department stands and the article names the whole by itself. */
function wholeOf(body: NameMention, article: Article): NameMention {
  const { host, name, start, end } = body
  if (host === undefined || !HOSTS.includes(host.kind) || !DEPARTMENT.test(name)) return body
  return isNamedIn(article, host.name) ? { ...host, start, end } : body
}

/** Whether it stands there by itself, in full (江海集团股份有限公司) or in short. */
const isNamedIn = ({ sentences }: Article, name: string): boolean =>
  sentences.some(({ mentions }) =>
    mentions.some((ends) => ends?.some((one) => !isQuantity(one) && one.name.startsWith(name))),
  )
