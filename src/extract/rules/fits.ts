import { type ClaimType, ENDS } from '../../types/index.js'
import { isOfKind } from '../figures/set-members.js'
import { hasLabel, isQuantity, type Mention } from '../mention.js'

/** What an end must be beyond its label. */
type Test = (mention: Mention) => boolean

/** Bodies that gather people and firms. */
const GATHERING = ['laboratory', 'center', 'institute', 'alliance']
/** A plan, a policy or an event is carried out or held; what is built or set up under the label of programmes is a project or a fund. */
const BUILT = ['project', 'fund', 'other']
const NOWHERE = ['plan', 'policy', 'fund', 'award', 'agreement']
/** Whoever joins these is no member of them. */
const NO_MEMBERS = ['company', 'government', 'university', 'hospital', 'media']

/** Strategies of the whole country are followed, not organised. */
const STRATEGY = /(?:战略|倡议|发展|一体化|经济圈建设)$/

const COMMITTEE = /^中国共产党(?!中央).+委员会$|^[^大学院校]{0,6}[省市区县]委$/
const isBuilder: Test = ({ name }) => !COMMITTEE.test(name)

/** 合作意向12项: what is agreed on or asked for comes to no place. */
const NO_COMER = /(?:意向|意向书|协议|需求)$/
/** An area that was drawn anew: a city or a county is built by nobody. */
const NEW_AREA = /(?:新区|新城|湾区|经济[圈带]|都市圈|城市群|副中心|特区|小镇|[港站场])$/
/** “某关键技术”项目, 某专项课题: research is undertaken and joined, and nothing that is put up. */
const RESEARCH = /(?:课题|专项)$|(?:技术|研究|研制|研发|机理|理论|方法)[^”]{0,12}”\p{Script=Han}{0,4}项目$/u
const isBuilt: Test = (mention) =>
  mention.label === 'Place'
    ? NEW_AREA.test(mention.name)
    : mention.label !== 'Program' || (BUILT.includes(mention.kind) && !RESEARCH.test(mention.name))
/** Sets of what comes out of work or does it, and of what is given, are built by nobody. */
const NO_WORK =
  /(?:成果|专利|论文|著作|标准|奖项|荣誉|称号|岗位|指标|人才|专家|学者|院士|师生|成员单位|会员单位|成员|会员|学生|毕业生|人员|领导|干部|技术)$/
const isBuildable: Test = (mention) => isBuilt(mention) && !(isQuantity(mention) && NO_WORK.test(mention.name))
/** A plan or a policy is nowhere; an event is held and a project is built in a place. */
const isSomewhere: Test = ({ label, kind }) => label !== 'Official' && (label !== 'Program' || !NOWHERE.includes(kind))
const isOrgan: Test = (mention) => !isQuantity(mention) && mention.kind === 'government'
const isActor: Test = (mention) => hasLabel(mention, 'Institution', 'Park', 'Place', 'Official')

const TESTS: Partial<Record<ClaimType, { subject?: Test; object?: Test }>> = {
  // A party committee decides; who builds is the place or its government.
  BUILDS: { subject: isBuilder, object: isBuildable },
  // 甲大学与某区政府共建园区协议: an organ is a party to it.
  CO_BUILDS: { subject: isBuilder, object: (mention) => isBuildable(mention) && !isOrgan(mention) },
  // What comes is a body, a project or people; a policy is carried out, and a government stays where it is.
  ATTRACTS: {
    object: (mention) =>
      isBuilt(mention) && mention.kind !== 'government' && !(isQuantity(mention) && NO_COMER.test(mention.name)),
  },
  INVESTS_IN: { object: isBuilt },
  // A list is drawn up and a prize given; who stands there is what is recognised.
  APPROVES: { object: ({ kind }) => kind !== 'award' },
  LOCATED_IN: { subject: isSomewhere },
  // 牵头编写白皮书: who writes a text issues it.
  LEADS: { object: ({ kind }) => kind !== 'policy' },
  // An alliance has members, and no parts; so has an association, but for its branches.
  PART_OF: {
    subject: ({ kind }) => kind !== 'province' && kind !== 'country',
    object: ({ kind }) => kind !== 'alliance',
  },
  MEMBER_OF: { subject: isActor, object: ({ kind }) => !NO_MEMBERS.includes(kind) },
  ORGANIZES: { object: ({ name }) => !STRATEGY.test(name) },
  // Who sees an agreement signed takes no part in it, nor who is named in a notice.
  PARTICIPATES_IN: { object: ({ kind, name }) => kind !== 'agreement' && !NOTICE.test(name) },
  // A website carries what others issue; an event is held and a project is built.
  ISSUES: { subject: ({ kind }) => kind !== 'media', object: ({ kind }) => kind !== 'event' && kind !== 'project' },
}

