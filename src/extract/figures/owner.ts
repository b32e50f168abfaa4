import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import { type EncodedSentence, membersOf } from '../rules/encode.js'
import { saidSubject, topicSubject } from '../rules/subject.js'
import type { Topic } from '../topic.js'
import type { Figure } from './figure.js'
import { ATTENDANCE } from './unowned.js'

const clauseWords = new Words('clause-words.tsv')
const words = new Words('figure-words.tsv')

/** Between an owner and its quantity: 天开园已入驻, 全市现有, 某地的. */
const OWNS = new RegExp(`^${clauseWords.alternatives('owns')}*$`)
/** A body behind these is where, whom or by what, and owns nothing. */
const PREPOSITION = /[在对向从为把与和同由自]/
const JOINS = /[、和]/
/** How many characters of the code may stand between an owner and its quantity. */
const FARTHEST = 10
/** An unnamed thing at the head of a clause. */
const THING = new RegExp(`(?:^|[，；：。])(?:其|目前|由于)?${words.alternatives('thing')}(?![、和及者化])`)
/** Bodies that are places as well. */
const BUILT = ['laboratory', 'center', 'institute', 'hospital', 'university', 'other']

/** A figure whose owner was found, with the owners. */
export interface Owned extends Figure {
  owners: readonly Mention[]
}

/**
 * Whose the figure is: what it describes, who stands right before it, the owner of the figure before, the works that it can
 * only belong to, and at last the subject of its clause. Empty where nobody is.
 */
export function ownersOf(
  figure: Figure,
  last: Owned | undefined,
  sentences: readonly EncodedSentence[],
  topic: Topic,
): readonly Mention[] {
  const own = described(figure, last) ?? attendedEvent(figure) ?? adjacent(figure) ?? carried(figure, last)
  if (own !== undefined) return own
  return isWorks(figure) ? worksOwner(figure, sentences, topic) : subjectOf(figure, sentences, topic)
}

/** 总投资50亿元的某产业园, 8栋楼组成的某广场: the figure describes what stands behind it. */
function described(figure: Figure, last: Owned | undefined): readonly Mention[] | undefined {
  const { encoded, at, after, mention } = figure
  const link = mention.label === 'Metric' ? /^的/.exec(after) : /^(?:组成|构成)的/.exec(after)
  if (link === null) return undefined
  const behind = at + 1 + link[0].length
  return hasLabel(encoded.surfaces[behind], 'Institution', 'Park', 'Program', 'Place')
    ? membersOf(encoded, behind, behind + 1)
    : (carried(figure, last) ?? [])
}

/** Who took part is the event's. */
function attendedEvent({ mention, encoded, at }: Figure): Mention[] | undefined {
  if (mention.name !== ATTENDANCE) return undefined
  const event = encoded.surfaces.slice(0, at).findLast((one) => one?.label === 'Program' && one.kind === 'event')
  return event === undefined ? undefined : [event]
}

/** Whom the words right before a quantity make its owners. */
function adjacent({ encoded, at }: Figure): Mention[] | undefined {
  let last = at - 1
  while (last >= 0 && encoded.surfaces[last] === undefined && at - last < FARTHEST) last--
  if (!isOwner(encoded, last) || !OWNS.test(encoded.code.slice(last + 1, at))) return undefined
  let first = last
  while (JOINS.test(encoded.code.charAt(first - 1)) && isOwner(encoded, first - 2)) first -= 2
  // 甲、乙、丙8家企业: the list names members of the set, not its owners.
  if (first < last && last === at - 1) return undefined
  return PREPOSITION.test(encoded.code.charAt(first - 1)) ? undefined : membersOf(encoded, first, last + 1)
}

const isOwner = ({ surfaces }: EncodedSentence, at: number): boolean =>
  hasLabel(surfaces[at], 'Institution', 'Park', 'Place') || isProject(surfaces[at])

const isProject = (mention: Mention | undefined): boolean =>
  mention?.label === 'Program' && (mention.kind === 'project' || mention.kind === 'event')

/** The owners of the quantity before it in the sentence, when nobody else was named since: 占地1000亩，总投资50亿元. */
function carried(figure: Figure, last: Owned | undefined): readonly Mention[] | undefined {
  const { encoded, at } = figure
  if (last?.encoded !== encoded) return undefined
  const between = encoded.surfaces.slice(last.at + 1, at)
  return between.some((mention) => hasLabel(mention, 'Institution', 'Park', 'Place')) ? undefined : last.owners
}

const isWorks = ({ mention }: Figure): boolean => mention.label === 'Metric' && words.ends(mention.name, 'works')

/** The works named last before the figure, else a firm or body that can have such a figure as its subject. */
function worksOwner(figure: Figure, sentences: readonly EncodedSentence[], topic: Topic): readonly Mention[] {
  const { encoded, at, mention } = figure
  const named = encoded.surfaces
    .slice(0, at)
    .findLast((one, place) => isBuilt(one) && !SITE.test(encoded.code.slice(0, place)))
  if (named !== undefined) return named.label === 'Program' || !hasThing(figure, 0) ? [named] : []
  const subject = subjectOf(figure, sentences, topic).filter((one) => one.label !== 'Place')
  return words.ends(mention.name, 'invested') ? subject.filter((one) => isBuilt(one)) : subject
}

/** Before the name of where works are, not of the works. */
const SITE = /(?:[在于]|位于|坐落|坐落于|地处|落户|落地|入驻|进驻|毗邻|紧邻)$/

const isBuilt = (mention: Mention | undefined): boolean =>
  hasLabel(mention, 'Park') || isProject(mention) || (mention?.label === 'Institution' && BUILT.includes(mention.kind))

/** The subject of the clause, said or silent; nobody where an unnamed thing took its place since. */
function subjectOf(figure: Figure, sentences: readonly EncodedSentence[], topic: Topic): readonly Mention[] {
  const { encoded, index } = figure
  const before = beforeMembers(figure)
  const said = saidSubject(sentences, index, before)
  const from = said?.[0] === undefined ? 0 : encoded.surfaces.indexOf(said[0]) + 1
  if (hasThing(figure, from)) return []
  const owners = said ?? topicSubject(topic).filter((one) => one.label !== 'Institution')
  return owners.slice(0, 1)
}

const hasThing = ({ encoded, at }: Figure, from: number): boolean => THING.test(encoded.code.slice(from, at))

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
