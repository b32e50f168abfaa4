import { Words } from '../data.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText } from '../mention.js'
import { itemsAt, nameStart } from './list-items.js'

const words = Words.of('list-words.tsv')

const COUNT = '(?:\\d{1,3}|[两三四五六七八九十]+)[余多]?[个大座套]'
const KIND = '(?:平台|装置|设施|科技项目|研究项目|基础设施项目)'
const ITEM = '[\\p{Script=Han}A-Za-z0-9（）“”·-]{6,26}'
const ITEMS = `(?<items>${ITEM}(?:、${ITEM}){1,11})`
/** 5个研究平台是：甲、乙: how many there are, and which. */
const COUNTED_BEFORE = new RegExp(
  `${COUNT}[^，。；：、\\n]{0,14}?${KIND}(?:主要|分别)?(?:(?:是|为|包括|包含|有)：?|：)${ITEMS}`,
  'dgu',
)
/** 甲、乙等5个研究平台, 甲、乙5个研究平台. */
const COUNTED_BEHIND = new RegExp(
  `(?<=^|[，。；：\\n]|${words.alternatives('before-facility')})${ITEMS}?(?:等(?:一批)?)?${COUNT}[^，。；：、\\n]{0,12}?${KIND}`,
  'dgu',
)
/** What stands before the first of them. */
const BEFORE_FIRST = new RegExp(`^.*${words.alternatives('before-facility')}`, 'u')
const REST = /等$/
/** 甲平台和乙平台: 和 behind a facility parts two of them. */
const MARK = new RegExp(`、|(?<=${words.alternatives('facility')})[和及]`)
const SHORTEST = 6
/** 成果转化平台, 公共服务平台: what many have is named by no field. */
const GENERAL =
  /^(?:国家级?|省级|市级|区域|重大|综合|科技|成果|公共|技术|创新|信息|人才|产业|企业|服务|转化|转移|孵化|共享|合作|交流|研发|研究|对接|交易|检验|检测|测试|中试|试验|培训|金融|数据|管理|展示|协同|[与和])*$/

/** Facilities and platforms of research told by a list that counts them, each named by its field alone. */
export function findListedFacilities({ document, mentions }: MarkedText): void {
  const { text } = document
  // 某谷已引进甲实验室、乙中心等15个平台: the verb before the first is none of its name.
  const begins = (from: number, item: string): number => nameStart(document, from, from + item.length)
  for (const match of [...matches(text, COUNTED_BEFORE), ...matches(text, COUNTED_BEHIND)]) {
    const [from] = match.indices?.groups?.items ?? [0]
    const items = [...itemsAt(from, (match.groups?.items ?? '').split(MARK))].map(({ start, item }, i) => {
      const skipped = i === 0 ? Math.max(BEFORE_FIRST.exec(item)?.[0].length ?? 0, begins(start, item) - start) : 0
      return { start: start + skipped, name: item.slice(skipped).replace(REST, '') }
    })
    for (const { start, name } of items.filter((item) => isFacility(item.name))) {
      const end = start + name.length
      const inside = mentions.within({ start, end })
      const known = inside.some((one) => one.end === end && hasLabel(one, 'Institution') && one.start <= start)
      if (known || inside.some((one) => one.start < start || one.end > end || isQuantity(one))) continue
      mentions.add({ start, end, label: 'Institution', kind: 'center', name, pass: 'lists' })
    }
  }
}

/** Whether it ends as a facility does and says its field. */
function isFacility(name: string): boolean {
  const ending = words.endOf(name, 'facility')
  return ending !== undefined && name.length >= SHORTEST && !GENERAL.test(name.slice(0, -ending.length))
}
