/** A quotation that ends with a head word is closed right behind it, and is no longer than a name. */
const LONGEST = 26
/** What stands before the head in it: a common noun alone is no name. */
const SHORTEST_FRONT = 4
/** No mark parts a name. */
const PARTED = /[，。；：、？！“]/
/** 组建“…”, 参与的“…”: a verb of founding, or words that describe what has the name. */
const FOUNDED =
  /(?:组建|共建|建设|成立|设立|创建|获批|牵头|发起|参与|挂牌|授予|认定|批准|批复|命名|确定|建有|拥有|依托)(?:了|的|为|成立)?$/
/** “…”成立: it begins its work. */
const BEGINS = /^[^，。；：、]{0,16}?(?:成立|揭牌|挂牌|授牌|启动|获批|启用|投用|落成|落户)/

/**
 * Where a body's name begins that is quoted as a whole where it is founded: 组建“某省新能源逆变技术创新中心”. In it stand words
 * at which a name read leftwards from its head would end. Undefined where the quotation is none or says only what is striven for.
 */
export function quotedBody(text: string, headStart: number, headEnd: number): number | undefined {
  if (text.charAt(headEnd) !== '”') return undefined
  const open = text.lastIndexOf('“', headStart)
  if (open < 0 || headEnd - open > LONGEST || headStart - open - 1 < SHORTEST_FRONT) return undefined
  if (PARTED.test(text.slice(open + 1, headStart))) return undefined
  const isFounded = FOUNDED.test(text.slice(Math.max(0, open - 5), open)) || BEGINS.test(text.slice(headEnd + 1))
  return isFounded ? open + 1 : undefined
}
