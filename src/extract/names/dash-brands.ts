import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import { firmEnd } from './firm-brand.js'
import { isBrandOnly } from './name-words.js'
import { hasProper } from './proper-word.js'

/** 行业龙头企业——云杉恒润，: behind the dash a clause names whom it has described. */
const NAMED =
  /(?<=(?:企业|公司|巨头|龙头|独角兽|小巨人|(?:制造|供应|服务|运营|开发|生产|经销)商|品牌|[车药民国央外]企|厂商|厂家)——)(?<name>[\p{Script=Han}A-Za-z\d]{2,8}?)(?=[，。；、（]|(?:也|将|已|正|正在|近日|日前|今年|去年|宣布|落户|正式)(?=\p{Script=Han}))/dgu

/** 云岭臻是本地引进的一家制药企业: a sentence begins with whom it calls a firm. */
const IS_FIRM =
  /(?<=^|[。！？\n”])(?<name>[\p{Script=Han}A-Za-z\d]{3,6}?)(?=是[^，。；：]{0,24}?(?:一家|首家|唯一|的)[^，。；：]{0,16}?(?:企业|公司|厂商|(?:制造|供应|服务|生产)商|独角兽|小巨人)(?:之一)?[，。；])/dgu

const FIRM = { label: 'Institution', kind: 'company', pass: 'lists' } as const

/** Firms that stand behind a dash and what they are, or begin the sentence that says so. */
export function findDashBrands({ document, mentions }: MarkedText): void {
  for (const match of matches(document.text, IS_FIRM)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0]
    const isFirm = isBrandOnly(document, start, end) || firmEnd(document, start, true) === end
    if (mentions.within({ start, end }).length > 0 || !isFirm) continue
    mentions.add({ start, end, ...FIRM, name: document.text.slice(start, end) })
  }
  for (const match of matches(document.text, NAMED)) {
    const [start, end] = match.indices?.groups?.name ?? [0, 0]
    const inside = mentions.within({ start, end })
    const apart = inside.some((one) => one.label !== 'Place' || one.start > start || one.end >= end)
    if (apart || !hasProper(document, start, end)) continue
    mentions.add({ start, end, ...FIRM, name: document.text.slice(start, end) })
  }
}
