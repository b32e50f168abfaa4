import type { Claim, Entity, Fragment } from '../types/index.js'
import { namesOf, normalise } from './names.js'

/** Whether the evidence is the article's own text at its offsets. */
export const isExact = ({ evidence }: Claim, { article }: Fragment): boolean =>
  article.text.slice(evidence.start, evidence.end) === evidence.text

/** Whether the evidence holds, of each end, a name or a word by which the article refers to it. */
export function namesBothEnds(claim: Claim, fragment: Fragment, entities: ReadonlyMap<string, Entity>): boolean {
  const sentence = normalise(claim.evidence.text)
  return [claim.subject, claim.object].every((id) => {
    const entity = entities.get(id)
    return entity !== undefined && surfaces(entity, fragment.article.text).some((name) => sentence.includes(name))
  })
}

function surfaces(entity: Entity, text: string): string[] {
  const mentioned = entity.mentions.map(({ start, end }) => normalise(text.slice(start, end)))
  return [...namesOf(entity), ...mentioned].filter((name) => name !== '')
}
