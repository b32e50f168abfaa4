import { type Lexicon, normaliseForm } from '../../lexicon/index.js'
import { hasLabel, isNamed, type MarkedText, type NameMention } from '../mention.js'

/** 产业政策司, 高技术司: a department behind its ministry; 公司, 司法 are none. */
const DEPARTMENT =
  /^(?<unit>(?!公司|上司|各|有关|相关|下属|近日|日前|今年|去年|昨日|昨天|联合|会同|组织|委托)[^，。；：、的在为是“”（）\s]{2,9}?(?<![公上各有])司)(?![法令机马空徒汛局库])/u
/** 科教司 + 王某副司长. */
const BEFORE_PERSON = /^[^，。；：、的在为是“”（）\s]{2,9}?司/u
const LONGEST = 14

/** Departments of ministries: 工信部 + 产业政策司, which no list has. */
export function findMinistryDepartments({ document: { text }, mentions }: MarkedText, lexicon: Lexicon): void {
  for (const ministry of mentions.all()) {
    if (!isNamed(ministry, 'Institution') || !isMinistry(lexicon, ministry)) continue
    const behind = text.slice(ministry.end, ministry.end + LONGEST)
    const beforePerson = BEFORE_PERSON.exec(behind)?.[0]
    const person = beforePerson === undefined ? undefined : mentions.startingAt(ministry.end + beforePerson.length)
    const unit = DEPARTMENT.exec(behind)?.groups?.unit ?? (hasLabel(person, 'Official') ? beforePerson : undefined)
    if (unit === undefined) continue
    const { start, end, name } = ministry
    const inside = mentions.within({ start: end, end: end + unit.length })
    if (inside.some((one) => one.start < end || one.end > end + unit.length || one.label === 'Official')) continue
    mentions.add({
      start,
      end: end + unit.length,
      label: 'Institution',
      kind: 'government',
      name: name + unit,
      host: ministry,
      pass: 'units',
    })
  }
}

/** A body of the state that is no place's. */
const isMinistry = (lexicon: Lexicon, { kind, name }: NameMention): boolean =>
  kind === 'government' &&
  /(?:部|委|委员会|总局|国家[^省市区县]{2,10}局)$/.test(name) &&
  lexicon.byName.get(normaliseForm(name))?.some((entry) => entry.kind === 'government' && entry.place === undefined) ===
    true
