import { nameEndings } from './name-words.js'

/** What firms call their trades behind their brands, one behind the other: 新能源 + 科技, 精密 + 机械. */

/** A trade has so many characters at most. */
const LONGEST_TRADE = 5
/** A firm names no more of them. */
const MOST = 3

/** 云杉投资 is a firm, and what 云杉 does: a trade that is a verb tells none from the other. */
export const VERB = /^(?:投资|发展|建设|服务|创新|管理|合作|开发|运营|研发|制造|生产|设计|检测|研究|教育|咨询|控股)$/

/** The trades of a firm. */
export interface Trades {
  end: number
  /** The last of them leaves no doubt of a firm: 科技, and not 技术. */
  sure: boolean
}

/** The trades that stand at the offset; undefined where none does. */
export function tradesAt(text: string, at: number): Trades | undefined {
  let end = at
  for (let count = 0; count < MOST; count++) {
    const trade = tradeOf(text.slice(end, end + LONGEST_TRADE))
    if (trade === undefined || VERB.test(trade)) break
    end += trade.length
  }
  return end === at ? undefined : { end, sure: nameEndings.ends(text.slice(at, end), 'firm-trade') }
}

/** The longest trade that the text begins with. */
function tradeOf(text: string): string | undefined {
  const trade = nameEndings.startOf(text, 'trade')
  const sure = nameEndings.startOf(text, 'firm-trade')
  return (trade?.length ?? 0) >= (sure?.length ?? 0) ? trade : sure
}
