/** 三家研究院, 多个平台: a number and its classifier count common nouns. */
const NUMBER = /[\d两三四五六七八九十几数多余]/
const CLASSIFIER = /^[条个家项座所名位批类种大]/
/** 近百家专业院所, 三大科技中心, 多个平台: many, and none of them named. */
const MANY = /^近?(?:[百千万数几两多][余多]?[家个所名座人]|[二两三四五六七八九十]大)/
/** Nouns that end as names do. */
const COMMON_NOUNS: readonly RegExp[] = [
  // 交汇处, 高铁网.
  /(?:交汇|汇合|交界|入口|出口|接壤|所在|发源|各|用|长|短)处$|(?:高铁|铁路|公路|交通|管|电|路|轨道|骨干)网$/,
  // 大学—中学, 省重点中学, 三甲医院.
  /^(?:大学|高校|企业|政府)[—-]|^(?:省|市|区|县)?级?重点(?:高中|中学|小学|医院|高校|大学)$|^三甲医院$/,
  // 先进农业新基地, 东北地区老工业基地.
  /(?<!创)新(?:基地|高地|平台)$|老工业基地$/,
  // 孵化器+加速器+产业园.
  /(?:园|院|所|器|室|空间|基地|中心|平台|楼宇)\+/,
  // 三地政府, 县级政府.
  /(?:[两三四五](?:地|省|市|区|县)|各地|各级|[省市区县]级|当地|地方|本级)政府$/,
  // 经贸考察团: people under way, and no body.
  /(?:考察|访问|代表|采购|参观|讲师|宣讲|旅行|观摩|服务)团$/,
  // 第14次党组会议, 第41次常务会议: a body's own routine.
  /(?:党组|党委|常务|常委|常委会|主任|办公|院长办公|校长办公|局务|支部)(?:扩大)?会议?$/,
  // 在某评价中排名第六.
  /[中里上](?:排名|排行)$/,
  // 集团总部, 与该公司.
  /^(?:公司|集团|企业|央企|其)总部$|^.?[该本此其](?:公司|集团|企业|学院|研究院|研究所|园区|中心|实验室)$/,
]
/** 两大国家战略, 三大中心: several at once. */
const SEVERAL = /[两三四五六七八九十]大(?!学)/
/** “十大楚药”行动: what is quoted counts nothing. */
const QUOTED = /“[^”]*”/g
const BARS_NAME = new Set(['政府工作报告'])

/** Whether the words are a common noun that ends as names do, or several things counted. `before` is the character before them. */
export const isCommonNoun = (name: string, before: string): boolean =>
  BARS_NAME.has(name) ||
  COMMON_NOUNS.some((noun) => noun.test(name)) ||
  SEVERAL.test(name.replaceAll(QUOTED, '')) ||
  MANY.test(name) ||
  (NUMBER.test(before) && CLASSIFIER.test(name))

/** 学院, 院系, 学院系室, 相关职能部门, 创业公司: units of a body or of many, and none of them named. */
const UNITS =
  /^(?:专业|相关|有关|各|职能|二级|全校|基层|下属|直属|对口|责任|关|校|创业|初创|科研|重点)*(?:学院|院系|院校|系室|系|室|学部|学科|部门|部处|处室|科室|院所|单位|公司|专班|秘书处|实验室|团队|机构|组织)+$/

/** Whether the words are what any body calls its units. */
export const isCommonUnit = (name: string): boolean => UNITS.test(name)
