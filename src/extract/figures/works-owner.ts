import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import { projectAtHead } from '../rules/project-told.js'
import { isPassingArea, saidSubject } from '../rules/subject.js'
import type { Figure } from './figure.js'
import { isProject } from './near-owner.js'

const words = Words.of('figure-words.tsv')

/** Bodies that are places as well. */
const BUILT = ['laboratory', 'center', 'institute', 'hospital', 'university', 'other']
/** Bodies that make nothing. */
const TEACHES = ['university', 'hospital']
/** So far back stand the words that make of a name a site or a party, and not the works. */
const LONGEST_SITE = 4
/** How many characters of the code a figure is from its works. */
const FARTHEST = 200
/** A verb of building with its object behind it. */
const BUILT_HERE = new RegExp(`(?:${words.alternatives('founds')}|新建|兴建|启动|开工|规划)(?!的)[^，。；：]*$`)
const LONGEST_OBJECT = 16

/**
 * The works whose cost or size it is: what was built last before it, else the clause's subject where it is one (某院由甲、乙共建，
 * 落户某园，总投资…), else what is named last.
 */
export function worksOf(figure: Figure, sentences: readonly EncodedSentence[]): Mention | undefined {
  const { encoded, index, at } = figure
  const makes = words.ends(figure.mention.name, 'output')
  const last = lastNamed(figure, (one) => isWorks(one) && !(makes && TEACHES.includes(one.kind)))
  if (last === undefined || !hasLabel(last, 'Institution', 'Park')) return last
  const place = encoded.surfaces.lastIndexOf(last, at)
  // 甲项目是某园打造的重点项目，总投资…: a park in what is told of the project only tells whose it is.
  const project = TELLS_WHAT.test(encoded.code.slice(0, place)) ? projectAtHead(encoded, place) : undefined
  if (project !== undefined) return project
  const head = makes ? projectAtHead(encoded, place) : undefined
  if (head !== undefined && BUILT_HERE.test(encoded.code.slice(Math.max(0, place - LONGEST_OBJECT), place))) return head
  if (BUILT_HERE.test(encoded.code.slice(Math.max(0, place - LONGEST_OBJECT), place))) return last
  const subject = saidSubject(sentences, index, at)?.find((one) => encoded.surfaces.includes(one))
  // 甲公司搬迁至某园，年产值…: the firm makes it.
  if (makes && subject?.kind === 'company' && last.label === 'Park') return subject
  return subject !== undefined && isWorks(subject) ? subject : last
}

/** 是 and nothing but what the project is, before the park. */
const TELLS_WHAT = /(?:是|系|作为)[^，。；：]*$/
/** 把某项目落在某园，总投资…, 最大的项目为某项目，总投资…: the project is what is told of. */
const MOVED = /(?:[把将]|(?:项目|工程|[一二三四]期)[是为])$/
const PLANT = /^(?:工厂|厂区|车间|分公司)/

/** What is named last before the figure in its sentence and passes the test, neither as a site nor as a party. */
export function lastNamed({ mention, encoded, at }: Figure, test: (mention: Mention) => boolean): Mention | undefined {
  // What an area of the park makes is told in its own clause; its size may follow its name.
  const makes = words.ends(mention.name, 'output')
  for (let place = at - 1; place >= Math.max(0, at - FARTHEST); place--) {
    if (encoded.code.charAt(place) === '；') break
    const one = encoded.surfaces[place]
    // 甲公司某开发区工厂占地…: a plant in the park, which has no known name.
    if (one?.label === 'Park' && PLANT.test(encoded.code.slice(place + 1, place + 4))) return undefined
    const before = encoded.code.slice(Math.max(0, place - LONGEST_SITE), place)
    const isSite = words.ends(before, 'site') && !(isProject(one) && MOVED.test(before))
    if (one !== undefined && test(one) && !isSite && !(makes && isPassingArea(encoded, place, at))) return one
  }
  return undefined
}

/** Whether it is what costs and covers so much: a park, a project, a body with buildings, a set of projects. */
export const isWorks = (mention: Mention): boolean =>
  hasLabel(mention, 'Park') ||
  isProject(mention) ||
  (mention.label === 'Institution' && BUILT.includes(mention.kind)) ||
  (mention.label === 'Group' && mention.name.endsWith('项目'))
