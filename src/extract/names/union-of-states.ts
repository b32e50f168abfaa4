/** 面向东盟, 东盟国家: a union of states by which a part of the world is meant, that does nothing itself. */

const UNIONS = new Set(['东南亚国家联盟', '欧洲联盟'])
const TOWARDS = /(?:毗邻|面向|对接|辐射|出口|走进|开拓|拓展|进军|联通|连接|通往|覆盖|到|对|至|向|—|-)$/
const OF_REGION = /^(?:[各的]|国家|市场|地区|区域|十国|\d+国|自贸|产业|企业|高校|客商|商品|水果|方向|标准|认证)/
/** The longest of the words that stand beside. */
const NEAR = 4

/** Whether the name that stands there is a union of states, and its part of the world is meant. */
export const isPartOfWorld = (text: string, name: string, start: number, end: number): boolean =>
  UNIONS.has(name) &&
  (TOWARDS.test(text.slice(Math.max(0, start - NEAR), start)) || OF_REGION.test(text.slice(end, end + NEAR)))
