import { Words } from '../data.js'
import { wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type QuantityMention } from '../mention.js'

const words = Words.of('noun-words.tsv')

/** 来自某地的企业: where the members come from is part of what they are. */
const FROM = /来自[^，。；、]{2,8}的$/
const LONGEST_FROM = 12
/** 在孵企业, 在谈项目: the segmenter takes 在 for a preposition. */
const AT_WORK = /(?<!现)在[孵谈研建册园读]$/
/** A noun that is left without its verb or owner has this many characters at least. */
const SHORTEST_NOUN = 2

/** The mention as the claims need it: its noun its own, its verb and its owner outside. */
export function settleNoun(marked: MarkedText, mention: QuantityMention): QuantityMention {
  const noun = withDeed(marked.document.text, settled(marked, mention))
  // 甲工程、乙工程投资均超1亿元: what stands at the first noun would have no words left.
  return noun.start < noun.end ? noun : mention
}

/** 完成投资, 撬动资金, 孵化企业: a figure or set of a short noun is named with what was done. */
function withDeed(text: string, mention: QuantityMention): QuantityMention {
  const { label, name, start, figure, part } = mention
  if (name.length > SHORTEST_NOUN || start === figure?.start || part) return mention
  const role = label === 'Metric' ? 'deed' : 'deed-of-set'
  const deed = words.endOf(text.slice(Math.max(0, start - SHORTEST_NOUN), start), role)
  return deed === undefined || !text.startsWith(name, start) ? mention : { ...mention, name: deed + name }
}

function settled(marked: MarkedText, mention: QuantityMention): QuantityMention {
  const { figure, whole, name, part, start } = mention
  if (figure === undefined) return mention
  // 1-10月份 + 计划新开工: the month goes on.
  if (name.startsWith('份') && marked.document.text.charAt(start - 1) === '月')
    return { ...mention, start: start + 1, name: name.slice(1) }
  // 世界500强有20家: how many of them there are.
  const approved = APPROVED.exec(name)?.[0].length ?? 0
  if (approved > 0) return { ...mention, name: name.slice(0, -approved) }
  if (HAS_SO_MANY.test(name)) return { ...mention, name: name.slice(0, -1) }
  if (part && whole !== undefined && words.begins(name, 'no-noun') && !BY_WHOM.test(name))
    return { ...mention, ...figure, name: whole.name }
  const pointer = POINTER.exec(name)?.[0].length ?? 0
  if (pointer > 0 && start + pointer < figure.start)
    return { ...mention, start: start + pointer, name: name.slice(pointer) }
  const front = frontOf(marked.document.text, mention)
  if (front !== '') return { ...mention, start: start - front.length, name: front + name }
  // 该公司产品国产化率: who is pointed at has no known name.
  if (BODY.test(name) && POINTS_AT.test(marked.document.text.slice(Math.max(0, start - LONGEST_POINTER), start)))
    return { ...mention, stranger: true }
  if (part && whole?.name.endsWith(name) && !isTotal(whole)) return { ...mention, name: whole.name }
  if (words.is(name, 'money-verb')) return { ...mention, start: figure.start }
  const verb = verbOf(name)
  if (verb > 0 && start + verb < figure.start) return { ...mention, start: start + verb, name: name.slice(verb) }
  return withoutOwner(marked, withoutWorks(marked.document.text, mention))
}

/** 总占地面积220亩，其中甲项目占地面积170亩: a part is no total. */
const isTotal = (whole: QuantityMention): boolean => whole.label === 'Metric' && /总/.test(whole.name)

/** 这片规划面积: what points belongs to the owner. */
const POINTER = /^这[家个座片所支只](?=.{2})/

/** 国家级新区一共批复了19个 */
const APPROVED = /(?<=.{3})(?:一共|总共|共)(?:批复|批准|设立|获批)$/
const HAS_SO_MANY = /强有$/

/** 由校友创办的企业, 在本地投产的项目: told by who did it or where, a noun of its own. */
const BY_WHOM = /^[由在].+的./

/** 该 + 公司产量, 这家扎根某市的 + 企业产量 */
const POINTS_AT = /(?:该|这[家个座所支][^，。；]{2,24}的)$/
const LONGEST_POINTER = 28

/** What is pointed at and has something of its own. */
const BODY = new RegExp(`^${words.alternatives('pointed')}.`)

/** 某水库总投资: works without a known name are no part of the figure's noun. */
const WORKS = new RegExp(
  `^(?:${words.alternatives('owner-body')}的?|.*${words.alternatives('owner-works')})(?=(?:计划|预计|概算|估算)?${words.alternatives('works-figure')}$)`,
)

function withoutWorks(text: string, mention: QuantityMention): QuantityMention {
  const listed = mention.label === 'Metric' ? (LISTED.exec(mention.name)?.[0].length ?? 0) : 0
  if (
    listed > 0 ||
    (mention.label === 'Metric' && text.charAt(mention.start - 1) === '等' && words.begins(mention.name, 'of-listed'))
  ) {
    return { ...mention, start: mention.start + listed, name: mention.name.slice(listed), stranger: true }
  }
  const works = mention.label === 'Metric' ? (WORKS.exec(mention.name)?.[0].length ?? 0) : 0
  const payer = mention.label === 'Metric' && works === 0 ? payerOf(mention.name) : 0
  const cut = works + payer
  if (cut === 0 || mention.start + cut >= (mention.figure?.start ?? 0)) return mention
  const cutOff = { ...mention, start: mention.start + cut, name: mention.name.slice(cut) }
  const unknown = payer > 0 ? !/[向对给为]/.test(text.charAt(mention.start - 1)) : isWorks(mention.name.slice(0, works))
  return unknown ? { ...cutOff, stranger: true } : cutOff
}

