import type { ClaimType } from '../../types/index.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention } from '../mention.js'
import { standsFor } from './acts-for.js'
import { allianceAt } from './alliance-ends.js'
import { builders } from './builders.js'
import { type Dealt, dealtOut } from './dealt-out.js'
import { CODES, membersOf } from './encode.js'
import { eventAt } from './events.js'
import { endsFit, isMade, mayBeSilent, mayDo } from './fits.js'
import { type Article, clauseStart, type Match } from './match.js'
import { isFrontOfBody, isFrontOfFirm, isFrontOfFirms } from './place-front.js'
import type { Making } from './rule.js'
import { lying, silent, toldOf } from './silent-ends.js'
import { areaOf, hereAt, parkSpokenOf, regionOf, sceneAt, siteOf } from './site-ends.js'
import { byWhom, firmSpokenOf, lastVenture, lastWork } from './work-ends.js'
import { isWhereOneWorks } from './works-there.js'

const figures = Words.of('figure-words.tsv')

/** 合作共建甲，并成立乙: who built the one together go on so. */
const BUILT_ON =
  /(?:共建|(?:共同|联合|合作|携手|协同)(?:建设|组建|成立|设立|打造|创办))[^，。；]*，(?:并|同时)[^，。；]{0,8}$/

/** A claim that a match makes: who, what, whom. */
export interface Ends {
  type: ClaimType
  subject: Mention
  object: Mention
}

/** Words that say of a clause whose parties are silent that they act together. */
const TOGETHER = /共同|联合|合作|携手|协同|合力|联手|一起|共建/
/** Words that tell how many the parties are, or that they are at one. */
const AT_ONE = /[双各]方|[两三四][地方省市区县校院]|同心协力|同向发力|相向而行/

/** The pairs of mentions between which a match makes a claim, where the ontology allows it. */
export function endsOf(making: Making, match: Match, article: Article): Ends[] {
  if (making.type.endsWith('BUILDS') && saysWhatKind(match)) return []
  if (actsOf(making.type) && !isOfMoney(match)) return []
  const silent = making.subject === '?'
  const together = silent && actTogether(match)
  const subjects = subjectsOf(making, match, article, together).filter(
    (subject) => mayDo(making.type, subject) && !(actsOf(making.type) && isWhereOneWorks(match.encoded, subject)),
  )
  const objects = othersThan(subjects, objectsOf(making, match, article), making)
  // 某市拥有甲实验室: it lies there, whoever runs it; and a park that a park has is a part of it.
  if (making.object === 'OWN' && subjects.some(({ label }) => label === 'Place')) return []
  const dealt = dealtOut(making, match, subjects, objects)
  const joint = making.type === 'BUILDS' && subjects.length > 1
  // What several build, they build together; where the clause does not name them it must say so, but for an alliance.
  if (silent && joint && !together && !objects.every(({ kind }) => kind === 'alliance')) return []
  const type = typeOf(making, joint, match.rule.making.length > 1 ? undefined : dealt)
  // 吸引甲、乙入驻: who is acted on is not the one who is silent. 甲与乙的双方协议: nor is one a part of both.
  if (
    (silent || making.type === 'PART_OF') &&
    subjects.some((subject) => objects.includes(subject) || objects.some((object) => isSame(subject, object)))
  )
    return []
  return (dealt?.pairs ?? pairsOf(making, subjects, objects))
    .map(([one, other]) => ({
      type,
      subject: standsFor(making, one, article),
      object: standsFor(making, other, article),
    }))
    .filter(
      ({ subject, object }) =>
        endsFit(type, subject, object) &&
        !(actsOf(type) && object.kind === 'company' && objects.some(isSetOfProjects)) &&
        !(
          match.found.groups?.T === '' &&
          (isNamedAfter(subject, object) || isQuoted(article.document.text, subject))
        ) &&
        !(making.object === 'OWN' && subject.label === 'Park' && object.label === 'Park') &&
        (!silent || mayBeSilent(type, subject)) &&
        (type !== 'COOPERATES_WITH' || ![subject, object].some((one) => isFrontOfBody(article.document, one))) &&
        !(actsOf(type) && (isFrontOfFirms(article.document, subject) || isFrontOfFirm(article.document, subject))),
    )
}

/** 新建甲电子、乙机械等27个项目: the firms are those whose projects they are. */
const isSetOfProjects = (one: Mention): boolean => one.label === 'Group' && one.name.endsWith('项目')

/** 某大学 + 材料学院, 我校材料学院: the unit's name alone says whose it is, where no word of the text does. */
const isNamedAfter = (unit: Mention, whole: Mention): boolean =>
  !isQuantity(unit) && (unit.host?.name === whole.name || unit.name.startsWith(whole.name))

