import { hasLabel, type Mention } from '../mention.js'
import { CODES, type EncodedSentence } from './encode.js'

/** ■ 某检测公共服务平台, 三、某产业园二期: a line that names one thing and says no more. */
const NAME_ALONE = new RegExp(
  `^[^\\p{Script=Han}]{0,6}(?:[一二三四五六七八九十]{1,3}、)?[${CODES.Institution}${CODES.Park}${CODES.Program}](?:项目|[一二三四五]期)?[^\\p{Script=Han}${CODES.Metric}]{0,2}$`,
  'u',
)
/** So many sentences under the line go on of it without its name. */
const SENTENCES = 2

/** What the line above the paragraph names, where the sentence is one of the first under it: 落子某区，由甲公司投资建设 is said of that. */
export function headedBy(sentences: readonly EncodedSentence[], index: number): Mention | undefined {
  const here = sentences[index]?.sentence.paragraph.start
  let above = index
  while (above >= 0 && sentences[above]?.sentence.paragraph.start === here) above--
  const line = sentences[above]
  if (
    line === undefined ||
    index - above > SENTENCES ||
    line.sentence.paragraph.end - line.sentence.paragraph.start > LONGEST
  )
    return undefined
  const named = NAME_ALONE.test(line.code) ? line.surfaces.find((one) => one !== undefined) : undefined
  return hasLabel(named, 'Institution', 'Park', 'Program') ? named : undefined
}
const LONGEST = 36
