import { nameEndings, nameWords } from '../names/name-words.js'

/** What stands between a mark or conjunction and a name. */
const SINCE_MARK = /(?:^|[、，；：和与及由])(?<kind>\p{Script=Han}{2,14})$/u
/** A mark and the longest kind: beyond the common plane a character takes two places in the code. */
const LONGEST = 1 + 2 * 14

/**
 * 甲、行业龙头企业 + 乙: how many characters at the end of the code only say what kind of firm the name behind them is; they would
 * tear the row of firms apart. 引进企业 + 乙 says what was done and is kept.
 */
export function kindBefore(code: string): number {
  const kind = SINCE_MARK.exec(code.slice(-LONGEST))?.groups?.kind
  if (kind === undefined || !nameEndings.ends(kind, 'firm-kind')) return 0
  const acts = Array.from(kind, (_, i) => kind.slice(i)).some((rest) => nameWords.begins(rest, 'stop'))
  return acts ? 0 : kind.length
}
