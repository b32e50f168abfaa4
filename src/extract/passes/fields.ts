import { foldText, type Lexicon } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { Mention, MentionList } from '../mention.js'
import { headTrie } from './names.js'

/**
 * Pass 4c: bodies known only by their field. 聚焦元素化学、材料工程等领域创建全国重点实验室 names two laboratories, and
 * 组建区块链、储能等8家技术创新中心 two of the eight centres.
 */

const FIELD = '[\\p{Script=Han}A-Za-z0-9—（）]{2,16}'
const FIELDS = `(?<fields>${FIELD}(?:、${FIELD}){0,7})`
const BUILD = '(?:创建|打造|建设|组建|布局|筹建|培育|建立|成立|设立|申报|谋划|启动建设)'
const IN_FIELDS = new RegExp(
  `(?:聚焦|围绕|面向|瞄准|在)${FIELDS}(?:等\\d*个?)?(?:领域|方向|学科)[^，。；]{0,6}?${BUILD}(?:了)?(?<head>[^，。；、]{3,14})`,
  'dgu',
)
const AMONG = new RegExp(
  `(?:组建|建设|成立|设立|批复|认定|布局|打造|建成|创建)(?:了)?(?!组建|建设|成立|设立)${FIELDS}等\\d+[家个](?<head>[^，。；、]{3,14})`,
  'dgu',
)
const BODY_KINDS = new Set(['laboratory', 'center', 'institute', 'alliance'])
const LEVEL = /^(?:国家级|省级|市级|省部级|校级)/

export function findFieldBodies(document: Document, lexicon: Lexicon, mentions: MentionList<Mention>): void {
  const heads = headTrie(lexicon)
  for (const sentence of document.sentences) {
    const text = document.text.slice(sentence.start, sentence.end)
    if (!text.includes('等')) continue
    for (const pattern of [IN_FIELDS, AMONG]) {
      for (const match of text.matchAll(pattern)) {
        const { fields, head: rest } = match.groups ?? {}
        const at = match.indices?.groups?.fields?.[0]
        if (fields === undefined || rest === undefined || at === undefined) continue
        const scheme = schemeAt(lexicon, heads, rest)
        if (scheme === undefined) continue
        let offset = sentence.start + at
        for (const field of fields.split('、')) {
          addField(mentions, offset, field.replace(/等$/, ''), scheme)
          offset += field.length + 1
        }
      }
    }
  }
}

interface Scheme {
  form: string
  kind: string
}

/** The kind of body that the words begin with: a general one (全国重点实验室) or a scheme that the lexicon names. */
function schemeAt(lexicon: Lexicon, heads: ReturnType<typeof headTrie>, words: string): Scheme | undefined {
  const form = words.replace(LEVEL, '')
  const known = lexicon.names.longestAt(foldText(form), 0)?.values.find((entry) => BODY_KINDS.has(entry.kind))
  if (known !== undefined) return { form: known.name, kind: known.kind }
  for (let i = 0; i < form.length - 1; i++) {
    const found = heads.longestAt(form, i)
    const head = found?.values[0]
    if (found !== undefined && head !== undefined && BODY_KINDS.has(head.kind))
      return { form: form.slice(0, found.end), kind: head.kind }
  }
  return undefined
}

function addField(mentions: MentionList<Mention>, start: number, field: string, { form, kind }: Scheme): void {
  const end = start + field.length
  if (mentions.within({ start, end }).some((mention) => mention.label !== 'Place')) return
  mentions.add({ start, end, label: 'Institution', kind, name: `${field}${form}`, pass: 'fields' })
}