/** 某市政府“甲研究院”共建签约仪式: what is quoted is told of in what stands behind. */
const isQuoted = (text: string, { start }: Mention): boolean =>
  /[“《]/.test(text.slice(Math.max(0, start - 1), start + 1))

/** Whether a claim of the type says what its subject does with its own hands and money. */
const actsOf = (type: ClaimType): boolean => type.endsWith('BUILDS') || type === 'INVESTS_IN'

/** 市级示范基地1个、国家重点建设中心3个: in a row of sets the verb says of what kind the next one is. */
const saysWhatKind = ({ found, encoded: { code } }: Match): boolean =>
  OF_KIND.test(code.slice(0, found.indices?.groups?.T?.[0] ?? found.index))
const OF_KIND = new RegExp(
  `${CODES.Group}[、和及][^，。；、${CODES.Institution}]{0,6}(?:级|国家|重点|规划|省部|部省|校企)$`,
)

/** 获甲5000万元融资, and not 5000万元订单: what a sum M is paid for the figure itself tells; a sum V is told as paid by the subject, K as its part. */
function isOfMoney({ found, encoded }: Match): boolean {
  const namesOf = (group: string): string[] => {
    const [start, end] = found.indices?.groups?.[group] ?? [0, 0]
    return membersOf(encoded, start, end).map(({ name }) => name)
  }
  return (
    namesOf('M').every((name) => PAID.test(name) && !COST.test(name)) &&
    namesOf('V').every((name) => PAYS.test(name) && !COST.test(name)) &&
    namesOf('K').every((name) => HOLDS.test(name))
  )
}
const PAID = /(?:资|投入|资助|补助|补贴|支持|资金|经费|拨款|拿出|安排|追加)$/
const PAYS = /(?:投资|投入|出资|斥资|注资|耗资|增资|追加|追投)$/
/** 出资40%, 持股60%: the part of one of several. */
const HOLDS = /^(?:出资|认缴|注资|[持占参控]股)(?:比例)?$/
/** 总投资, 设备投入: what the works cost is told of them, and paid by nobody there. */
const COST = /^(?:项目)?(?:计划|预计|规划|概算)?总|^协议投资|^设备/

/** 签订三方共建协议, 本轮由甲领投: parties neither build themselves nor pay for themselves. */
function othersThan(subjects: readonly Mention[], objects: readonly Mention[], { type }: Making): readonly Mention[] {
  if (!actsOf(type)) return objects
  return objects.filter((object) => !subjects.some((subject) => isSame(subject, object)))
}

/** What several build is built together, but for what 分别 deals out. */
function typeOf({ type }: Making, joint: boolean, dealt: Dealt | undefined): ClaimType {
  if (dealt === undefined) return joint ? 'CO_BUILDS' : type
  return dealt.byVerb && type === 'CO_BUILDS' ? 'BUILDS' : type
}

const isSame = (one: Mention, other: Mention): boolean =>
  !isQuantity(one) && !isQuantity(other) && one.name === other.name

/** Whether parties that are silent act together, by the words of the clause and by how the sentence speaks of them. */
const actTogether = (match: Match): boolean => {
  const before = match.encoded.code.slice(0, match.found.index)
  return TOGETHER.test(clauseOf(match)) || AT_ONE.test(before) || BUILT_ON.test(before)
}

/** The code of the match with what stands before it in its clause. */
function clauseOf({ found, encoded: { code } }: Match): string {
  return code.slice(clauseStart(code, found.index), found.index) + found[0]
}

/** Bodies that a park has in it; a university or an office is seen in many places. */
const LODGERS = ['company', 'laboratory', 'institute', 'center']

function subjectsOf(
  { subject, object, type }: Making,
  match: Match,
  article: Article,
  together: boolean,
): readonly Mention[] {
  // Where the rule names partners itself, those of an earlier clause are others.
  const joint = type.endsWith('BUILDS') || type === 'ORGANIZES' || type === 'ISSUES'
  const alone = joint && match.rule.making.length === 1
  if (subject === '?' && type === 'LOCATED_IN') return lying(match, article)
  if (subject === '?') {
    const told = actsOf(type) ? byWhom(match) : []
    return told.length > 0 ? told : silent(match, article, together && alone)
  }
  if (subject === 'SITE') return siteOf(match, article)
  if (subject === 'REGION') return regionOf(match, article)
  if (subject === 'AREA') return areaOf(match, article)
  if (subject === 'EVENT') return eventOf(match, article)
  const members = groupOf(match, subject)
  if (object === 'SCENE') return members.filter(({ kind }) => LODGERS.includes(kind))
  return match.rule.pattern.includes(`<${subject} roster>`)
    ? members.filter((member) => member.label === 'Official')
    : type.endsWith('BUILDS')
      ? builders(partiesOf(members), match, article)
      : partiesOf(members)
}

