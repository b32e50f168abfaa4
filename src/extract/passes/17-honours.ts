import { Words } from '../data.js'
import { matches } from '../matches.js'
import { isQuantity, type MarkedText, type Mention } from '../mention.js'

const words = Words.of('honours.tsv')

/** What is won or entered, up to the word that tells its kind. */
const NAME = `[^，。；：、的获\\n]{2,32}?${words.alternatives('head')}`
/** How another honour begins behind 和, which joins words of one name as well: 信息化和工业化融合试点. */
const ANEW = '(?=国家|全国|中国|全球|世界|全省|全市|[省市]级|20\\d\\d|首批|第[一二三四五六七八九十\\d])'
const EACH = new RegExp(`(?<name>${NAME})(?:、|[和及与](?=${ANEW})|$)`, 'dgu')
/** 入选某名单, 荣获某奖和某称号. */
const WON = new RegExp(
  `(?:${words.alternatives('wins')})(?:了|为|过)?(?<row>${NAME}(?:(?:、|[和及与]${ANEW})${NAME}){0,9})(?=[，。；、（）\\n]|等|第|(?:名单|榜单|行列|之列|序列|称号)(?![\\p{Script=Han}])|$|[^\\p{Script=Han}])`,
  'dgu',
)
/** 被授予“某基地”“某单位”等称号: names in quotation marks, which hold the whole of each. */
const QUOTED = new RegExp(
  `(?:${words.alternatives('wins')}|授予|获颁|命名为|认定为)(?:了|为|过)?(?<row>[^，。；：“”\\n]{0,12}“[^“”，。；：\\n]{4,24}”(?:[、和及]?“[^“”，。；：\\n]{4,24}”)*)(?=等|称号|荣誉|[，。；]|$)`,
  'dgu',
)
/** 公布的第三批某企业名单, 评选的某案例里: whose list is told before its name. */
const LISTED = new RegExp(
  `(?:(?:公布|发布|评选|评定|认定|揭晓)[了出]?的|(?:公布|公示|发布|印发)[了出]?)(?<row>${NAME})(?=(?:建设|培育|创建|试点|推荐|认定)?(?:名单|榜单)|(?:当中|中|里|上)[，。]|评选)`,
  'dgu',
)
/** 在某百强榜中: where one ranks. */
const RANKING = /在(?<name>[^，。；：、的获\n]{3,32}?(?:榜|百强|\d强))(?:单|名单)?(?:当中|中|里|上)[，。]/dgu
/** “某典型项目”评选: a list in quotation marks. */
const QUOTED_LIST = /(?<row>“[^“”，。；：\n]{4,24}”)(?=评选|评定|名单|榜单)/dgu
const QUOTATION = /“(?<name>[^“”]+)”/dgu

const OF_GIVER = /^(?:直属|所属|系统)/
/** 示范基地名单: the list is called so as well. */
const LIST = /^(?:建设|培育|创建|试点|推荐|认定)?[名榜]单/
const LONGEST_LIST = 4
/** 某产业园称号: what it is, behind the name. */
const TITLE = '称号'
/** Whose honour it is and which batch of it, before its name: 工信部第二批. */
const BATCH = /^(?:了|为)?(?:国家|全国|省|市|区)?(?:首批|第[一二三四五六七八九十\d]+批(?:次)?|新一批)/
const BATCHED = /^(?:首批|第[一二三四五六七八九十\d]+批)$/
/** 一等奖, 成长组二等奖: a rank that says not of what. */
const RANK_ALONE = /^(?:.{0,6}组)?(?:特|一|二|三)等奖$|^(?:优秀|金|银|铜|大)奖$|^[^“”]{0,4}称号$/
/** 获奖代表, 可优先进入某名单: a clause, and no name. */
const CLAUSE = /^奖|[可或将]|优先|颁/
/** “某先进单位: the name goes on behind its head, or was read as quoted. */
const OPEN = /“[^”]*$/
/** 中国机器人大赛 + 两项一等奖: so many prizes of a contest, which has its own name. */
const SO_MANY = /[\d一二两三四五六七八九十]+[项个枚]/
/** 成长组和初创组大赛一等奖: a rank of groups of a contest, which has its own name. */
const OF_GROUPS = /组.{0,8}[一二三特]等奖$|^(?:大赛|比赛|决赛|总决赛)/
/** 最高奖项——某大奖, 获批 + 建设 + 国家创新型城市: what is said of it before its name. */
const SAID_BEFORE =
  /^.*——|^批(?=[省市]|国家|全国)|^(?:成功)?(?:(?:批准|批复|认定|确定|授予|命名)(?:建设|设立|成立|创建|为)?|建设|创建|开展|争创)(?=国家|全国|省|市|中国|全球)/
const COUNTED = /^\d(?!\d{3})|^(?:全国|全省|全市)\d+[余多]?[个家项]|^[一二三两多数][项个家次]/
/** What is told behind such a verb and is no honour with a name. */
const NO_HONOUR = [RANK_ALONE, OF_GROUPS, COUNTED, SO_MANY, CLAUSE, OPEN]

