import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { extract } from '../dist/extract/index.js'
import { openStore } from '../dist/store/index.js'
import { articleId } from '../dist/types/index.js'
import { processorTime } from './clock.mjs'

const COPIES = 25

/** Seconds to load the same fragments in batches, as `jinmai load` does, and with a statement for each thing. */
export async function loading(pages, lexicon) {
  const fragments = copies(pages.map(({ article }) => extract(article, lexicon)))
  const claims = fragments.reduce((sum, fragment) => sum + fragment.claims.length, 0)
  const folder = mkdtempSync(join(tmpdir(), 'jinmai-bench-'))
  try {
    const batched = await seconds(() => inBatches(join(folder, 'batches'), fragments))
    const single = await seconds(() => oneByOne(join(folder, 'single'), fragments))
    return { articles: fragments.length, claims, batched, single }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const seconds = async (work) => (await processorTime(work)) / 1000

/** Many articles that name the same institutions: each copy has a text, quantities and claims of its own. */
function copies(fragments) {
  return Array.from({ length: COPIES }, (_, copy) => fragments.map((fragment) => copyOf(fragment, copy))).flat()
}

function copyOf({ article, entities, claims }, copy) {
  const text = `${article.text}\n第${copy}份`
  const own = (id) => (/^(?:group|metric)-/.test(id) ? `${id}-${copy}` : id)
  return {
    article: { ...article, id: articleId(text), source: `${article.source}#${copy}`, text },
    entities: entities.map((entity) => ({ ...entity, id: own(entity.id) })),
    claims: claims.map((claim) => ({
      ...claim,
      id: `${claim.id}-${copy}`,
      subject: own(claim.subject),
      object: own(claim.object),
    })),
  }
}

async function inBatches(path, fragments) {
  const store = await openStore(path)
  await store.ensureSchema()
  await store.load(fragments)
  await store.close()
}

/** What a program without batches does: every node, mention and edge is a statement that commits itself. */
async function oneByOne(path, fragments) {
  const db = grafeo.GrafeoDB.create(path)
  await db.executeCypher('CREATE INDEX FOR (n:Entity) ON (n.id)')
  await db.executeCypher('CREATE INDEX FOR (n:Article) ON (n.id)')
  for (const { article, entities, claims } of fragments) {
    await db.executeCypher('MERGE (a:Article {id: $id}) SET a.text = $text', { id: article.id, text: article.text })
    for (const { id, label, name } of entities) {
      await db.executeCypher(`MERGE (e:Entity {id: $id}) SET e:${label}, e.name = $name`, { id, name })
      await db.executeCypher('MATCH (a:Article {id: $article}), (e:Entity {id: $id}) MERGE (a)-[:MENTIONS]->(e)', {
        article: article.id,
        id,
      })
    }
    for (const { id, type, subject, object, evidence } of claims) {
      await db.executeCypher(
        `MATCH (s:Entity {id: $subject}), (o:Entity {id: $object}) MERGE (s)-[r:${type} {id: $id}]->(o) SET r.evidence = $evidence`,
        { id, subject, object, evidence: evidence.text },
      )
    }
  }
  db.close()
}
