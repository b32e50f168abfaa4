import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import type { Schema } from '../app/server.js'
import { KEYWORDS } from '../model/cypher.js'

/** What a Cypher text can be completed with. */
export interface Completable {
  /** Labels and types after a colon, properties after a dot. */
  schema: Schema
  /** Names inside quotes: those that fit what was typed. */
  names(text: string): Promise<string[]>
}

/** What can stand at the cursor: labels and types after a colon, properties after a dot, names inside quotes, else keywords. */
export const complete = async (
  { schema, names }: Completable,
  context: CompletionContext,
): Promise<CompletionResult | null> => {
  if (context.matchBefore(/\[[^\]]*:\w*/)) return offer(context, schema.types, 'type')
  if (context.matchBefore(/:\s*\w*/)) return offer(context, schema.labels, 'class')
  if (context.matchBefore(/\w\.\w*/)) {
    return offer(context, [...new Set(Object.values(schema.properties).flat())], 'property')
  }
  const quoted = context.matchBefore(/['"][^'"]*/)
  if (quoted) {
    const found = await names(quoted.text.slice(1))
    return { from: quoted.from + 1, options: found.map((label) => ({ label, type: 'text' })), filter: false }
  }
  return context.matchBefore(/\w+/) || context.explicit ? offer(context, KEYWORDS, 'keyword') : null
}

const offer = (context: CompletionContext, labels: readonly string[], type: string): CompletionResult => ({
  from: context.matchBefore(/\w*/)?.from ?? context.pos,
  options: labels.map((label) => ({ label, type })),
})