const NOTICE = /(?:公示|公告|通告|通知)$/

/** A body whose name does not tell its kind (a meeting's group, a team) hardly founds others. */
const isFounder: Test = ({ label, kind }) => label !== 'Institution' || kind !== 'other'

/** What a subject that is not said must be besides: newcomers come to no company, a park is built, not a builder. */
const SILENT: Partial<Record<ClaimType, Test>> = {
  ATTRACTS: (mention) => hasLabel(mention, 'Place', 'Park') || GATHERING.includes(mention.kind),
  BUILDS: isFounder,
  INVESTS_IN: isFounder,
  PART_OF: ({ kind }) => kind !== 'university' && kind !== 'government',
}

/** 某散裂中子源, 某综合研究设施: a body that is a machine with its buildings. */
const FACILITY = /(?:装置|设施|光源|中子源|望远镜|加速器)$/

/** What money is put into: a body that gathers people, a great facility or a project. */
export const isWork: Test = ({ label, kind, name }) =>
  label === 'Institution'
    ? GATHERING.includes(kind) || (kind !== 'company' && FACILITY.test(name))
    : label === 'Program' && kind === 'project'

/** What is told of as built where its name does not stand beside the verb: a work or a park, no place and no firm. */
export const isMade: Test = (mention) => hasLabel(mention, 'Park') || isWork(mention) || CAMPUS.test(mention.name)
const CAMPUS = /(?:校区|院区)$/

/** Whether the mention may be the subject of such a claim, whatever its object is. */
export const mayDo = (type: ClaimType, subject: Mention): boolean => TESTS[type]?.subject?.(subject) ?? true

/** Whether the claim may stand between the two, by the ontology and by what they are. */
export function endsFit(type: ClaimType, subject: Mention, object: Mention): boolean {
  const ends = ENDS[type]
  if (!ends.subject.includes(subject.label) || !ends.object.includes(object.label)) return false
  // 清湖镇 lies in no 清湖镇石井村.
  if (type === 'LOCATED_IN' && !isQuantity(object) && object.name.startsWith(subject.name)) return false
  if (type === 'LOCATED_IN' && isWider(subject, object)) return false
  // A park's own organ is set up over it.
  if (type === 'BUILDS' && subject.label === 'Park' && !isQuantity(object) && object.kind === 'government') return false
  // 92个揭榜项目和80个转化项目签约: works are signed for, and sign nothing.
  if (type === 'COOPERATES_WITH' && [subject, object].every((one) => isQuantity(one) && WORKS.test(one.name)))
    return false
  if (type === 'COOPERATES_WITH' && (isOwnOrgan(subject, object) || isOwnOrgan(object, subject))) return false
  // 甲工业园、乙物流园2个园区: the set is of them, and lies in none of them.
  if (type === 'LOCATED_IN' && isQuantity(subject) && isOfKind(object, subject)) return false
  // 某大学 is none of 6个平台.
  if (type === 'PART_OF' && object.label === 'Group' && !isQuantity(subject) && !isOfKind(subject, object)) return false
  if (type === 'PART_OF' && isKindOf(object, 'association') && !BRANCHES.some((kind) => isKindOf(subject, kind)))
    return false
  const tests = TESTS[type]
  if (tests?.subject?.(subject) === false || tests?.object?.(object) === false) return false
  return isQuantity(subject) || isQuantity(object) ? subject !== object : subject.name !== object.name
}

/** What an association may have for a unit of its own, beside its members. */
const BRANCHES = ['association', 'alliance', 'center']
const isKindOf = (mention: Mention, kind: string): boolean => !isQuantity(mention) && mention.kind === kind

const WORKS = /(?:项目|成果|技术|产品|需求)$/
const COURT = /(?:法院|检察院)$/
/** 海南省 lies in no 文昌市: a place lies in a wider one. */
function isWider(subject: Mention, object: Mention): boolean {
  if (subject.label !== 'Place' || object.label !== 'Place') return false
  const [inner, outer] = [RANKS.indexOf(subject.kind), RANKS.indexOf(object.kind)]
  return inner >= 0 && outer >= 0 && inner < outer
}
const RANKS = ['country', 'province', 'city', 'district']

/** 西安市 and 西安市公安局, a zone and its 管委会: a place works through its organs, and not with them. */
const isOwnOrgan = (place: Mention, organ: Mention): boolean =>
  (place.label === 'Place' || place.label === 'Park') &&
  !isQuantity(organ) &&
  (organ.kind === 'government' || COURT.test(organ.name)) &&
  organ.name.startsWith(place.name.replace(/[省市区县]$/, ''))

/** Whether the mention may be the subject of such a claim where none is said. */
export const mayBeSilent = (type: ClaimType, subject: Mention): boolean => SILENT[type]?.(subject) ?? true
