import type { Claim, Entity } from '../types/index.js'

/** 《某日报》等媒体报道了, 某网讯: media of which nothing is told only carry the news. */

/** A centre or a group of the media is a body of its place, and takes part as others do. */
const ACTS = /(?:融媒体中心|集团|总台)$/

const isSource = ({ label, kind, name }: Entity): boolean =>
  label === 'Institution' && kind === 'media' && !ACTS.test(name)

/** The entities and claims without media of which the article says nothing. */
export function withoutSources(
  entities: readonly Entity[],
  claims: readonly Claim[],
): { entities: Entity[]; claims: Claim[] } {
  const told = new Set(claims.flatMap(({ derived, subject, object }) => (derived ? [] : [subject, object])))
  const kept = entities.filter((entity) => !isSource(entity) || told.has(entity.id))
  const ids = new Set(kept.map(({ id }) => id))
  return { entities: kept, claims: claims.filter(({ subject, object }) => ids.has(subject) && ids.has(object)) }
}
