import { Words } from '../data.js'
import { hasLabel, isQuantity, type Mention, type QuantityMention } from '../mention.js'
import { CODES } from '../rules/encode.js'
import type { Figure } from './figure.js'
import { countedOwner } from './near-owner.js'
import { isOfOtherSet, isOfUnnamedZones } from './unowned.js'

const words = Words.of('figure-words.tsv')

/** A set of projects and what it costs, makes and pays: 项目12个，总投资50亿元，预计年产值80亿元. */
const PROJECTS = /(?:项目|工程)$/

/** A set of firms, funds or labs, and what they are worth together: 企业12家，总投资…; 子基金11支，总规模…. */
const BODIES = /(?:企业|公司|基金|实验室|研究院|研究所|平台|园区|基地|中心|医院|机构)$/
/** 投资企业420家，管理基金规模…: what is managed is the manager's. */
const MANAGED = /^(?:在管|管理)/
/** 投入 is theirs only behind such a sum. */
const SPENT = /^(?:已|累计|完成)?投入$/

/** 项目5个，分别是某区的甲项目、乙项目，总投资…: who stands between are its members. */
const tellsMembers = ({ encoded, at: from, mention, set }: OfSet, at: number): boolean =>
  set === mention && MEMBERS_TOLD.test(encoded.code.slice(from, at))
const MEMBERS_TOLD = /^.[^，。；]{0,8}，?(?:分别[是为]|包括|即)[^。；，]*，$/
/** Sets of parks and clusters, which have figures of their own. */
const PARKS = /(?:高新区|开发区|经开区|园区|(?:自贸|自由贸易)(?:试验)?区|保税区|产业集群)$/
/** Sets of parks, clusters and places. */
const TRACTS = new RegExp(`${PARKS.source}|(?:城市|城区|省份|地区|县区|县市|区县|乡镇)$`)
/** Before the set that a sentence tells of. */
const OPENS = new RegExp(`(?:^|[，：。])(?:目前|如今|其中|全国|全省|全市|这|上述|${CODES.Place})*$`)
const GROWS = /(?:增长|增加|下降|减少)$/
/** The clause says that it is the projects' own. */
const OF_SET =
  /^(?:这些|上述|这批|所有|[此本这][次批](?:集中)?(?:签约|开工|竣工|投产|落户|推介)?的?(?:重[大点])?)?项目$/

/** 3个项目投产后，预计年产值…; 其中央企项目4个，投资共…. */
const DONE = /(?:投产|建成|达产|投用|竣工|运营)[^，。；]{0,4}后|^.{0,3}，$/

/** A figure of a set in a sentence, or the set itself. */
export interface OfSet extends Figure {
  set: QuantityMention
}

/**
 * The set of projects counted before in the sentence that the figure sums up: its cost and size, what follows from them, and
 * a part's share in the whole that it is a part of. Undefined where another set, a party or a semicolon stands between.
 */
export function setOwner(figure: Figure, last: OfSet | undefined): QuantityMention | undefined {
  const { mention, encoded, at, before } = figure
  if (mention.label !== 'Metric') return undefined
  const has = countedOwner(figure)?.[0]
  if (has !== undefined && isQuantity(has) && !figure.after.startsWith('的')) return has
  if (last?.encoded !== encoded || describesNamed(figure) || isOfUnnamedZones(figure)) return undefined
  // 178家高新区以占全国0.1%的土地，创造了全国14%的…: shares of the whole are what they have together.
  if (
    (mention.name.endsWith('比重') || WITH_SHARE.test(before)) &&
    TRACTS.test(last.set.name) &&
    OPENS.test(encoded.code.slice(0, encoded.surfaces.indexOf(last.set))) &&
    !(encoded.code.slice(last.at, at).includes('；') && namesParty(last, at))
  )
    return last.set
  if (/[；。]/.test(encoded.code.slice(last.at, at))) return isParallel(figure, last) ? last.set : undefined
  // 项目41个，另有若干项目，拟投资…: another set, which nobody counted.
  if (isOfOtherSet(figure)) return undefined
  // 项目5个，入驻企业37家，项目总投资…: the word means the projects.
  if (OF_SET.test(before) && !PROJECTS.test(last.set.name)) return undefined
  // 甲、乙等7个项目落户某园，项目总投资…: the word says whose it is, whoever stands between.
  if (
    !isWordForSet(encoded.surfaces[at - 1]) &&
    !OF_SET.test(before) &&
    !tellsMembers(last, at) &&
    namesParty(last, at)
  )
    return undefined
  // 312家企业营业收入268亿元，营业收入增长12%; 300个项目，同比增长10%: the change of a figure of the set, or of how many they are.
  if (
    mention.name.startsWith(last.mention.name) &&
    (last.mention.label === 'Metric' || (PROJECTS.test(last.set.name) && GROWS.test(mention.name)))
  )
    return last.set
  if (/占比$/.test(mention.name)) return last.mention.label === 'Group' ? last.mention.whole : last.set
  if (BODIES.test(last.set.name) && !PARKS.test(last.set.name) && !/[由与同]$/.test(last.before)) {
    const goesOn = last.mention.label === 'Metric' && SPENT.test(mention.name)
    return goesOn || (words.ends(mention.name, 'of-bodies') && !MANAGED.test(mention.name)) || earns(figure, last)
      ? last.set
      : undefined
  }
  // 9个高新区完成总产值…，增加值…，净利润…: parks go on having what follows.
  if (PARKS.test(last.set.name)) return last.mention.label === 'Metric' && GOES_ON.test(before) ? last.set : undefined
  if (!PROJECTS.test(last.set.name)) return undefined
  if (EARNED.test(mention.name) && ALREADY.test(before) && !RUNS.test(encoded.code.slice(0, at))) return undefined
  const done = DONE.test(encoded.code.slice(last.at, at)) && words.ends(mention.name, 'made')
  const summed = words.ends(mention.name, 'summed') || (SUM.test(before) && words.ends(mention.name, 'made'))
  // 工业项目29个，投资98亿元: what is told at once is what they cost.
  const paid = /^，(?:计划|预计)?投资$/.test(encoded.code.slice(last.at + 1, at))
  return last.mention.label === 'Metric' || done || summed || paid ? last.set : undefined
}

