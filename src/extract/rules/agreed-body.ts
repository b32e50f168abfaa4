import type { Head, Lexicon } from '../../lexicon/index.js'
import type { Document } from '../document.js'
import type { NameMention } from '../mention.js'
import { headsOf } from '../names/heads.js'
import { keepsField } from '../names/name-words.js'

/** 《共建某研究院合作协议》: the words of building stand before the body, what kind of agreement it is behind. */
const BUILDING_FIRST =
  /^(?:[^《》]{0,30}?)(?:关于)?(?:合作|联合|共同|携手|协同)?(?:共建|建设|组建|成立|设立|打造)(?:[^《》、—]{2,10}——?)?(?<body>[^《》、]+)$/d
/** 签订共建 + 某研究院合作协议: where the name stands in no 《》 it is read from behind the word of building. */
const BUILDING_BEFORE = /(?:合作|联合|共同)?(?:共建|建设|组建|成立|设立)$/
/** 《某研究院共建协议》, 《关于共同推进某研究院建设的合作协议》: what is done for the body is no part of its name. */
const BODY_FIRST =
  /^(?:关于|共同|联合|合作|携手|进一步|加快|加强|深化|推进|推动|促进|支持)*(?<body>[^《》、]+?)(?:合作|联合|共同)?(?:共建|建设|组建|成立|设立|筹建)$/d
/** What kind of agreement it is. */
const KIND =
  /(?:的|之|项目|全面|深化|战略|框架|合作|合资|投资|三方|四方|校地|校企|院地|央地|新一轮)*(?:协议书?|合同|备忘录|意向书|协定|合约|合作书)$/
/** Kinds of bodies and parks that parties agree to build. */
const AGREED = [
  'laboratory',
  'center',
  'institute',
  'base',
  'park',
  'zone',
  'alliance',
  'university',
  'hospital',
  'other',
]
const LONGEST_BUILDING = 4
/** Several bodies are told by number, not named: 省级新型研发机构. */
const SHORTEST = 5

/**
 * The body that parties agree to build by the name of their agreement, though the article names it nowhere else: a name that
 * ends with a head word and says more than general words.
 */
export function bodyOfAgreement(document: Document, lexicon: Lexicon, agreement: NameMention): NameMention | undefined {
  const start =
    agreement.start -
    (BUILDING_BEFORE.exec(document.text.slice(Math.max(0, agreement.start - LONGEST_BUILDING), agreement.start))?.[0]
      .length ?? 0)
  const name = document.text.slice(start, agreement.end)
  const about = name.replace(KIND, '')
  if (about.length === name.length) return undefined
  for (const pattern of [BODY_FIRST, BUILDING_FIRST]) {
    const [from = 0, to = 0] = pattern.exec(about)?.indices?.groups?.body ?? []
    const head = headAtEnd(lexicon, about.slice(from, to))
    if (head === undefined || to - from < SHORTEST) continue
    const body = { start: start + from, end: start + to }
    if (!keepsField(document, body.start, body.end - head.head.length)) continue
    const { label, kind } = head
    return { ...body, label, kind, name: about.slice(from, to), pass: 'agreed' }
  }
  return undefined
}

/** The longest head word that the words end with, of something that is built. */
function headAtEnd(lexicon: Lexicon, words: string): Head | undefined {
  const heads = headsOf(lexicon)
  for (let at = 0; at < words.length; at++) {
    const found = heads.longestAt(words, at)
    if (found?.end !== words.length) continue
    const head = found.values.find(({ kind, label }) => label !== 'Program' && AGREED.includes(kind))
    if (head !== undefined) return head
  }
  return undefined
}
