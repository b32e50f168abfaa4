import { Words } from '../data.js'
import { isFirm, type Mention } from '../mention.js'
import { CODES, type EncodedSentence } from '../rules/encode.js'
import type { Figure } from './figure.js'
import { isWorks } from './works-owner.js'

/** Where someone without a known name has taken the place of whoever was named before a figure. */

const clauseWords = Words.of('clause-words.tsv')
const words = Words.of('figure-words.tsv')

/** What follows a subject at once, a figure among it. */
const DOES = '[在已将共累正还可有实完年计达总占拟首位坐\\uE005\\uE006]'
/** Unnamed works whose own figure follows, that a figure describes (总投资50亿元的某项目), or that stand at the head of a clause. */
const THING = new RegExp(
  `(?:^|[，；：。])(?:\\p{Script=Han}{2,20}?${words.alternatives('thing')}(?=${CODES.Metric}|[是系](?!由))|${CODES.Metric}的\\p{Script=Han}{0,20}?${words.alternatives('thing')}|其中，?\\p{Script=Han}{2,14}?${words.alternatives('thing')}(?![、和及者化的])|(?![该此本])\\p{Script=Han}{0,4}?(?:${words.alternatives('thing')}(?![、和及者化的]|${words.alternatives('after-thing')})|${words.alternatives('body')}(?=${DOES})))`,
  'u',
)
/** 云岭新能源2011年创立于宁波: who is introduced has no known name. */
const INTRODUCED = new RegExp(
  `(?:^|[；。])(?![该此其本])[\\p{Script=Han}A-Za-z]{2,12}(?:\\d{4}年)?${words.alternatives('introduces')}`,
  'u',
)
/** 云岭产业基地项目总投资, 新建厂区占地: the works that the figure says are its own have no known name. */
const OWN_THING = new RegExp(`^[^\\uE000-\\uE007]*\\p{Script=Han}${words.alternatives('thing')}$`, 'u')
/** 项目一期投入: a stage of the works that are told of. */
const OWN_STAGE = /^(?:项目|工程)[一二三四首]期$/
/** 某大学周边聚集了: what is near it is not its own. */
const AROUND = new RegExp(
  `^(?:[、和][${CODES.Institution}${CODES.Park}${CODES.Place}])*(?:周边|周围|附近|沿线|一带|毗邻)`,
)
/** 某实验室的设备运行良好，效率提升…: the clause is about what a body has, and so no one else's. */
const OF_BODY = new RegExp(`[${CODES.Institution}${CODES.Park}](?:的|[^，。；：]{0,8}团队)`)
/** 位于某县的竹产业园已集聚…: who is described has no known name. */
const DESCRIBED = new RegExp(
  `(?:^|[，；：])${clauseWords.alternatives('describes')}[^，。；：]{1,30}的\\p{Script=Han}{3,20}[^，。；：]*$`,
  'u',
)
/** 来自某省的零部件企业来到…: so is who is told by where it comes from. */
const COMES_FROM = new RegExp(
  `(?:^|[，；：。])来自[^，。；：]{1,12}的\\p{Script=Han}{0,12}?${words.alternatives('body')}(?![、和及者的])`,
  'u',
)
/** 这家扎根某市的企业: nor has whoever is pointed at and was named nowhere. */
const POINTED_AT = new RegExp(
  `(?:^|[，；：。])这[家个座所支片][^，。；：]{2,24}的\\p{Script=Han}{0,6}?${words.alternatives('body')}[^${CODES.Institution}${CODES.Park}]*$`,
  'u',
)
/** 《…目录》收录仪器1200台: what a rule or list holds is not whoever issued it. */
const OF_PROGRAM = new RegExp(`(?:^|[，；])${CODES.Program}(?:共|已|现)?${words.alternatives('contains')}`)
/** 去年全省企业达到1200家: a scope that no name was found for is not whoever was named before; 全国优秀基地 sets none. */
const SCOPE = new RegExp(
  `(?:^|[，；。：])(?:\\d{4}年|去年|今年|目前|[此本]次|[此本]轮|上半年|前三季度|截至目前，)?(?:全国(?=\\p{Script=Han}{0,10}${clauseWords.alternatives('country-does')}|\\p{Script=Han}{0,8}(?:[\uE005\uE006]|$))|全[省市区县州旗盟球](?!社会|[面力体员域程部]))`,
  'u',
)
/** 甲与乙出资组建平台公司，注册资本5亿元: a firm without a known name that was just made has its own capital. */
const FIRM_MADE = /(?:组建|成立|设立|注册)[^，。；\uE000-\uE007]{0,12}公司，[^；。]*$/
/** How many characters of the code a figure is from the thing that took its place. */
const FARTHEST = 200

/** Whether the works that stand right before the figure have no known name. */
export const isOfUnnamedWorks = ({ mention, before }: Figure): boolean =>
  mention.label === 'Metric' && OWN_THING.test(before) && !OWN_STAGE.test(before)