/** 高新区55家，以0.2%的面积贡献了…: the share of what they do it with. */
const WITH_SHARE = /以$/

/** 园区有项目46个，完成投资27亿元，实现总产值245亿元，上缴税金2亿元: projects that are only begun earn nothing; the park does. */
const EARNED = /(?:总产值|增加值|税[金收]|利税|营业收入|主营业务收入)$/
const ALREADY = /^(?:实现|完成|上缴|缴纳|创造)/
const RUNS = /投产|建成|达产|竣工|投用|运营/

/** 20个园区实现产值…，增长…；实现税收…: the verb that told their first figure tells the next of them; of parks 完成 does as well. */
const isParallel = ({ mention, encoded, at, before }: Figure, last: OfSet): boolean =>
  last.mention.label === 'Metric' &&
  ((VERB.test(before) && encoded.code.slice(0, last.at + 1).includes(before + CODES[mention.label])) ||
    (PARKS.test(last.set.name) && YIELDS.test(before))) &&
  !namesParty(last, at)
const VERB = /^\p{Script=Han}{2}$/u
const YIELDS = /^(?:实现|完成)$/
/** What stands before the next figure of parks: when it was so much, and a verb at most. */
const GOES_ON = /^(?:\d{4}年|去年|今年|上年)?(?:\p{Script=Han}{2})?$/u

/** 12个项目签约，合计投资…: a sum is of all that were counted. */
const SUM = /^(?:合计|总计|共计|完成)(?:投资|投入)?$/

/**
 * 军民融合企业总数达到106户，实现产值214亿元: firms of one sort that were counted in all, and what they have earned together; behind a
 * part (其中规上企业40户) the sum is of the whole's owner.
 */
const earns = ({ mention, before }: Figure, last: OfSet): boolean =>
  words.is(mention.name, 'earned') &&
  (last.mention.label === 'Metric'
    ? words.is(last.mention.name, 'earned')
    : EARNS.test(before) && isSort(last) && !last.mention.part && !TAKEN_IN.test(last.before))
const EARNS = /^(?:去年|今年|全年|预计|已|共|合计|累计)*(?:实现|完成|创造|贡献)$/
/** 园区入驻航空企业108家，实现产值…: what firms make in a park is its own. */
const TAKEN_IN = /(?:入驻|落户|集聚|聚集|汇聚|引进|吸引|培育|招引)了?$/

/** 高新技术企业, 规上企业: a sort of firms, and no mere 企业 or those that have moved in. */
const isSort = ({ mention: { name } }: OfSet): boolean =>
  /.{2}企业$/.test(name) &&
  !/^(?:入驻|落户|注册|现有|各类|新增|引进|在册|签约|服务|孵化|培育|帮助|支持|吸引|集聚)/.test(name)

/**
 * What a later figure in the sentence may be of: the set whose figure this is (`owner`), or that it counts; behind a list of
 * parts their whole (其中甲类10项、乙类8项，总投资…).
 */
export function ofSet(figure: Figure, owner: QuantityMention | undefined, last: OfSet | undefined): OfSet | undefined {
  const { mention } = figure
  if (owner !== undefined) return { ...figure, set: owner }
  // 占全市项目数的32%，本次开工项目总投资…: the share is told by the way.
  if (mention.label !== 'Group') return /(?:比重|占比)$/.test(mention.name) ? last : undefined
  if (mention.whole !== undefined && mention.whole === last?.set && STATE.test(mention.name))
    return { ...figure, set: last.set }
  const listed = mention.whole !== undefined && last?.mention.label === 'Group' && last.mention.whole === mention.whole
  return { ...figure, set: listed ? (mention.whole ?? mention) : mention }
}

/** 基地5家，并设立总规模100亿元的某基金: the figure of what is named behind it. */
const describesNamed = ({ encoded, at, after }: Figure): boolean =>
  after.startsWith('的') && hasLabel(encoded.surfaces[at + 2], 'Institution', 'Park', 'Place', 'Program')

/** 项目47个，总投资…，已开工29个，到位资金…: what became of so many is told in passing. */
const STATE = /^已.{2,8}的./

const namesParty = ({ encoded, at }: Figure, end: number): boolean =>
  encoded.surfaces
    .slice(at + 1, end)
    .some((one) => hasLabel(one, 'Institution', 'Park', 'Place', 'Program') && !isWordForSet(one))

/** 项目20个，…，项目总投资…: the word means the set, whatever project was named before. */
const isWordForSet = (one: Mention | undefined): boolean =>
  one !== undefined && !isQuantity(one) && one.pass === 'references' && one.kind === 'project'
