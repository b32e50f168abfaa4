import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { z } from 'zod'
import { CLAIM_TYPES, JinmaiError, LABELS, STATUSES } from '../types/index.js'

/** A reference entity; `optional` ones are right to find and right to leave. */
export const GoldEntity = z.object({
  id: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  aliases: z.array(z.string()).nullish(),
  count: z.coerce.number().nullish(),
  value: z.coerce.number().nullish(),
  unit: z.string().nullish(),
  optional: z.boolean().nullish(),
  /** Labels that are accepted too. */
  altLabels: z.array(z.string()).nullish(),
})
export type GoldEntity = z.infer<typeof GoldEntity>

/** A reference claim; `alt…` are further types and ends that are accepted. */
export const GoldClaim = z.object({
  type: z.enum(CLAIM_TYPES),
  subject: z.string(),
  object: z.string(),
  status: z.enum(STATUSES).nullish(),
  date: z.string().nullish(),
  optional: z.boolean().nullish(),
  altTypes: z.array(z.string()).nullish(),
  altSubjects: z.array(z.string()).nullish(),
  altObjects: z.array(z.string()).nullish(),
})
export type GoldClaim = z.infer<typeof GoldClaim>

export const Gold = z.object({ entities: z.array(GoldEntity), claims: z.array(GoldClaim) })
export type Gold = z.infer<typeof Gold>

/** The name by which an article finds its gold: the last part of its path, without the ending. */
export const goldKey = (path: string): string => basename(path, extname(path))

/**
 * Reads every `NAME.json` of a folder, by name in code-point order.
 * Throws INPUT_UNREADABLE for a folder that cannot be read or holds no gold, FRAGMENT_INVALID for a file of another shape.
 */
export async function loadGold(folder: string): Promise<Map<string, Gold>> {
  const files = (await listed(folder)).filter((file) => file.endsWith('.json')).sort()
  if (files.length === 0) {
    throw new JinmaiError('INPUT_UNREADABLE', `${folder}: no gold in this folder`, 'Name a folder of NAME.json files.')
  }
  const read = async (file: string): Promise<[string, Gold]> => [goldKey(file), await loadOne(join(folder, file))]
  return new Map(await Promise.all(files.map(read)))
}

async function listed(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new JinmaiError('INPUT_UNREADABLE', `${folder}: ${reason}`, 'Name a folder of gold fragments.', { cause })
  }
}

async function loadOne(path: string): Promise<Gold> {
  try {
    return Gold.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new JinmaiError('FRAGMENT_INVALID', `${path}: ${reason}`, 'Give it the form of a gold fragment.', { cause })
  }
}
