import { Words } from '../data.js'

/** 经信和科技局, 科技和工业信息化局: the bureau of a place for several fields, which every district joins otherwise. */

const words = Words.of('place-words.tsv')
const FIELD = words.alternatives('bureau-field')
const BUREAU = new RegExp(`^${FIELD}(?:[和与、]?${FIELD}){1,5}(?:管理)?[局委办](?![员公])`, 'u')
const LONGEST = 24

/** Where the bureau ends that begins at the offset; undefined where none does. */
export const fieldBureauEnd = (text: string, offset: number): number | undefined => {
  const name = BUREAU.exec(text.slice(offset, offset + LONGEST))?.[0]
  return name === undefined ? undefined : offset + name.length
}
