import { wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import { endsWithTrade } from './firm-brand.js'
import { isNoName, nameStart } from './list-items.js'
import { isBrandOnly, nameWords, opensWithBrand } from './name-words.js'

const NAME = '(?<name>[\\p{Script=Han}A-Za-z\\d]{2,12}?)'
const WHEN =
  '(?:近日|日前|今日|去年|今年|于?(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|在[^，。；、\\n]{1,4}内|正式|宣布|已经?|又|再次?|连续|先后|相继|成功|独家)*'
/** 甲智能近日宣布完成数亿元B轮融资, 乙科技完成由丙领投的A轮融资, 丁生物获战略投资. */
const RAISES = new RegExp(
  `(?<=^|[，。；：—\\n“])${NAME}${WHEN}(?:完成|获得?|拿下|斩获|迎来)了?(?:由[^，。；\\n]{2,30}?投资?的)?[^，。；、\\n]{0,12}?(?:轮|战略|股权|系列|[数\\d][\\d.余多]*[千百万亿]+(?:元|美元|人民币)?的?)(?:融资|投资)`,
  'dgu',
)
/** 具身智能企业 + 星动纪元: what the firm is stands before its name. */
const KIND = /^.*(?:企业|公司|品牌|独角兽|厂商|平台|团队|服务商|供应商|制造商|项目)(?=..)/u
/** 该公司, 多家企业, 行业: who is told of without a name. */
const NOBODY =
  /^(?:该|这|其|多|某|各|本|此|我|目前|公司|企业|项目|赛道|领域|行业)|(?:企业|公司|项目|赛道|领域|行业|团队|机构)$/
/** Behind what the firm is a word that no dictionary has is its brand. */
const NEW_WORD = /^(?:x|nr|nz)$/
const SHORTEST = 3
const LATIN = /[A-Za-z]{3}/

/** Who raises money: a brand of whatever words before what only firms do. */
export function findRaisers({ document, mentions }: MarkedText): void {
  for (const { indices, groups } of matches(document.text, RAISES)) {
    const [from = 0, end = 0] = indices?.groups?.name ?? []
    const start = nameStart(document, from + (KIND.exec(groups?.name ?? '')?.[0].length ?? 0), end)
    const name = document.text.slice(start, end)
    if (name.length < SHORTEST || NOBODY.test(name) || isNoName(name) || nameWords.has(name)) continue
    if (mentions.within({ start, end }).some((one) => one.label !== 'Place' || one.end === end)) continue
    const branded =
      (start > from && NEW_WORD.test(wordOver(document, start)?.tag ?? '')) ||
      isBrandOnly(document, start, end) ||
      opensWithBrand(document, start, end) ||
      endsWithTrade(document.text, start, end)
    if (!branded && !LATIN.test(name)) continue
    mentions.add({ start, end, label: 'Institution', kind: 'company', name, pass: 'lists' })
  }
}
