import { fileURLToPath } from 'node:url'
import { readTable } from '../lexicon/index.js'

const HEADS = readTable(fileURLToPath(new URL('../../src/model/data/plain-acts.tsv', import.meta.url)), 2)
const ANY = HEADS.map(({ cells: [word] }) => word).join('|')
const ENDS_IN = new RegExp(`(?:${ANY})$`)
const NOTHING_BUT = new RegExp(`^(?:${ANY}|活动)+$`)

/** Whether a name says only what was done, for whom or where (某某签约仪式, 赴某地调研): no name of its own. */
export const endsInPlainAct = (name: string): boolean => ENDS_IN.test(name)

/** Whether a word says nothing but what was done: 签约仪式, 调研活动. */
export const isPlainAct = (word: string): boolean => NOTHING_BUT.test(word)
