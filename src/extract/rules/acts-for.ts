import { isQuantity, type Mention, type NameMention } from '../mention.js'
import type { Article } from './match.js'
import type { Making } from './rule.js'

/** A department of a firm or a school: it has no hand of its own to sign with. */
const DEPARTMENT = /(?:部|处|办公室)$/
const HOSTS = ['company', 'university', 'institute', 'hospital']

/** In joint acts of bodies a person stands for the body, and a firm's or a school's department for the whole. */
export function standsFor({ type }: Making, mention: Mention, article: Article): Mention {
  if (type !== 'COOPERATES_WITH' || isQuantity(mention)) return mention
  if (mention.label !== 'Official') return wholeOf(mention, article)
  const body = article.bodyOf.get(mention.name) ?? mention
  return body.label === 'Place' ? (governmentOf(body, article) ?? body) : wholeOf(body, article)
}

/** The government of the place, where the article names it: the mayor signs for it. */
function governmentOf({ name, start, end }: NameMention, { sentences }: Article): NameMention | undefined {
  const government = sentences
    .flatMap(({ mentions }) => mentions)
    .flatMap((ends) => ends ?? [])
    .find((one): one is NameMention => !isQuantity(one) && one.name.endsWith(`${name}人民政府`))
  return government === undefined ? undefined : { ...government, start, end }
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