/** Whether the figure is no more of the subject that was found for it, or of nobody where none was. */
export function isDisplaced(figure: Figure, subject: Mention | undefined): boolean {
  const { encoded, at, mention } = figure
  if (hasThing(figure, subject)) return true
  if (INTRODUCED.test(encoded.code.slice(0, at)) && !isNamedHere(figure, subject)) return true
  if (subject !== undefined && AROUND.test(encoded.code.slice(placeOf(encoded, subject, at) + 1))) return true
  if (subject?.label === 'Institution' && headsItsPart(figure) && !isNamedHere(figure, subject)) return true
  const said = encoded.code.slice(0, at)
  const since = subject === undefined ? '' : said.slice(placeOf(encoded, subject, at) + 1)
  if (POINTED_AT.test(said)) return true
  if (words.ends(mention.name, 'capital') && FIRM_MADE.test(said)) return true
  if (OF_PROGRAM.test(since) || COMES_FROM.test(since || said) || namesScope(since)) return true
  return (OF_BODY.test(said) || DESCRIBED.test(said)) && !isNamedHere(figure, subject)
}

/** Whether the code sets a scope that no name was found for. */
export const namesScope = (code: string): boolean => SCOPE.test(code)

/** Where the one is named last before the figure, by its name or by a word that refers to it; -1 where the sentence does not name it there. */
const placeOf = ({ mentions }: EncodedSentence, one: Mention | undefined, at: number): number =>
  one === undefined ? -1 : mentions.slice(0, at).findLastIndex((all) => all?.includes(one))

/** Whether an unnamed thing has taken the place of whoever was named since. */
export function hasThing({ mention, encoded, at }: Figure, named: Mention | undefined): boolean {
  const place = placeOf(encoded, named, at)
  const since = encoded.code.slice(Math.max(at - FARTHEST, place + 1), at)
  // 某大学国家级平台不断增多，总数达到12个: the set that the figure counts is no stranger.
  const others = mention.label === 'Group' ? since.replace(mention.name, '') : since
  const stage =
    named === undefined ? others : others.replace(isWorks(named) ? OWN_WORKS : isFirm(named) ? STAGE_THERE : '', '')
  const told = named?.label === 'Institution' ? stage.replace(ABOUT, '') : stage.replace(ALL_THERE, '')
  return THING.test(place < 0 ? told : told.replace(OWN, ''))
}
/** 某园占地120亩。一期投资2亿元, 项目总投资9亿元, 园区企业实现收入8亿元: the phases of works, themselves as a project, and the firms in them. */
const OWN_WORKS =
  /(?<=^|[，；：。])[^，；：。]{0,6}(?:(?:[一二三四首]期|首批)(?:工程|项目)?|项目(?=位于|坐落|选址|占地|用地|总投资|规划|计划|分|由|全部|全面|建成|投产|达产)|(?:园区|园内|区内|入园|入区|入驻|在园)企业)/g
/** 全市规上工业企业实现营业收入…, 全省高新区完成投资…: what all there have done is the place's. */
const ALL_THERE = new RegExp(
  `^的?(?!\\p{Script=Han}{0,4}(?:一[家个所座]|某|该|这|首[家个]))\\p{Script=Han}{0,8}?${words.alternatives('all-there')}(?=${DOES})`,
  'u',
)
/** 专注于芯片设计, 产品供应甲公司: what a firm works on and whom it supplies is no stranger. */
const ABOUT = new RegExp(`(?<=^|[，；])${words.alternatives('about')}[^，；：。]*`, 'g')
/** 甲公司落户某市，一期投资…: the stage is what the firm builds there. */
const STAGE_THERE = /(?<=，[^，；：。]{0,4})(?:[一二三四首]期)(?=\uE006|总?投资|规划|占地)/g
/** 甲公司产品出口…, 某市各平台新增…: such a thing is the owner's, and what is told of it the owner's. */
const OWN = new RegExp(
  `^的?(?:各类?级?[^，。；：]{0,6}?${words.alternatives('thing')}|${words.alternatives('own-thing')})`,
)

/** 甲与乙签署协议；12个项目集中签约: a set that is itself the subject behind a semicolon or in a sentence of its own. */
const headsItsPart = ({ mention, encoded, at }: Figure): boolean =>
  mention.label === 'Group' && /(?:^|[；。])(?:会上|当天|现场|同时|此外)?，?(?:首批)?$/.test(encoded.code.slice(0, at))

/** Whether the figure's own part of the sentence names it. */
const isNamedHere = ({ encoded, at }: Figure, one: Mention | undefined): boolean =>
  one !== undefined &&
  encoded.mentions.slice(encoded.code.lastIndexOf('；', at - 1) + 1).some((mentions) => mentions?.includes(one))
