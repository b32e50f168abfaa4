import { extract } from '../../src/extract/index.js'
import type { Lexicon } from '../../src/lexicon/index.js'
import { type Entity, type Fragment, SYMMETRIC } from '../../src/types/index.js'
import { articleOf } from './article.js'

/**
 * What a sentence should say, as a person writes it down:
 *   Institution 宁波大学                      an entity that bears the name
 *   LEADS(周文川, 宁波大学) planned 2024-05   a claim, with its status and date where they matter
 *   not …                                     what it should not say
 * Several, with a semicolon between them.
 */
const SAYING =
  /^(?<not>not )?(?:(?<type>[A-Z_]+)\((?<subject>.+), (?<object>.+)\)(?: (?<status>actual|planned|negated))?(?: (?<date>\d{4}[\d-]*))?|(?<label>[A-Z][a-z]+) (?<name>.+))$/

/** The day on which all single sentences are read. */
const PUBLISHED = '2024-05-06'

const bears = (entity: Entity | undefined, name: string | undefined): boolean =>
  entity !== undefined && name !== undefined && (entity.name === name || entity.aliases.includes(name))

function says({ entities, claims }: Fragment, saying: string): boolean {
  const { not, label, name, type, subject, object, status, date } = SAYING.exec(saying)?.groups ?? {}
  if (label === undefined && type === undefined) throw new Error(`Not a saying: ${saying}`)
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const said =
    label !== undefined
      ? entities.some((entity) => entity.label === label && entity.derived !== true && bears(entity, name))
      : claims.some((claim) => {
          const [from, to] = [byId.get(claim.subject), byId.get(claim.object)]
          const ends =
            (bears(from, subject) && bears(to, object)) ||
            (SYMMETRIC.has(claim.type) && bears(from, object) && bears(to, subject))
          return (
            claim.type === type &&
            !claim.derived &&
            ends &&
            (status === undefined || claim.status === status) &&
            (date === undefined || claim.date === date)
          )
        })
  return said === (not === undefined)
}

/** Those of the sayings that do not hold of the sentence, below that headline. */
export function unsaid(sentence: string, sayings: string, lexicon: Lexicon, title: string | null = null): string[] {
  const fragment = extract(articleOf(sentence, { published: PUBLISHED, title }), lexicon)
  return sayings
    .split(';')
    .map((saying) => saying.trim())
    .filter((saying) => !says(fragment, saying))
}
