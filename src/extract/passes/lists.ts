import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { Mention, MentionList } from '../mention.js'
import type { Topic } from '../topic.js'

/**
 * Pass 4e: names told by the list that they stand in. 甲电气、乙药业、丙动力等8家企业 are companies, head word or not; and
 * 学校办公室、科研处、发展部负责人参加 names units of whose article it is.
 */

const ITEM = '[\\p{Script=Han}A-Za-z0-9·（）]{2,14}'
const OF_KIND = new RegExp(
  `(?<items>${ITEM}(?:、${ITEM}){2,})(?:等(?:\\d+[余多]?[家所个])?|\\d+[余多]?[家所个])[^，。；：、]{0,10}?(?<noun>企业|公司|厂商|品牌|机构|高校|院校|院所|银行|医院)`,
  'dgu',
)
const KINDS: Record<string, string> = {
  高校: 'university',
  院校: 'university',
  院所: 'institute',
  医院: 'hospital',
  机构: 'other',
}
/** Common nouns in such lists: they describe members and name none. */
const COMMON =
  /(?:企业|公司|高校|院校|机构|院所|产业|行业|领域|技术|产品|服务|人才|项目|单位|部门|装备|材料|制造|医药|能源|经济|业|等)$/

const UNIT = '\\p{Script=Han}{1,10}(?:学院|学部|处|办公室|办|部|中心|院|所|系|室|局|委|会|公司|馆)'
const UNITS = new RegExp(
  `(?<=^|[，；。、])(?<items>${UNIT}(?:、${UNIT})+)(?:等)?(?:有关|相关|主要|单位|部门)*(?:负责人|负责同志|相关人员|同志|人员|代表|师生)`,
  'dgu',
)

export function findListedNames(document: Document, mentions: MentionList<Mention>): void {
  for (const match of document.text.matchAll(OF_KIND)) {
    const kind = KINDS[match.groups?.noun ?? ''] ?? 'company'
    for (const { start, end, item } of itemsOf(match)) {
      if (COMMON.test(item) || !mayBeBrand(document, start, end) || mentions.within({ start, end }).length > 0) continue
      mentions.add({ start, end, label: 'Institution', kind, name: item, pass: 'lists' })
    }
  }
}

export function findListedUnits(
  document: Document,
  lexicon: Lexicon,
  mentions: MentionList<Mention>,
  { publisher }: Topic,
): void {
  if (publisher === undefined) return
  for (const match of document.text.matchAll(UNITS)) {
    for (const { start, end, item } of itemsOf(match)) {
      if (mentions.within({ start, end }).length > 0 || lexicon.byName.has(normaliseForm(item)) || /实验室$/.test(item))
        continue
      const bare = item.replace(/^(?:学校|校)(?=.{2})/, '')
      mentions.add({
        start,
        end,
        label: 'Institution',
        kind: 'other',
        name: publisher.name + bare,
        host: publisher,
        pass: 'lists',
      })
    }
  }
}

/** A brand holds something that no dictionary of common words has: 久晴药业, not 人工智能. */
function mayBeBrand(document: Document, start: number, end: number): boolean {
  const words = document.words.slice(document.wordAt[start] ?? 0, document.wordAt[end] ?? 0)
  return words.some(({ start: from, end: to, tag }) => /^(?:x|nz|nr|nt|ns|eng|j)/.test(tag) || to - from === 1)
}

function* itemsOf(match: RegExpExecArray): Generator<{ start: number; end: number; item: string }> {
  let start = match.indices?.groups?.items?.[0] ?? 0
  for (const item of (match.groups?.items ?? '').split('、')) {
    yield { start, end: start + item.length, item }
    start += item.length + 1
  }
}
