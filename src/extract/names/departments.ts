import { isNamed, type MarkedText } from '../mention.js'

/** 国际合作司, 科教司: the departments of ministries, which nothing else is called. */
const DEPARTMENT = /(?<field>(?:(?![的与在由将对为了是])\p{Script=Han}){2,8}?)司(?![长法机令马空徒局])/uy
/** Whose departments are called so. */
const MINISTRY = /部$|委员会$|[署委]$/

/** Names the departments of ministries by the ministry right before: 科技部国际合作司. */
export function findDepartments({ document: { text }, mentions }: MarkedText): void {
  for (const ministry of [...mentions.all()]) {
    if (!isNamed(ministry, 'Institution') || ministry.kind !== 'government' || !MINISTRY.test(ministry.name)) continue
    DEPARTMENT.lastIndex = ministry.end
    const unit = DEPARTMENT.exec(text)?.[0] ?? ''
    const span = { start: ministry.start, end: ministry.end + unit.length }
    if (unit === '' || mentions.within({ start: ministry.end, end: span.end }).length > 0) continue
    const name = text.slice(span.start, span.end)
    mentions.add({ ...span, label: 'Institution', kind: 'government', name, host: ministry, pass: 'names' })
  }
}
