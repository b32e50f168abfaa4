import { foldText, type Head, type Lexicon, type Trie } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { matches } from '../matches.js'
import type { MarkedText, Mention, MentionList } from '../mention.js'
import { findEnumerated } from '../names/enumerated-bodies.js'
import { headsOf } from '../names/heads.js'
import { itemsAt } from '../names/list-items.js'
import { countValue } from '../readers/numeral.js'

const words = Words.of('list-words.tsv')

const FIELD = '[\\p{Script=Han}A-Za-z0-9—（）]{2,16}'
const FIELDS = `(?<fields>${FIELD}(?:、${FIELD}){0,7})`
/** 一批平台 are several, each of no field that is told. */
const SCHEME = '(?<scheme>(?!一批|多个|若干|一系列|\\d|[两三四五六七八九十]+[个家大])[^，。；、]{3,14})'
/** 聚焦…、…等领域创建…: the fields before, the kind of body behind. */
const IN_FIELDS = new RegExp(
  `(?:聚焦|围绕|面向|瞄准|在)${FIELDS}(?:等\\d*个?)?(?:领域|方向|学科)[^，。；]{0,6}?${words.alternatives('builds-field')}(?:了)?${SCHEME}`,
  'dgu',
)
/** 组建…、…等8家…: some members of a counted set by their fields. */
const AMONG = new RegExp(
  `${words.alternatives('builds-several')}(?:了)?(?!组建|建设|成立|设立)${FIELDS}等\\d+[家个]${SCHEME}`,
  'dgu',
)
/** 下设…、…三个研究室: units by their fields. */
const UNITS = new RegExp(
  `(?:下设|内设|分设|设有|设立|设(?![施备计想定法防])|下辖)(?:了)?(?<fields>${FIELD}(?:、${FIELD}){1,7})等?(?<!\\d)(?<count>[两三四五六七八九十]|\\d+)[个大]${SCHEME}`,
  'dgu',
)
const BODY_KINDS = new Set(['laboratory', 'center', 'institute', 'alliance'])
const LEVEL = /^(?:国家级|省级|市级|省部级|校级)/
/** 在基因技术、智能硬件等领域建设孵化器: what takes in firms is known by its place, and not by its field. */
const NO_FIELD = /(?:孵化器|加速器|众创空间)$|^(?:专业|功能|专项|配套|标准)/
/** 市场部, 投资部和检测: a department of the list. */
const NO_ITEM = /[部处科][和与及]|[部处科和与及]$/
/** 金属材料3个研究部和: another set that the list counts before. */
const COUNTED_BEFORE = /\d+[个家所项名位]/

/**
 * Pass 14: bodies known only by their field. 聚焦储能材料、量子信息等方向组建省实验室 names two laboratories, and
 * 组建区块链、储能等8家技术创新中心 two of the eight centres; 下设暴晒、模拟两个研究室 names both.
 */
export function findFieldBodies({ document, mentions }: MarkedText, lexicon: Lexicon): void {
  const heads = headsOf(lexicon)
  findEnumerated({ document, mentions })
  for (const sentence of document.sentences) {
    const text = document.text.slice(sentence.start, sentence.end)
    if (!/[等设]/.test(text)) continue
    for (const match of [...matches(text, IN_FIELDS), ...matches(text, AMONG), ...matches(text, UNITS)]) {
      const scheme = schemeAt(lexicon, heads, match.groups?.scheme ?? '')
      if (scheme === undefined || COUNTED_BEFORE.test(match.groups?.fields ?? '')) continue
      const from = sentence.start + (match.indices?.groups?.fields?.[0] ?? 0)
      for (const { start, item } of itemsAt(from, fieldsOf(match.groups?.fields ?? '', match.groups?.count)))
        addField(mentions, start, item.replace(/等$/, ''), scheme)
    }
  }
}

/** The fields of a row; where only so they are as many as counted, 和 or 与 joins the last two, and is no part of a field. */
function fieldsOf(row: string, count: string | undefined): string[] {
  const [fields, all] = [row.split('、'), row.split(/[、和与及]/)]
  const number = count === undefined ? undefined : countValue(count)
  return all.length === number ? all : fields
}

interface Scheme {
  form: string
  kind: string
}

/** The kind of body that the words begin with: a general one (全国重点实验室) or a scheme that the lexicon names. */
function schemeAt(lexicon: Lexicon, heads: Trie<Head>, words: string): Scheme | undefined {
  const form = words.replace(LEVEL, '')
  const known = lexicon.names.longestAt(foldText(form), 0)?.values.find(({ kind }) => BODY_KINDS.has(kind))
  if (known !== undefined) return { form: known.name, kind: known.kind }
  for (let i = 0; i < form.length - 1; i++) {
    const found = heads.longestAt(form, i)
    const kind = found?.values[0]?.kind ?? ''
    if (found === undefined || !BODY_KINDS.has(kind)) continue
    const scheme = form.slice(0, found.end)
    return NO_FIELD.test(scheme) ? undefined : { form: scheme, kind }
  }
  return undefined
}

function addField(mentions: MentionList<Mention>, start: number, field: string, { form, kind }: Scheme): void {
  const end = start + field.length
  if (NO_ITEM.test(field) || mentions.within({ start, end }).some((mention) => mention.label !== 'Place')) return
  // 种业联盟等15个创新联盟: a name that says what it is needs no more.
  const name = field.endsWith(form.slice(-2)) ? field : `${field}${form}`
  mentions.add({ start, end, label: 'Institution', kind, name, pass: 'fields' })
}
