import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { GoldClaim, GoldEntity } from '../../src/evaluate/gold.js'
import type { Asked, Reply } from './stand-in.js'

export const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))

const SampleGold = z.object({
  article: z.object({ title: z.string() }),
  entities: z.array(GoldEntity),
  claims: z.array(GoldClaim.extend({ evidence: z.object({ text: z.string() }) })),
})

const golds = readdirSync(join(SAMPLES, 'gold')).map((file) =>
  SampleGold.parse(JSON.parse(readFileSync(join(SAMPLES, 'gold', file), 'utf8'))),
)

/** An institution that no sample names: whatever a model says of it must not reach a graph. */
export const INVENTED = '玄武岩量子研究院'

/**
 * What a good model would answer about a sample, made of the sample's own gold, with one invention: a whole answer where it
 * reads by itself, names instead of numbers where it joins what is marked.
 */
export function answerOfSample({ system, user }: Asked): Reply {
  const gold = golds.find(({ article }) => user.includes(`标题：${article.title}\n`))
  if (gold === undefined) return { content: '{"entities": [], "claims": []}' }
  return { content: JSON.stringify(system.includes('已编号') ? links(gold, user) : whole(gold)) }
}

function whole({ entities, claims }: z.infer<typeof SampleGold>): unknown {
  const named = entities.map(({ id, label, name, aliases, count, value }) => ({
    id,
    label,
    name,
    aliases: aliases ?? [],
    number: count ?? value ?? null,
  }))
  const said = claims.map(({ type, subject, object, status, date, evidence }) => ({
    type,
    subject,
    object,
    role: null,
    status: status ?? 'actual',
    date: date ?? null,
    evidence: evidence.text,
  }))
  const first = said[0]
  return {
    entities: [...named, { id: 'x', label: 'Institution', name: INVENTED, aliases: [], number: null }],
    claims: first === undefined ? said : [...said, { ...first, type: 'COOPERATES_WITH', subject: 'x' }],
  }
}

function links({ entities, claims }: z.infer<typeof SampleGold>, user: string): unknown {
  const names = new Map(entities.map(({ id, name, aliases }) => [id, [name, ...(aliases ?? [])]]))
  const lines = user.split('\n').filter((line) => /^\[\d+\] /.test(line))
  const said = lines.flatMap((line, n) =>
    claims.flatMap(({ type, subject, object }) => {
      const ends = [subject, object].map((id) => names.get(id)?.find((name) => line.includes(`:${name}]`)))
      return ends.every((end) => end !== undefined) ? [{ n: n + 1, t: type, s: ends[0], o: ends[1] }] : []
    }),
  )
  return { claims: [...said, { n: 1, t: 'COOPERATES_WITH', s: INVENTED, o: '1' }] }
}
