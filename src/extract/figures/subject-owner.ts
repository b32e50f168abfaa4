import { Words } from '../data.js'
import type { Mention } from '../mention.js'
import type { EncodedSentence } from '../rules/encode.js'
import { projectToldOf } from '../rules/project-told.js'
import { saidSubject, topicSubject } from '../rules/subject.js'
import { isNature } from '../topic/nature.js'
import type { Topic } from '../topic/topic.js'
import { hasThing, isDisplaced, isOfUnnamedWorks } from './displaced.js'
import type { Figure } from './figure.js'
import { isFund, isOwner, isProject, isWhole } from './near-owner.js'
import { placeOfGovernment } from './organ-place.js'
import { bodyOfSpeech } from './speech.js'
import { mayBeStrangers, namesOther } from './stranger.js'
import { isWorks, lastNamed, worksOf } from './works-owner.js'

const words = Words.of('figure-words.tsv')

const JOINS = /[、和]/
/** Bodies that others are members of. */
const JOINED = ['alliance', 'association']

/** Whose a figure is that has no owner near it: the works or alliance that alone can have it, else the subject of its clause. */
export function subjectOwners(
  figure: Figure,
  sentences: readonly EncodedSentence[],
  topic: Topic,
  text: string,
): readonly Mention[] {
  const { mention } = figure
  if (words.ends(mention.name, 'members')) {
    const joined = lastNamed(figure, (one) => one.label === 'Institution' && JOINED.includes(one.kind))
    return joined === undefined ? [] : [joined]
  }
  // 某市设立某基金，总规模…: so large is the fund.
  const fund = words.is(mention.name, 'of-fund') ? lastNamed(figure, isFund) : undefined
  if (fund !== undefined) return [fund]
  if (isOfUnnamedWorks(figure) || isSum(figure)) return []
  const owners = subjectOf(figure, sentences, topic, text)
  if (mention.label !== 'Metric' || !words.ends(mention.name, 'works')) return owners
  const works = worksOf(figure, sentences)
  if (works !== undefined) return isProject(works) || !hasThing(figure, works) ? [works] : []
  // 某市到外地招商，签约金额117亿元: what a place has signed.
  if (words.ends(mention.name, 'signed') && owners.some(({ label }) => label === 'Place')) return owners
  // 某新区涉及甲、乙两市，规划面积882平方公里: ground of its own.
  if (TERRITORY.test(mention.name) && owners.some((one) => one.name.endsWith('新区'))) return owners
  return owners.filter((one) => one.label !== 'Place' && (isWorks(one) || !words.ends(mention.name, 'invested')))
}

const TERRITORY = /^(?:总|规划|控制|陆域|陆地|海域|国土|辖区|管辖|开发){1,3}面积$/

/** 甲基地、乙产业园等9个，合计投资…，年产值…: what is told behind the count of a list is of all in it, and of none of them. */
const isSum = ({ mention, encoded, at }: Figure): boolean =>
  mention.label === 'Metric' && encoded.code.slice(0, at).includes('等') && SUM.test(encoded.code.slice(0, at))
const SUM = /、[^，。；]{1,12}等\d*[余多]?[个项]?(?:重[大点])?(?:项目)?，(?:合计|总计|共计)[^。；]*$/

/** The subject of the clause, said or silent; nobody where someone without a known name took its place since. */
function subjectOf(
  figure: Figure,
  sentences: readonly EncodedSentence[],
  topic: Topic,
  text: string,
): readonly Mention[] {
  const speaker = bodyOfSpeech(figure, sentences, text)
  if (speaker !== undefined) return isDisplaced(figure, speaker[0]) ? [] : speaker
  const end = beforeMembers(figure)
  const said = saidSubject(sentences, figure.index, end, {
    fits: (one) => !isNature(one) && !isOfPlace(figure, one) && !isWhole(figure, one),
  })
  // 20余位院士: those who came are not the place's, because nobody else is named.
  if (said === undefined && figure.mention.unit === '位') return []
  const about = said === undefined ? toldOf(figure, topic, sentences) : undefined
  const ofPlace = (one: Mention): Mention => placeOfGovernment(figure, one, sentences, topic)
  if (about !== undefined) return isDisplaced(figure, about[0]) ? [] : about.map(ofPlace)
  const found = said ?? topicSubject(topic, figure.mention.start).filter((one) => one.label !== 'Institution')
  // 某项目投产。上半年新签约项目36个, 新增省级平台89家: no project has others.
  const ofProjects = figure.mention.label === 'Group' && NO_PROJECTS.test(figure.mention.name)
  const project = ofProjects ? undefined : projectToldOf(sentences, figure.index, end, found)
  const owners = project === undefined ? found : [project]
  if (isDisplaced(figure, said?.[0]) || mayBeStrangers(figure, sentences, owners[0], end)) return []
  return owners
    .filter((one) => !isNature(one) && !isReporter(one) && !(isOfFirm(figure) && isFarPlace(figure, one)))
    .map(ofPlace)
}

const NO_PROJECTS = /项目$|^(?:国家级|省级|省部级|市级)/

/** 融资, 年产值: what a firm or a project has, and a place only where its sentence names it. */
const isOfFirm = ({ mention }: Figure): boolean => mention.label === 'Metric' && words.ends(mention.name, 'of-firm')

const isFarPlace = (figure: Figure, one: Mention): boolean => one.label === 'Place' && !isInSentence(figure, one)

/** 某市重点实验室412家, 省级重点实验室3个, behind a sentence about one of them: what bears its place's name or level is no body's that was spoken of. */
const isOfPlace = (figure: Figure, one: Mention): boolean =>
  one.label === 'Institution' &&
  (OF_PLACE.test(figure.mention.name) || (one.kind === 'laboratory' && OF_LEVEL.test(figure.mention.name))) &&
  !isInSentence(figure, one)
const isInSentence = ({ encoded }: Figure, one: Mention): boolean => encoded.mentions.some((all) => all?.includes(one))
const OF_LEVEL = /^(?:国家|省|市)(?:级|重点).*(?:实验室|中心|平台|基地|机构|园区|企业)$/
const OF_PLACE = /^\p{Script=Han}{2,4}?[省市区县]级?重点/u

/**
 * 获科技奖励37项: where the headline tells of one body alone, what has no subject is of it, whoever else is named by the way
 * (承担某省重大专项5项); where it names others too, only what bodies have that introduce themselves.
 */
function toldOf(
  { encoded, index, at }: Figure,
  { about, alone }: Topic,
  sentences: readonly EncodedSentence[],
): Mention[] | undefined {
  if (about === undefined) return undefined
  if (alone) return [about]
  if (!HAS.test(encoded.code)) return undefined
  for (let i = index; i >= 0; i--) {
    const one = sentences[i]
    if (one?.sentence.paragraph.start !== encoded.sentence.paragraph.start) break
    if (namesOther(one, 0, i === index ? at : one.code.length, about)) return undefined
  }
  return [about]
}

/** 现有教职工300人, 设有学院5个: what only a body has that introduces itself. */
const HAS = /^(?:现|目前|已|共)*(?:有|拥有|设有|下设|建有|设置|占地|总占地|馆藏|固定资产)/

/** A newspaper asks at the head of its question, and has no laboratories. */
const isReporter = (one: Mention): boolean => one.label === 'Institution' && one.kind === 'media'

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