/** 青溪水库总投资: works with a name of their own that is not known, and not 一期项目 or 该水库, which were told of. */
const isWorks = (works: string): boolean => OWN_WORKS.test(works) && !POINTED.test(works)
const OWN_WORKS = new RegExp(`^[\\p{Script=Han}·]{2,12}${words.alternatives('built-works')}$`, 'u')
const POINTED = /^(?:[该此本其两各整全新]|项目|工程|一期|二期|三期|首期)/

/** 甲、乙等龙头企业研发投入强度: the figure is theirs who are listed. */
const LISTED = new RegExp(
  `^.*等(?:一批)?${words.alternatives('sort-of-listed')}?${words.alternatives('listed')}?(?=.{2})`,
)

/** 云岭电驱计划投资: how much of the noun is who pays, which has no known name; 固定资产投资 and 社会捐赠 say what is paid. */
function payerOf(name: string): number {
  const payer = PAYER.exec(name)?.[1] ?? ''
  return words.ends(payer, 'sort-of-money') ? 0 : payer.length
}
const PAYER = /^(\p{Script=Han}{3,12}?)(?:计划总投资|计划投资|首期出资|出资|增资|注资|授信|捐赠)$/u

/** How many characters of the noun are the verb of its clause: 入驻企业350家, 引进项目20个. */
function verbOf(name: string): number {
  // 建成区面积, 孵化器面积: a built-up area and an incubator are no verbs.
  const verb = NO_VERB.test(name) ? 0 : (words.startOf(name, 'clause-verb')?.length ?? 0)
  return name.length - verb >= SHORTEST_NOUN ? verb : 0
}

const NO_VERB = /^(?:建成区|孵化[器园基场面]|加速器)/

/** What stands before the noun and belongs to it. */
function frontOf(text: string, { name, start }: QuantityMention): string {
  // 全国 is a scope elsewhere and part of the scheme's name here.
  if (name.startsWith('重点实验室') && text.slice(start - 2, start) === '全国') return '全国'
  const working = AT_WORK.exec(text.slice(Math.max(0, start - 3), start))?.[0]
  if (working !== undefined) return working
  const from = FROM.exec(text.slice(Math.max(0, start - LONGEST_FROM), start))?.[0] ?? ''
  return name.startsWith(from) ? '' : from
}

/** 北京研发经费投入强度: the place or body that the noun begins with is whose figure it is, unless it is a verb's object. */
function withoutOwner(marked: MarkedText, mention: QuantityMention): QuantityMention {
  const { document, mentions } = marked
  const owner = mentions.startingAt(mention.start)
  if (owner === undefined || isQuantity(owner) || hasLabel(owner, 'Program', 'Official')) return mention
  // 港澳项目: where they are from is what they are.
  if (/^港澳台?(?!地区|两地)/.test(mention.name)) return mention
  const before = wordOver(document, mention.start - 1)
  const causes = CAUSES.test(document.text.slice(Math.max(0, mention.start - 2), mention.start))
  if (before?.end === mention.start && before.tag.startsWith('v') && !causes) return mention
  const length = owner.end - owner.start
  const own = mention.name
    .slice(length)
    .replace(/^的/, '')
    .replace(/^现有(?=..)/, '')
  // 沪苏浙皖三省一市生产总值: each place of a row is one.
  const summed = SUM.exec(own)?.[0].length ?? 0
  const name = own.slice(summed)
  // 沿海铁路某市 + 段总投资: a stretch of works, named by a place.
  if (owner.label === 'Place' && /^[段站]/.test(name))
    return { ...mention, start: owner.end + 1, name: name.slice(1), stranger: true }
  // 中国科学院院士4人: so they are called, whose body has none of them here.
  if (isHonour(own)) return mention
  const comesFrom = words.begins(name, 'origin') && !isWhose(marked, mention, name) && !CHANGES.test(name)
  if (name.length < SHORTEST_NOUN || comesFrom || owner.end >= (mention.figure?.start ?? 0)) return mention
  const rest = { ...mention, start: owner.end, name }
  return length === 1 && mentions.startingAt(owner.end)?.label === 'Place' ? withoutOwner(marked, rest) : rest
}

/** 使某市孵化器总数达到12家: the verb has the whole clause for its object. */
const CAUSES = /(?:使得?|让|促使)$/

/** 某园企业增长: how many more there are is the owner's. */
const CHANGES = /(?:增长|增加|减少|下降)$/

/** 中国科学院 + 院士: the members of an academy are called after it. */
export const isHonour = (noun: string): boolean => /^(?:外籍)?(?:院士|学部委员)$/.test(noun)

/** 目前某市人才总量达280万: at the head of its clause, before the number, the place has them; 引进某市企业20家 come from there. */
function isWhose({ document }: MarkedText, { start, figure, part }: QuantityMention, name: string): boolean {
  if (part || start === figure?.start || FROM_THERE.test(name)) return false
  const before = wordOver(document, start - 1)
  return before === undefined || /^[t]/.test(before.tag) || /[，。；：\n]/.test(document.text.charAt(start - 1))
}
/** 来自, 籍, 上市 and the like say that they come from there; projects of a place (北京项目有13个、河北项目有5个) do as well. */
const FROM_THERE = /^(?:来|籍|方面|挂牌|上市|板|成员|会员)|^项目$/
const SUM = /^(?:[两三四]省[一两三]市|[两三四][地市省])的?/
