import { anyOf, readTable } from './table.js'

const PREDICATES = readTable('goes-on.tsv', 3)
const words = (kind: string): string[] =>
  PREDICATES.filter(([word = '', itsKind]) => itsKind === kind && word.length > 1).map(([word = '']) => word)

const BEGINS = new RegExp(`^(?:${anyOf(words('adverb'))})*(?:${anyOf(words('verb'))})`)

/** Whether the clause begins with its verb, so that it has no subject of its own: 启动实施专项9个, 不断完善平台. */
export const beginsPredicate = (clause: string): boolean => BEGINS.test(clause)
