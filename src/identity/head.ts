import type { NamedLabel } from '../types/index.js'
import type { Knowledge } from './knowledge.js'

export interface Sort {
  label: NamedLabel
  kind: string
}

/** The longest head word that ends a name; undefined where none does. */
export function headOf(knowledge: Knowledge, match: string): (Sort & { head: string }) | undefined {
  for (let start = Math.max(0, match.length - 16); start < match.length; start++) {
    const head = knowledge.heads.get(match.slice(start))
    if (head !== undefined) return { head: match.slice(start), label: head.label, kind: head.kind }
  }
  return undefined
}

/** 朱玉兵, 欧阳修远: a surname and one or two characters, and nothing that ends a name of another sort. */
function isPerson(knowledge: Knowledge, match: string): boolean {
  if (!/^[\u3400-\u9fff]{2,4}$/.test(match)) return false
  const compound = knowledge.surnames.has(match.slice(0, 2))
  return compound ? match.length > 2 : match.length < 4 && knowledge.surnames.get(match.slice(0, 1)) === true
}

/** What a name is whose structure says no more: by its head word, else a person by the surname, else some institution. */
export function sortOf(knowledge: Knowledge, match: string): Sort {
  const head = headOf(knowledge, match)
  if (head !== undefined) return { label: head.label, kind: head.kind }
  return isPerson(knowledge, match) ? { label: 'Official', kind: 'other' } : { label: 'Institution', kind: 'other' }
}

/** What a unit of a host is: an office of a university is no government, a department of a ministry is. */
export function sortOfUnit(knowledge: Knowledge, unit: string, host: Sort): Sort {
  const head = headOf(knowledge, unit)
  if (head === undefined) return { label: 'Institution', kind: host.kind === 'government' ? 'government' : 'other' }
  // A school of an institute is of its kind; a campus in a park is no park.
  if (head.kind === 'university' && host.kind !== 'university') {
    return { label: 'Institution', kind: host.label === 'Institution' ? host.kind : head.kind }
  }
  if (head.label === 'Program' || head.label === 'Official') return { label: 'Institution', kind: 'other' }
  // 苏州工业园区西区: a quarter of a park is no district; 某研究院（青岛）: nor is a branch an island.
  if (head.label === 'Place') return host.label === 'Park' ? { label: 'Park', kind: 'zone' } : host
  if (host.kind === 'government') {
    return head.kind === 'other' ? { label: 'Institution', kind: 'government' } : { label: head.label, kind: head.kind }
  }
  const ofState = head.kind === 'government' && host.label === 'Institution'
  return ofState ? { label: 'Institution', kind: 'other' } : { label: head.label, kind: head.kind }
}
