import type { Lexicon } from '../lexicon/index.js'
import type { Label } from '../types/index.js'
import { nameKey } from './form.js'
import { knowledgeOf } from './knowledge.js'

/** An entity as one fragment or a store has it: its names, and the short forms that an article declares for it (以下简称…). */
export interface Declaration {
  id: string
  label: Label
  name: string
  declared: readonly string[]
}

const slot = (label: Label, form: string): string => `${label} ${nameKey(form)}`

const addTo = (map: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = map.get(key)
  if (ids === undefined) map.set(key, new Set([id]))
  else ids.add(id)
}

/**
 * Joins entities that are known only by a short form to the one entity that an article declares it for: a map from the id of
 * each such entity to the id under which it is known. A form that several entities of the label declare joins nothing. Chains
 * are followed to their end; where names declare each other in a circle, the first id in the order of characters stands for
 * all. A function of the set of declarations: their order, and how they are shared out among fragments, makes no difference.
 */
export function join(declarations: Iterable<Declaration>): Map<string, string> {
  const declarers = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  for (const { id, label, name, declared } of declarations) {
    addTo(names, slot(label, name), id)
    for (const form of declared) addTo(declarers, slot(label, form), id)
  }
  const targets = new Map<string, Set<string>>()
  for (const [form, ids] of names) {
    const [target, ...others] = declarers.get(form) ?? []
    if (target === undefined || others.length > 0) continue
    for (const id of ids) if (id !== target) addTo(targets, id, target)
  }
  const joined = new Map<string, string>()
  for (const id of targets.keys()) joined.set(id, endOf(targets, id))
  for (const [id, end] of joined) if (id === end) joined.delete(id)
  return joined
}

/** The end of the chain that begins at an id; an id with several targets ends it. */
function endOf(targets: ReadonlyMap<string, ReadonlySet<string>>, start: string): string {
  const path: string[] = []
  let id = start
  for (;;) {
    const circle = path.indexOf(id)
    if (circle >= 0) return path.slice(circle).sort()[0] ?? id
    path.push(id)
    const [next, ...others] = targets.get(id) ?? []
    if (next === undefined || others.length > 0) return id
    id = next
  }
}

/**
 * Whether a short form that an article declares may name the entity in other articles too. What the lexicon knows, a bare
 * head word (研究院, 联合实验室), the body of a place (市科技局) and words for a party to a contract (甲方, 公司) may not.
 */
export function joinable(lexicon: Lexicon, form: string): boolean {
  const knowledge = knowledgeOf(lexicon)
  const key = nameKey(form)
  if (key.length < 2 || knowledge.byKey.has(key)) return false
  if (/^(?:[甲乙丙丁]方|[本该我贵].{1,3}|.?公司|.?集团|平台|项目|中心|联盟|基地|园区|学校|医院|高校|企业)$/.test(key))
    return false
  if (knowledge.heads.has(key)) return false
  const body = knowledge.bodies.longestAt(key, /^[省市区县州盟旗]/.test(key) ? 1 : 0)
  return body?.end !== key.length
}
