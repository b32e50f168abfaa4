import type { Label } from '../../types/index.js'
import { wordRoles } from '../data.js'
import { CODES, POST_CODE } from './encode.js'

/**
 * The language of rule patterns, over encoded sentences. It is regular expressions with four additions:
 *   <S party>   one mention or a coordination of them (甲、乙和丙等), kept under the name S; `party` is a class below
 *   <S party:1> the same without 与 and 和, for the side before a 与;  <S party:2> two or more of them
 *   <S roster>  persons one after the other, with bodies and posts: the persons are meant
 *   {POST}      a post;  {PROGRAM} any one programme, agreement or event
 *   {SUBJECT}   no preposition, conjunction or 的 stands before: what follows is a subject
 *   @build      one of the words that triggers.tsv lists under `build`
 *   ~12         up to 12 characters of the same clause;  ~~30 up to 30 that may run over commas
 */

const CLASSES: Record<string, readonly Label[]> = {
  party: ['Institution', 'Park', 'Place', 'Group'],
  actor: ['Institution', 'Place', 'Park'],
  body: ['Institution'],
  built: ['Institution', 'Park', 'Program', 'Group'],
  anything: ['Institution', 'Park', 'Program', 'Group', 'Official', 'Place'],
  newcomer: ['Institution', 'Program', 'Group'],
  program: ['Program'],
  park: ['Park'],
  place: ['Place', 'Park'],
  site: ['Place', 'Park', 'Institution'],
  official: ['Official'],
  signer: ['Institution', 'Park', 'Place', 'Group', 'Official'],
  led: ['Institution', 'Park', 'Program', 'Place'],
  group: ['Group'],
  metric: ['Metric'],
  quantity: ['Group', 'Metric'],
}

const classOf = (name: string): string => {
  const labels = CLASSES[name]
  if (labels === undefined)
    throw new Error(`No class ${name} of mentions; there are ${Object.keys(CLASSES).join(', ')}`)
  return `[${labels.map((label) => CODES[label]).join('')}]`
}

const MARKS = `${CODES.Institution}-${POST_CODE}`
/** A person with posts may speak for a body: 甲大学校长某某与乙公司签约. */
const SPEAKER = `(?:(?:${POST_CODE}、?)+${CODES.Official}?)?`
/** 等单位, 等6家企业: the end of a coordination. */
const ET_CETERA = `(?:等[^，。；、：${MARKS}]{0,10}?)?`

let triggers: Map<string, string[]> | undefined

function triggerWords(name: string): string {
  if (triggers === undefined) {
    triggers = new Map()
    for (const [word, sets] of wordRoles('triggers.tsv')) {
      for (const set of sets) triggers.set(set, [...(triggers.get(set) ?? []), word])
    }
  }
  const words = triggers.get(name)
  if (words === undefined) throw new Error(`No trigger set @${name} in triggers.tsv`)
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`
}

/** A coordination longer than this is a table: without a bound the time would grow with its square. */
const LONGEST_LIST = 60

/**
 * Persons one after the other with their bodies and posts: 甲局局长王某，乙大学校长李某、副校长张某. A 、 stands in one place of
 * the pattern only: in two, the time to fail would double with every name.
 */
const ROSTER = `(?:(?:[${CODES.Institution}${CODES.Place}${CODES.Park}${POST_CODE}]|[、原兼])*${CODES.Official}[，和]?){1,${LONGEST_LIST}}`

function list(variable: string, spec: string): string {
  const [name = '', form] = spec.split(':')
  if (name === 'roster') return `(?<${variable}>${ROSTER})`
  const one = `${classOf(name)}${SPEAKER}`
  const separator = form === '1' ? '、' : '(?:、|和|与|及|以及|暨)'
  const more = form === '2' ? `{1,${LONGEST_LIST}}` : `{0,${LONGEST_LIST}}`
  // 区块链、储能等8家中心: the set stands beside its named members.
  const set = name === 'built' || name === 'newcomer' ? `(?:等${CODES.Group})?` : ''
  return `(?<${variable}>${one}(?:${separator}${one})${more}${set})${ET_CETERA}`
}

/** Compiles a rule's pattern. Throws for a class or a trigger set that does not exist. */
export function compilePattern(pattern: string): RegExp {
  const source = pattern
    .replace(/<(\w+) ([\w:]+)>/g, (_, variable: string, spec: string) => list(variable, spec))
    .replace(/@([a-z-]+)/g, (_, name: string) => triggerWords(name))
    .replace(/~~(\d+)/g, '[^。；]{0,$1}?')
    .replace(/~(\d+)/g, '[^，。；：]{0,$1}?')
    .replace(
      /\{SUBJECT\}/g,
      '(?<![在对向从于把由按据赴到来给让与和同跟及、的]|围绕|聚焦|面向|瞄准|依托|依靠|结合|通过|利用|借助|关于)',
    )
    .replace(/\{POST\}/g, POST_CODE)
    .replace(/\{PROGRAM\}/g, CODES.Program)
  return new RegExp(source, 'dg')
}
