import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Lexicon, readTable } from '../lexicon/index.js'
import { CLAIM_TYPES, ENDS, LABELS, STATUSES } from '../types/index.js'
import { usualWords } from './trigger.js'

/** What a model is told before it sees any article. All of it comes from the ontology, the lexicon and the files of `data/`. */
export interface Prompt {
  name: string
  system: string
  /** The JSON Schema of the answer, for endpoints that hold a model to it. */
  schema: Record<string, unknown>
  /** Changes with any word of the prompt or its schema: answers to another version are other answers. */
  version: string
}

const DATA = fileURLToPath(new URL('../../src/model/data/', import.meta.url))
const file = (name: string): string => readFileSync(`${DATA}${name}`, 'utf8').trim()
const rows = (name: string, columns: number): string[][] =>
  readTable(`${DATA}${name}`, columns).map(({ cells }) => cells)

/** Head words that show what a label takes in, so many of each kind. */
const HEADS_A_KIND = 2
const WORDS_A_TYPE = 4

/** What a model fills in when it reads a passage by itself. */
const ReadAnswer = z.strictObject({
  entities: z.array(
    z.strictObject({
      id: z.string(),
      label: z.enum(LABELS),
      name: z.string(),
      aliases: z.array(z.string()),
      number: z.number().nullable(),
    }),
  ),
  claims: z.array(
    z.strictObject({
      type: z.enum(CLAIM_TYPES),
      subject: z.string(),
      object: z.string(),
      role: z.string().nullable(),
      status: z.enum(STATUSES),
      date: z.string().nullable(),
      evidence: z.string(),
    }),
  ),
})

/** What a model fills in when it joins what our own passes have marked. */
const LinkAnswer = z.strictObject({
  claims: z.array(z.strictObject({ n: z.number(), t: z.enum(CLAIM_TYPES), s: z.string(), o: z.string() })),
})

/** The prompt by which a model reads a passage by itself: entities, claims and the words that say them. */
export const readPrompt = (lexicon: Lexicon): Prompt =>
  prompt('read', ReadAnswer, { labels: labels(lexicon), types: types(true) })

/** The prompt by which a model joins names and figures that our own passes have marked. */
export const linkPrompt = (): Prompt => prompt('link', LinkAnswer, { types: types(false) })

function prompt(name: string, answer: z.ZodType, parts: Record<string, string>): Prompt {
  const all: Record<string, string> = { ...parts, example: JSON.stringify(JSON.parse(file(`example-${name}.json`))) }
  const system = file(`prompt-${name}.txt`).replace(/\{\{(\w+)\}\}/g, (_, part: string) => all[part] ?? '')
  const schema = z.toJSONSchema(answer, { target: 'draft-7' })
  const version = createHash('sha256')
    .update(JSON.stringify([system, schema]))
    .digest('hex')
    .slice(0, 12)
  return { name, system, schema, version: `${name}-${version}` }
}

const labels = (lexicon: Lexicon): string =>
  rows('labels.tsv', 3)
    .map(([label = '', meaning = '', shown]) => {
      const heads = shown === 'yes' ? `（…${headsOf(lexicon, label)}）` : ''
      return `${label}：${meaning}${heads}`
    })
    .join('\n')

/** The shortest head words of each kind, as they stand in the lexicon. */
function headsOf({ heads }: Lexicon, label: string): string {
  const own = heads.filter(
    ({ head, kind, needs, ...rest }) =>
      rest.label === label && kind !== 'other' && needs === 'strong' && head.length > 1,
  )
  return [...new Set(own.map(({ kind }) => kind))]
    .flatMap((kind) =>
      own
        .filter((head) => head.kind === kind)
        .sort((a, b) => a.head.length - b.head.length)
        .slice(0, HEADS_A_KIND),
    )
    .map(({ head }) => head)
    .join('、')
}

/** A line for each claim type, with the labels that it joins where the answer names labels itself. */
const types = (withLabels: boolean): string => {
  const meanings = new Map(rows('claim-types.tsv', 2).map(([type = '', meaning = '']) => [type, meaning]))
  return CLAIM_TYPES.map((type) => {
    const words = usualWords(type).slice(0, WORDS_A_TYPE).join('、')
    const { subject, object } = ENDS[type]
    const ends = withLabels ? `${subject.join('/')} → ${object.join('/')}：` : ''
    return `${type}：${ends}${meanings.get(type) ?? ''}${words === '' ? '' : `（${words}）`}`
  }).join('\n')
}
