import { Words } from '../data.js'
import { hasLabel, isQuantity, type Mention } from '../mention.js'
import { CODES, type EncodedSentence } from '../rules/encode.js'
import { saidSubject, topicSubject } from '../rules/subject.js'
import type { Topic } from '../topic.js'
import type { Figure } from './figure.js'
import { isOwner, isProject } from './near-owner.js'

const clauseWords = new Words('clause-words.tsv')
const words = new Words('figure-words.tsv')

const JOINS = /[、和]/
/** What follows a subject at once, a figure among it. */
const DOES = '[在已将共累正还可有实完年计达总占拟首\\uE005\\uE006]'
/** An unnamed thing at the head of a clause. */
const THING = new RegExp(
  `(?:^|[，；：。])(?:\\p{Script=Han}{2,20}?${words.alternatives('thing')}(?=${CODES.Metric})|${CODES.Metric}的\\p{Script=Han}{0,20}?${words.alternatives('thing')}|(?![该此本])\\p{Script=Han}{0,4}?(?:${words.alternatives('thing')}(?![、和及者化的]|团队|负责|名单|建设|合作|研究|开发)|${words.alternatives('body')}(?=${DOES})))`,
  'u',
)
/** Bodies that are places as well. */
const BUILT = ['laboratory', 'center', 'institute', 'hospital', 'university', 'other']
/** Before the name of where works are or who builds them, not of the works. */
const NOT_WORKS =
  /(?:[在于由将把、与和为]|作为|推动|促进|推进|加快|助力|支撑|服务|带动|选址|依托|位于|坐落|地处|落户|落地|入驻|进驻|毗邻|紧邻|联合)$/
const LONGEST_SITE = 4
/** How many characters of the code a figure is from its works, or from the thing that took their place. */
const FARTHEST = 200
/** 云岭产业基地项目总投资, 新建厂区占地: the works that the figure says are its own have no known name. */
const OWN_THING = new RegExp(`^[^\uE000-\uE007]*\\p{Script=Han}${words.alternatives('thing')}$`, 'u')
/** Bodies that others are members of. */
const JOINED = ['alliance', 'association']

/** Whose a figure is that has no owner near it: the works or alliance that alone can have it, else the subject of its clause. */
export function subjectOwners(figure: Figure, sentences: readonly EncodedSentence[], topic: Topic): readonly Mention[] {
  const { mention } = figure
  if (words.ends(mention.name, 'members')) {
    const joined = named(figure, (one) => one.label === 'Institution' && JOINED.includes(one.kind))
    return joined === undefined ? [] : [joined]
  }
  if (mention.label === 'Metric' && OWN_THING.test(figure.before)) return []
  const owners = subjectOf(figure, sentences, topic)
  if (mention.label !== 'Metric' || !words.ends(mention.name, 'works')) return owners
  const works = worksOf(figure, sentences)
  if (works !== undefined) return isProject(works) || !hasThing(figure, works) ? [works] : []
  return owners.filter((one) => one.label !== 'Place' && (isWorks(one) || !words.ends(mention.name, 'invested')))
}

/** What is named last before the figure in its sentence and passes the test, neither as a site nor as a party. */
function named({ encoded, at }: Figure, test: (mention: Mention) => boolean): Mention | undefined {
  for (let place = at - 1; place >= Math.max(0, at - FARTHEST); place--) {
    const one = encoded.surfaces[place]
    const before = encoded.code.slice(Math.max(0, place - LONGEST_SITE), place)
    if (one !== undefined && test(one) && !NOT_WORKS.test(before)) return one
  }
  return undefined
}

/**
 * The works whose cost or size it is: what was built last before it, else the clause's subject where it is one (某院由甲、乙共建，
 * 落户某园，总投资…), else what is named last.
 */
