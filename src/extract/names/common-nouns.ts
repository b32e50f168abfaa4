import { Words } from '../data.js'

const words = Words.of('common-nouns.tsv')

/** 三家研究院, 多个平台, 16市党委: a number and its classifier count common nouns. */
const NUMBER = /[\d两三四五六七八九十几数多余]/
const CLASSIFIER = /^[条个家项座所名位批类种大省市区县]/
/** 近百家专业院所, 三大科技中心, 多个平台: many, and none of them named. */
const MANY = /^近?(?:[百千万数几两多][余多]?[家个所名座人]|[二两三四五六七八九十]大)/
/** What is no name whatever stands in it, beside the words of the table. */
const COMMON_NOUNS: readonly RegExp[] = [
  // 省属重点大学, 市属高校: of a rank.
  /^(?:省|市|部|教育部)属(?:重点|高水平|综合性?|应用型|研究型|本科|公办|理工类|师范类)*(?:大学|院校|高校|学院|高等学校)$/,
  // 大学—中学, 省重点中学.
  /^(?:大学|高校|企业|政府)[—-]/,
  new RegExp(`^(?:省|市|区|县)?级?重点${words.alternatives('key-school')}$`),
  // 先进农业新基地.
  /(?<!创)新(?:基地|高地|平台)$/,
  // 孵化器+加速器+产业园, and no 某大学材料学院—某公司联合实验室.
  new RegExp(`(?:^|[+—-])\\p{Script=Han}{0,2}${words.alternatives('joined')}[+—-]`, 'u'),
  // 苗圃—孵化器—加速器.
  new RegExp(`${words.alternatives('stage')}[—–-]`),
  // 各市、县（区）人民政府; 国家级科技企业孵化器: of any place, of a rank.
  /^[省市县区]（[省市县区]）/,
  /^(?:国家级|省部级|省级|市级|区级|世界级)(?!.*“)\p{Script=Han}{0,8}(?:孵化器|众创空间|加速器|科技园|示范区|开发区|基地|平台|园区)$/u,
  // 三地政府, 两国政府.
  /[两三四五](?:地|省|市|区|县|国)政府$/,
  // 国家综合改革试验区: a rank that many places bear.
  /^国家(?:级)?(?:综合|全面|统筹)\p{Script=Han}{0,10}(?:试验区|实验区|创新区|示范区)$/u,
  // 第14次党组会议, 第41次常务会议.
  new RegExp(`${words.alternatives('routine')}(?:扩大)?会议?$`),
  // 在某评价中排名第六.
  /[中里上](?:排名|排行)$/,
  // 三级甲等肿瘤专科医院, 大型综合性医院: of a rank or sort.
  /^(?:国家|省级|市级|公立|民营|大型|知名)*(?:[一二三]级(?:[甲乙丙]等|综合|专科|中医)|三甲|大型|综合性)\p{Script=Han}{0,8}医院$/u,
  // 安天船舶2家公司: so many, of which one is named.
  /\d[余多]?[家所个名]\p{Script=Han}{2,6}$/u,
  // 科研院所重点实验室: those of many.
  /^(?:高校|院校|科研院所|院所|企业)(?:国家|全国|省部级)?(?:重点)?(?:实验室|研究院|研究所)$/,
  // 开幕式暨高峰会: parts of the event that is told of.
  /^(?:开幕|闭幕|启动)(?:式|仪式|会)[暨和及]/,
  // 大赛全国总决赛: a round of the contest that is told of.
  /^大赛(?:全国|全省|省级|省|市)?总?决赛$/,
  // 本次某赛区大赛: the event that was named before.
  /^(?:本|此|这)[次届](?!“)/,
  // 跨国公司园区, 外资总部: those of many.
  /^(?:跨国|外资|民营|国有|科技)?(?:公司|企业)园区$|外资总部$/,
  // 我县重点工程项目: those of the place.
  /^我[省市区县州旗].{0,10}(?:项目|工程)$/,
  // 公司控股公司: one that the firm spoken of has.
  /^(?:本|该|其)?公司(?:的)?(?:全资|控股|参股)[子孙]?公司$/,
  // “十二五”科技创新平台: those of a period.
  /^“十[一二三四五六]五”(?:国家|省级|市级|重点|重大|科技|技术|产业)*(?:创新|研发|公共|服务)*(?:平台|基地|中心|实验室|园区)(?:重[大点])?(?:项目|工程)?$/,
  // 与该公司.
  new RegExp(`^.?[该本此其]${words.alternatives('pointed')}$`),
]
/** 两大国家战略, 三大中心: several at once. */
const SEVERAL = /[两三四五六七八九十]大(?!学)/
/** “十大楚药”行动: what is quoted counts nothing. */
const QUOTED = /“[^”]*”/g

/** Whether the words are a common noun that ends as names do, or several things counted. `before` is the character before them. */
export const isCommonNoun = (name: string, before: string): boolean =>
  words.is(name, 'whole') ||
  words.ends(name, 'ends') ||
  COMMON_NOUNS.some((noun) => noun.test(name)) ||
  SEVERAL.test(name.replaceAll(QUOTED, '')) ||
  MANY.test(name) ||
  (NUMBER.test(before) && CLASSIFIER.test(name))

/** 推动了一批 + 城市更新项目落地: what stands before the offset says that there are several, and none of them is named. */
export const isOfSeveral = (text: string, offset: number): boolean =>
  SEVERAL_BEFORE.test(text.slice(Math.max(0, offset - LONGEST_SEVERAL), offset))
const SEVERAL_BEFORE = /(?:一批|多个|若干|系列)$/
const LONGEST_SEVERAL = 2

/** 学院, 院系, 学院系室, 相关职能部门, 创业公司: units of a body or of many, and none of them named. */
const UNITS = new RegExp(`^${words.alternatives('of-unit')}*${words.alternatives('unit')}+$`)

/** Whether the words are what any body calls its units. */
export const isCommonUnit = (name: string): boolean => UNITS.test(name)
