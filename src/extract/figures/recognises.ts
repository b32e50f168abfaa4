import { Words } from '../data.js'
import { isQuantity, type Mention } from '../mention.js'
import { CODES } from '../rules/encode.js'
import type { Figure } from './figure.js'

const words = Words.of('figure-words.tsv')

/** 公布45个集群, 认定某园等8家园区: a verb of recognising with its counted object; 获批 and 经认定 are said of those who have it. */
const RECOGNISES = new RegExp(`(?<![获被经受])${words.alternatives('recognises')}了?[^，。；：]{0,24}$`)
/** 公布名单，共有8家企业入选: what is chosen by whoever published the list. */
const CHOSEN =
  /^(?:成功|未能?|均|都|已)*(?:入选|上榜|入围|获批|获评|胜出|通过|参评|参加[^，。；]{0,12}评估|在列|榜上有名)/
/** 为全市1200家企业兑现奖补资金: those for whom something is done. */
const FOR_WHOM = new RegExp(`为(?:${CODES.Place}|全[省市区县国]|辖区|当地|[区园]区?内)?$`)
const GIVES =
  /^[^，。；：]{0,4}(?:兑现|提供|发放|减免|解决|办理|落实|节省|节约|争取|协调|降低|拨付|授信|带来|培养|输送|开展|举办)/
/** Who speaks for others; a place has what is recognised in it. */
const AUTHORITIES = ['government', 'association']

/** Whether the figure counts what the owner recognises, announces, supports or does for others, and does not have itself. */
export const onlyRecognises = ({ mention, before, after }: Figure, owner: Mention): boolean =>
  mention.label === 'Group' &&
  !isQuantity(owner) &&
  owner.label === 'Institution' &&
  AUTHORITIES.includes(owner.kind) &&
  (RECOGNISES.test(before) || CHOSEN.test(after) || (FOR_WHOM.test(before) && GIVES.test(after)))