/** Pass 17: honours, prizes and lists by the verb that wins or enters them: 入选国家技术创新示范企业. */
export function findHonours(marked: MarkedText): void {
  const { document } = marked
  for (const rows of [QUOTED, QUOTED_LIST])
    for (const row of matches(document.text, rows)) findQuoted(marked, row.indices?.groups?.row ?? [0, 0])
  for (const { indices } of matches(document.text, RANKING)) {
    const [start = 0, end = 0] = indices?.groups?.name ?? []
    addHonour(marked, start, end)
  }
  for (const match of [WON, LISTED].flatMap((told) => [...matches(document.text, told)])) {
    const [from, to] = match.indices?.groups?.row ?? [0, 0]
    for (const { indices } of document.text.slice(from, to).matchAll(EACH)) {
      const [start = 0, end = 0] = indices?.groups?.name ?? []
      addHonour(marked, from + start, from + end, start > 0 || NAMED_SO.test(match[0]))
    }
  }
}

/** The honour told from `from` to `end`, without its giver and what is said of it, if it has a name; `next` in a row of them. */
function addHonour({ document, mentions }: MarkedText, from: number, end: number, next = false): void {
  const giver = mentions.startingAt(from)
  const given = giver !== undefined && !isQuantity(giver) && giver.label === 'Institution'
  // 教育部直属高校某先进单位: whose the universities are is part of the name.
  const behind = given && !OF_GIVER.test(document.text.slice(giver.end, giver.end + 2)) ? giver.end : from
  const told = behind + (SAID_BEFORE.exec(document.text.slice(behind, end))?.[0].length ?? 0)
  const opens = told + (BATCH.exec(document.text.slice(told, end))?.[0].length ?? 0)
  const start = document.text.startsWith('《', opens) ? opens + 1 : opens
  const name = document.text.slice(start, end)
  if (name.length < 4 || NO_HONOUR.some((pattern) => pattern.test(name))) return
  const titled = document.text.startsWith(TITLE, end) ? end + TITLE.length : end
  const inside = mentions.within({ start, end: titled })
  const apart = inside.some(
    (one) =>
      one.start < start ||
      one.end > titled ||
      isQuantity(one) ||
      // “国家创新型城市” + 称号: the honour in quotation marks is the whole.
      one.pass === 'honours' ||
      one.label === 'Official',
  )
  if (apart) return
  // 获批国家知识产权示范园区: what is won is no park of that name.
  for (const one of inside) if (one.end > end || isRank(one, name) || (next && isWhole(one, name))) mentions.remove(one)
  mentions.add({
    // 第三批某企业: it is called so with its batch as well.
    start: BATCHED.test(document.text.slice(told, opens)) ? told : start,
    end: end + (LIST.exec(document.text.slice(end, end + LONGEST_LIST))?.[0].length ?? 0),
    label: 'Program',
    kind: 'award',
    name,
    pass: 'honours',
  })
}

/** Whether what was read as a park is the rank that parks are given. */
const isRank = (one: Mention, name: string): boolean => isWhole(one, name) && /^(?:国家|全国|省级|首批)/.test(name)

/** 被评为常州市大学生创业园: what one is named is an honour. */
const NAMED_SO = /^被(?:评|命名|授予|认定|列|确定)/

/** 国家循环经济试点园区、半导体照明产业基地: behind an honour in the row the next is one as well, and no park. */
const isWhole = (one: Mention, name: string): boolean => one.label === 'Park' && !isQuantity(one) && one.name === name

/** The honours in quotation marks of a row; a name that was found inside one is part of it. */
function findQuoted({ document, mentions }: MarkedText, [from, to]: readonly [number, number]): void {
  for (const { indices } of document.text.slice(from, to).matchAll(QUOTATION)) {
    const [start, end] = indices?.groups?.name?.map((offset) => from + offset) ?? [0, 0]
    if (start === undefined || end === undefined) continue
    if (!HONOUR.test(document.text.slice(start, end)) && !IS_TITLE.test(document.text.slice(end, end + 3))) continue
    // “某示范区”称号: the honour is what is quoted.
    const inside = mentions.within({ start, end: end + 1 })
    const isTitled = (one: Mention): boolean => one.start === start - 1 && document.text.endsWith(TITLE, one.end)
    if (inside.some((one) => ((one.start < start || one.end > end) && !isTitled(one)) || isQuantity(one))) continue
    for (const one of inside) mentions.remove(one)
    mentions.add({
      start,
      end,
      label: 'Program',
      kind: 'award',
      name: document.text.slice(start, end),
      pass: 'honours',
    })
  }
}
/** “某示范区”称号: whatever it ends with. */
const IS_TITLE = /^”(?:称号|荣誉)/
const HONOUR =
  /(?:基地|单位|集体|个人|园区|开发区|城市|[示先][范行导][县区]|试验区|百强区|\d+强|百强|企业|奖|之[都城乡]|[县市]|平台|标兵|案例|场景|工厂|集群|品牌|典型项目|示范项目|科技园)$/