function worksOf(figure: Figure, sentences: readonly EncodedSentence[]): Mention | undefined {
  const { encoded, index, at } = figure
  const last = named(figure, isWorks)
  if (last === undefined || !hasLabel(last, 'Institution', 'Park')) return last
  const place = encoded.surfaces.lastIndexOf(last, at)
  if (BUILT_HERE.test(encoded.code.slice(Math.max(0, place - LONGEST_OBJECT), place))) return last
  const subject = saidSubject(sentences, index, at)?.find((one) => encoded.surfaces.includes(one))
  return subject !== undefined && isWorks(subject) ? subject : last
}

/** A verb of building with its object behind it. */
const BUILT_HERE = new RegExp(`(?:${words.alternatives('founds')}|新建|兴建|启动|开工|规划)(?!的)[^，。；：]*$`)
const LONGEST_OBJECT = 16

const isWorks = (mention: Mention): boolean =>
  hasLabel(mention, 'Park') ||
  isProject(mention) ||
  (mention.label === 'Institution' && BUILT.includes(mention.kind)) ||
  (mention.label === 'Group' && mention.name.endsWith('项目'))

/** The subject of the clause, said or silent; nobody where an unnamed thing took its place since. */
function subjectOf(figure: Figure, sentences: readonly EncodedSentence[], topic: Topic): readonly Mention[] {
  const { index } = figure
  const said = saidSubject(sentences, index, beforeMembers(figure), { fits: (one) => !isNatural(one) })
  if (hasThing(figure, said?.[0]) || standsAround(figure, said?.[0])) return []
  if ((ofSomeone(figure) || isUnnamed(figure)) && !isNamedHere(figure, said?.[0])) return []
  const owners = said ?? topicSubject(topic).filter((one) => one.label !== 'Institution')
  return owners.filter((one) => !isNatural(one))
}

/** 某实验室的设备运行良好，效率提升…: the clause is about what a body has, and so no one else's. */
const ofSomeone = ({ encoded, at }: Figure): boolean => OF_BODY.test(encoded.code.slice(0, at))
/** 位于某县的竹产业园已集聚…: who is described has no known name. */
const isUnnamed = ({ encoded, at }: Figure): boolean => DESCRIBED.test(encoded.code.slice(0, at))
const DESCRIBED = new RegExp(
  `(?:^|[，；：])${clauseWords.alternatives('describes')}[^，。；：]{1,30}的\\p{Script=Han}{3,20}[^，。；：]*$`,
  'u',
)
const isNamedHere = ({ encoded }: Figure, one: Mention | undefined): boolean =>
  one !== undefined && encoded.mentions.some((mentions) => mentions?.includes(one))
const OF_BODY = new RegExp(`[${CODES.Institution}${CODES.Park}](?:的|[^，。；：]{0,8}团队)`)

/** Lakes, rivers and hills have no schools. */
const isNatural = (one: Mention): boolean =>
  !isQuantity(one) && one.label === 'Place' && one.kind === 'other' && /.[湖河江山海淀洋峡湾]$/.test(one.name)

/** 某大学周边聚集了: what is near it is not its own. */
const standsAround = ({ encoded }: Figure, named: Mention | undefined): boolean =>
  named !== undefined && AROUND.test(encoded.code.slice(encoded.surfaces.indexOf(named) + 1))
const AROUND = new RegExp(
  `^(?:[、和][${CODES.Institution}${CODES.Park}${CODES.Place}])*(?:周边|周围|附近|沿线|一带|毗邻)`,
)

/** Whether an unnamed thing has taken the place of whoever was named since. */
const hasThing = ({ encoded, at }: Figure, named: Mention | undefined): boolean =>
  THING.test(
    encoded.code.slice(Math.max(at - FARTHEST, named === undefined ? 0 : encoded.surfaces.indexOf(named) + 1), at),
  )

/** 甲、乙、丙等8家企业: where the members begin that are named before their set. */
function beforeMembers({ encoded, at }: Figure): number {
  let start = encoded.code.charAt(at - 1) === '等' ? at - 1 : at
  while (isOwner(encoded, start - 1)) {
    start--
    if (!JOINS.test(encoded.code.charAt(start - 1))) break
    start--
  }
  return start
}
