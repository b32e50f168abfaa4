import { Words } from '../data.js'
import { isQuantity, type MarkedText } from '../mention.js'

const words = Words.of('honours.tsv')

/** 入选某名单, 荣获某奖: what is won or entered, up to the word that tells its kind. */
const WON = new RegExp(
  `(?:${words.alternatives('wins')})(?:了|为|过)?(?<name>[^，。；：、的获\\n]{2,32}?${words.alternatives('head')})(?=[，。；、）\\n]|等|第|$|[^\\p{Script=Han}])`,
  'dgu',
)
/** Whose honour it is and which batch of it, before its name: 工信部第二批. */
const BATCH = /^(?:了|为)?(?:国家|全国|省|市|区)?(?:首批|第[一二三四五六七八九十\d]+批(?:次)?|新一批)/
/** 一等奖, 成长组二等奖: a rank that says not of what. */
const RANK_ALONE = /^(?:.{0,6}组)?(?:特|一|二|三)等奖$|^(?:优秀|金|银|铜|大)奖$|^[^“”]{0,4}称号$/
/** 获奖代表, 可优先进入某名单: a clause, and no name. */
const CLAUSE = /^奖|[可或将]|优先|颁/
const COUNTED = /^\d|^[一二三两多数][项个家次]/

/** Pass 17: honours, prizes and lists by the verb that wins or enters them: 入选国家技术创新示范企业. */
export function findHonours({ document, mentions }: MarkedText): void {
  for (const match of document.text.matchAll(WON)) {
    const [from, end] = match.indices?.groups?.name ?? [0, 0]
    const giver = mentions.startingAt(from)
    const behind = giver !== undefined && !isQuantity(giver) && giver.label === 'Institution' ? giver.end : from
    const start = behind + (BATCH.exec(document.text.slice(behind, end))?.[0].length ?? 0)
    const name = document.text.slice(start, end)
    if (name.length < 4 || RANK_ALONE.test(name) || COUNTED.test(name) || CLAUSE.test(name)) continue
    const inside = mentions.within({ start, end })
    const apart = inside.some(
      (one) => one.start < start || one.end > end || isQuantity(one) || one.label === 'Official',
    )
    if (!apart) mentions.add({ start, end, label: 'Program', kind: 'award', name, pass: 'honours' })
  }
}
