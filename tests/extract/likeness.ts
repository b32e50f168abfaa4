import { foldText } from '../../src/lexicon/index.js'
import { type Claim, type Entity, type Fragment, SYMMETRIC } from '../../src/types/index.js'

/** What two readings have in common: the share of what both say, and in words what only one of them says. */
export interface Likeness {
  share: number
  differences: string[]
}

type Said = Pick<Fragment, 'entities' | 'claims'>

const NO_WORDS = /[\s“”"‘’《》·—-]/g
const plain = (name: string): string => foldText(name.normalize('NFKC')).replace(NO_WORDS, '')
const namesOf = ({ name, aliases }: Entity): string[] => [name, ...aliases].map(plain)

const figureOf = (entity: Entity): string | undefined => {
  if (entity.label === 'Group') return `${entity.count ?? ''} ${entity.unit ?? ''} ${entity.qualifier ?? ''}`
  return entity.label === 'Metric' ? `${entity.value} ${entity.unit ?? ''} ${entity.qualifier ?? ''}` : undefined
}

/** Whether two entities are one thing: a label, a figure and, as its name or short form, a name in common. */
function same(one: Entity, other: Entity): boolean {
  if (one.label !== other.label || figureOf(one) !== figureOf(other)) return false
  const names = new Set(namesOf(other))
  return namesOf(one).some((name) => names.has(name))
}

const nameOf = (entity: Entity | undefined): string =>
  entity === undefined ? '?' : `${entity.name}${figureOf(entity) === undefined ? '' : ` [${figureOf(entity)}]`}`

interface Read {
  claim: Claim
  subject: Entity | undefined
  object: Entity | undefined
}

/** The claims that the article itself makes, with their ends. */
function saidIn({ entities, claims }: Said): Read[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return claims
    .filter(({ derived }) => !derived)
    .map((claim) => ({ claim, subject: byId.get(claim.subject), object: byId.get(claim.object) }))
}

const both = (a: Entity | undefined, b: Entity | undefined): boolean => a !== undefined && b !== undefined && same(a, b)

function sameClaim(one: Read, other: Read): boolean {
  const { type, status, date, role } = one.claim
  if (type !== other.claim.type || status !== other.claim.status || date !== other.claim.date) return false
  if (role !== other.claim.role) return false
  if (both(one.subject, other.subject) && both(one.object, other.object)) return true
  return SYMMETRIC.has(type) && both(one.subject, other.object) && both(one.object, other.subject)
}

const inWords = ({ claim: { type, status, date }, subject, object }: Read): string =>
  `${type}(${nameOf(subject)}, ${nameOf(object)}) ${status} ${date ?? ''}`.trim()

/** Holds the claims that two readings say against each other: type, ends, status, date and role. */
export function claimsAlike(expected: Said, found: Said): Likeness {
  return alike(saidIn(expected), saidIn(found), sameClaim, inWords)
}

/** Holds two readings' entities that the text mentions against each other. */
export function entitiesAlike(expected: Said, found: Said): Likeness {
  const mentioned = ({ entities }: Said): Entity[] => entities.filter(({ derived }) => derived !== true)
  return alike(mentioned(expected), mentioned(found), same, (entity) => `${entity.label} ${nameOf(entity)}`)
}

function alike<Item>(
  expected: readonly Item[],
  found: readonly Item[],
  test: (one: Item, other: Item) => boolean,
  words: (item: Item) => string,
): Likeness {
  const free = [...found]
  const lost = expected.filter((one) => {
    const at = free.findIndex((other) => test(one, other))
    if (at >= 0) free.splice(at, 1)
    return at < 0
  })
  const pairs = expected.length - lost.length
  const all = expected.length + found.length
  return {
    share: all === 0 ? 1 : (2 * pairs) / all,
    differences: [...lost.map((item) => `- ${words(item)}`), ...free.map((item) => `+ ${words(item)}`)],
  }
}
