import { type Document, type Word, wordOver } from '../document.js'
import { isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { mayBeBrand } from './acting-firm.js'
import { BRAND_TAG, formOf, isBrandWord } from './name-words.js'
import { tradesAt } from './trades.js'

const PLACE_TAG = 'ns'
const OF_LEVEL = /[省市区县州旗镇]$/
/** What is built by the firm is longer than its head alone: 西安铂锐新材 + 结构件项目. */
const SHORTEST_REST = 4

/** 西安铂锐新材3D打印结构件项目: a project whose name begins with a brand and its trade is that firm's, who is named nowhere else. */
export function findProjectFirms({ document, mentions }: MarkedText): void {
  for (const project of mentions.all()) {
    if (!isOwnerless(project)) continue
    const firm = firmAt(document, project)
    if (firm === undefined) continue
    mentions.remove(project)
    mentions.add({ ...project, host: firm })
  }
}

const isOwnerless = (mention: Mention): mention is NameMention =>
  !isQuantity(mention) && mention.kind === 'project' && mention.pass === 'names' && mention.host === undefined

/** The firm at the head of the name: a place, a brand and the trades behind it that leave no doubt. */
function firmAt(document: Document, { start, end }: NameMention): NameMention | undefined {
  const first = wordOver(document, start)
  const brand = first?.tag === PLACE_TAG ? wordOver(document, first.end) : first
  if (brand === undefined || !isBrand(document, brand)) return undefined
  // 龙文区 + 科技产业园项目: a place with its level bears no brand.
  if (OF_LEVEL.test(document.text.slice(start, brand.end))) return undefined
  const trades = tradesAt(document.text, brand.end)
  if (trades?.sure !== true || end - trades.end < SHORTEST_REST) return undefined
  const name = document.text.slice(start, trades.end)
  return { start, end: trades.end, label: 'Institution', kind: 'company', name, pass: 'names' }
}

function isBrand(document: Document, word: Word): boolean {
  const form = formOf(document, word)
  // 高性能精密 + 连接器: a quality is no brand.
  if (/^高(?:性能|精|端|纯|速|效)/.test(form)) return false
  return isBrandWord(document, word) || mayBeBrand(form, word.tag) || (form.length === 2 && BRAND_TAG.test(word.tag))
}
