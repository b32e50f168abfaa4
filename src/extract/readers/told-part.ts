import { alternatives } from './quantity-word.js'

/** What the members of a part do or are, told right behind their number: 18家获得融资, 3家被认定为“小巨人”企业. */

const ADVERB = '(?:均|都|已|已经|先后|成功|陆续|目前|现|顺利|则|还|又)*'
const END = '(?=[，。；）]|$)'
/** 获得社会资本融资, 具有高级职称, 落在某区 */
const DOES = new RegExp(`^(?<said>${ADVERB}${alternatives('part-does')}[^，。；：、\\d]{2,20}?)${END}`)
/** 被认定为国家高新技术企业, 为国家级: what they are is their noun. */
const IS = new RegExp(`^${ADVERB}(?:被)?${alternatives('part-is')}(?:了|为)?(?<kind>[^，。；：、\\d]{2,20}?)${END}`)
export const LONGEST_TOLD = 30

/** The words that tell of a part, ready to stand before the head of its whole; undefined where none do. */
export function toldBehind(behind: string): string | undefined {
  const kind = IS.exec(behind)?.groups?.kind
  if (kind !== undefined) return kind
  const said = DOES.exec(behind)?.groups?.said
  return said === undefined ? undefined : `${said}的`
}
