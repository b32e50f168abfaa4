import type { KnownForm } from './known-form.js'
import { isPartOfWorld } from './union-of-states.js'

/** 新华社记者, 央视网消息: who reports is no part of what is reported. */
const REPORTS = /^(?:讯|消息|电|记者|报道|客户端|网|（)/
/** 世界500强企业: firms of a list, not the list. */
const OF_FIRMS = /^(?:企业|公司)/
/** 新华社合肥5月6日电, 某社 合肥5月6日电, 某网5月6日合肥电: who reports, from where and when. */
const FILED = /^\s?(?:\p{Script=Han}{2,8})?(?:\d{1,2}月)?\d{1,2}日(?:\p{Script=Han}{2,6})?(?:电|讯|消息)/u
/** 南开新闻网讯: whose site it is; 合肥5月6日电: where the reporter is; 北京时间: the time of the country. */
const DATELINE = /^(?:(?:新闻网|校报|晚报|日报)讯|(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)|时间(?!内|里|长|短|紧))/
const LONGEST_DATELINE = 16

/** 亚洲第一座, 东南亚最大: a continent that only says how far something leads. */
const CONTINENT = /^(?:亚洲|欧洲|非洲|北美|南美|美洲|大洋洲|东南亚|东亚|南亚|中亚|亚太|亚欧)/
const LEADS_THERE = /^(?:地区|区域)?(?:首[个座家条台套次艘款支创批]|第一|最|唯一|领先|一流|前列)/

/** 武汉 + 西南: a side of the town, and no part of the country. */
const SIDE = /^(?:东北|西北|西南|东南|华中|中西部|东部|西部|中部)(?:地区)?$/
const OF_TOWN = /(?:\p{Script=Han}[市县区镇州]|位于\p{Script=Han}{2,3}|地处\p{Script=Han}{2,3})(?:的)?$/u
const ENDS_CLAUSE = /^(?:部|方向|侧|隅|角|郊)?(?:[，。；、]|$)/

/** 联合 + 国内知名高校, 联合 + 国有企业. */
const JOINS_HOME = /[内外有企资家际]/

/** 吉林 + 一号, 北京 + 三号: what is made, called after the place; a building or a mine is in it. */
const SERIES = /^[一二三四五六七八九十]+号(?![线楼院井厅馆坑矿桥泊码基厂地])/

/** 组织 + 人事部, 公司 + 财政部: a department of a body, and no ministry. */
const MINISTRY = /^中华人民共和国.*部$/
const OF_ITS_OWN = /^(?:组织|党群|行政|综合|公司|集团|学校|医院)$/

/** 中关村担保: a firm that bears the park's name. */
const FIRM_OF_PARK = /^(?:科技)?(?:担保|租赁|小贷|银行|资本|创投|证券|信息谷|发展集团|股份)/

/** 京津冀协同发展 + 报告: what was written about it. */
const REPORT = /^(?:报告|年报|指数|蓝皮书|白皮书|数据库|大数据)/

/** 第二十三届中国农加工 + 投洽会: the end of another event's name. */
const OTHER_EDITION = /[第\d一二三四五六七八九十]届中国\p{Script=Han}{2,8}$/u
const LONGEST_EDITION = 12

/** The country, which all are in; a rank (泉州市级); 类 before a name, which likens to it; and who reports. */
export const isNobody = (text: string, { entry, start, end }: KnownForm): boolean =>
  entry.name === '中国' ||
  (end - start === 3 && MINISTRY.test(entry.name) && OF_ITS_OWN.test(text.slice(Math.max(0, start - 2), start))) ||
  (entry.name === '联合国' && JOINS_HOME.test(text.charAt(end))) ||
  (entry.label === 'Place' && (text.charAt(end) === '级' || DATELINE.test(text.slice(end, end + LONGEST_DATELINE)))) ||
  (entry.label === 'Place' && SERIES.test(text.slice(end, end + 4))) ||
  (entry.label === 'Program' && REPORT.test(text.slice(end, end + 4))) ||
  (entry.label === 'Park' && FIRM_OF_PARK.test(text.slice(end, end + 4))) ||
  isPartOfWorld(text, entry.name, start, end) ||
  text.charAt(start - 1) === '类' ||
  // 隆平高科 + 技园: the word goes on.
  (text.charAt(end - 1) === '科' && text.charAt(end) === '技') ||
  (entry.kind === 'event' && OTHER_EDITION.test(text.slice(Math.max(0, start - LONGEST_EDITION), start))) ||
  // 重点项目中 + 共有: no party.
  (entry.name === '中国共产党' && /^[有计]/.test(text.charAt(end))) ||
  (entry.name === '海口市' && /[入出河江湾]/.test(text.charAt(start - 1))) ||
  (entry.kind === 'region' &&
    SIDE.test(text.slice(start, end)) &&
    OF_TOWN.test(text.slice(Math.max(0, start - 5), start)) &&
    ENDS_CLAUSE.test(text.slice(end, end + 3))) ||
  (entry.kind === 'region' && CONTINENT.test(entry.name) && LEADS_THERE.test(text.slice(end, end + 4))) ||
  (entry.label === 'Program' && OF_FIRMS.test(text.slice(end, end + 2))) ||
  (entry.kind === 'media' &&
    (REPORTS.test(text.slice(end, end + 4)) || FILED.test(text.slice(end, end + LONGEST_DATELINE))))
