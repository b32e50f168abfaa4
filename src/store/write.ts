import type { Label } from '../types/index.js'
import type { ArticleState, States } from './article-state.js'
import { claimProperties, mentionOf } from './encode.js'
import { declares } from './fragments-in-graph.js'
import type { Run } from './home.js'
import type { Canonical } from './joining.js'
import { statement } from './statements.js'
import type { Parameters } from './store.js'
import { canonicalJson } from './version.js'

/** Takes out all that these articles say; the articles themselves and their entities stay. */
export async function removeFragments(run: Run, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await run(statement('load/fragment', 'remove claims'), { ids })
  await run(statement('load/fragment', 'remove mentions'), { ids })
}

/** Puts in the first reading of each article, and takes out articles without any; answers the entities concerned. */
export async function writeFragments(run: Run, states: States, canonical: Canonical): Promise<Set<string>> {
  const articles: Parameters[] = []
  const gone: string[] = []
  const mentions: Parameters[] = []
  const entities = new Groups<Label, string>()
  const claims = new Groups<string, Parameters>()
  for (const [id, state] of states) {
    const fragment = state[0]?.fragment
    if (fragment === undefined) {
      gone.push(id)
      continue
    }
    articles.push(articleProperties(state, id))
    for (const entity of fragment.entities) {
      const node = canonical.get(entity.id) ?? entity.id
      entities.add(entity.label, node)
      mentions.push({ article: id, entity: node, properties: mentionOf(entity) })
    }
    for (const claim of fragment.claims) {
      claims.add(claim.type, {
        subject: canonical.get(claim.subject) ?? claim.subject,
        object: canonical.get(claim.object) ?? claim.object,
        properties: claimProperties(id, claim, canonical),
      })
    }
  }
  if (gone.length > 0) await run(statement('load/article', 'remove'), { ids: gone })
  if (articles.length > 0) await run(statement('load/article', 'save'), { rows: articles })
  for (const [label, ids] of entities) await run(statement('load/entity', label), { ids: [...new Set(ids)] })
  if (mentions.length > 0) await run(statement('load/mention'), { rows: mentions })
  for (const [type, rows] of claims) await run(statement('load/claim', type), { rows })
  return new Set([...entities].flatMap(([, ids]) => ids))
}

function articleProperties(state: ArticleState, id: string): Parameters {
  const [shown, ...others] = state
  const fragment = shown?.fragment
  return {
    ...fragment?.article,
    id,
    sources: state.map(({ source }) => source),
    digests: state.map(({ digest }) => digest),
    extractors: state.map(({ extractor }) => extractor),
    also: others.flatMap((other) => (other.fragment === undefined ? [] : [canonicalJson(other.fragment)])),
    shared: others.length > 0,
    declares: fragment !== undefined && declares(fragment),
  }
}

/** Values collected by key, in the order of their first appearance. */
class Groups<K, V> extends Map<K, V[]> {
  add(key: K, value: V): void {
    const values = this.get(key)
    if (values === undefined) this.set(key, [value])
    else values.push(value)
  }
}