function objectsOf({ object, type }: Making, match: Match, article: Article): readonly Mention[] {
  if (object === '?') return toldOf(match, article).filter((mention) => !type.endsWith('BUILDS') || isMade(mention))
  if (object === 'ALLIANCE') return countsMembers(match) ? allianceAt(match, article) : []
  if (object === 'PARK') return parkSpokenOf(match, article)
  if (object === 'SITE') return siteOf(match, article)
  if (object === 'HERE') return hereAt(match, article)
  if (object === 'SCENE') return sceneAt(match, article)
  if (object === 'FIRM') return firmSpokenOf(match, article)
  if (object === 'WORK') return lastWork(match, article)
  if (object === 'VENTURE') return lastVenture(match, article)
  if (object === 'EVENT') return eventOf(match, article)
  const members = partiesOf(groupOf(match, object, type.endsWith('BUILDS'))).filter(
    (member) => !type.endsWith('BUILDS') || !isParty(article.document, member),
  )
  return object === 'OWN' ? members.filter(isMade) : members
}

/** 经某省批复，由甲牵头，乙、丙共建: who lets it be built or goes before others is not what is built. */
const isParty = ({ text }: Document, { start, end }: Mention): boolean =>
  /(?:经|经过|报请|获得?)$/.test(text.slice(Math.max(0, start - 2), start)) ||
  /^(?:牵头|主导|领衔)，/.test(text.slice(end, end + 3))

/** 首批成员单位27家，包括甲、乙: whether the set M of the pattern, where it has one, is of members. */
const countsMembers = (match: Match): boolean =>
  groupOf(match, 'M').every((set) => isQuantity(set) && figures.ends(set.name, 'members'))

/** The event spoken of, such as the noun N of the pattern can mean. */
const eventOf = ({ index, found }: Match, { document, events }: Article): readonly Mention[] =>
  eventAt(events, document.article.title ?? '', index, found.index, found.groups?.N)

/** The mentions of a group of the match, of what is `built` without those behind it who build the next. */
function groupOf({ found, encoded }: Match, name: string, built = false): Mention[] {
  const span = found.indices?.groups?.[name]
  if (span === undefined) return []
  const [start, end] = span
  const before = encoded.code.slice(Math.max(0, start - LONGEST_FRAME), start)
  if (built && FRAME.test(before) && FRAMED.test(encoded.code.slice(end, end + LONGEST_FRAME))) return []
  const ofNext = built && BUILD_NEXT.test(encoded.code.slice(end, end + LONGEST_NEXT))
  return membersOf(encoded, start, ofNext ? Math.max(start, encoded.code.lastIndexOf('、', end)) : end)
}

/** 打造以甲园为核心的创新带, 以某城、乙实验室为引领: what stands between 以 and 为 is not what is built. */
const FRAME = /(?<![可得予难所])以(?:[^，。；：、]{1,8}、)*$/
const FRAMED = /^(?:等[^，。；：]{0,16}?)?[^，。；：]{0,6}为/
const LONGEST_FRAME = 26

/** 共建的甲研究院、乙市与丙大学联合组建的丁中心: the last of the list are the next builders. */
const BUILD_NEXT =
  /^(?:[与和同][^，。；：、]{1,2})?(?:(?:联合|共同|合作|携手|协同|共)?(?:共建|组建|建设|成立|设立|打造|创建|创办|建)|合作)的/
const LONGEST_NEXT = 8

/** Behind a body stand its speaker's post and name, which are no parties themselves; behind a party committee they are, and who stands for a body that is not named. */
function partiesOf(members: Mention[]): Mention[] {
  const parties = members.filter((member, i) =>
    member.label === 'Official'
      ? isCommittee(members[i - 1]) || speaksAlone(members, i)
      : !isCommittee(member) || members[i + 1]?.label !== 'Official',
  )
  return parties.length > 0 ? parties : members
}

/** 校长甲与乙市市长丙: whom no body stands before, where a body is among the parties. */
const speaksAlone = (members: readonly Mention[], i: number): boolean => i === 0 || members[i - 1]?.label === 'Official'

/** 市委常委、副市长某某: whose member speaks for the city. */
const isCommittee = (member: Mention | undefined): boolean =>
  member !== undefined && !isQuantity(member) && member.pass === 'bodies' && member.name.endsWith('委')

function pairsOf({ pairs }: Making, subjects: readonly Mention[], objects: readonly Mention[]): [Mention, Mention][] {
  return subjects.flatMap((subject, i) =>
    (pairs ? objects.slice(i + 1) : objects).map((object): [Mention, Mention] => [subject, object]),
  )
}
