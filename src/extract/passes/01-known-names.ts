import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'
import { Words } from '../data.js'
import { type Document, isWordStart, wordOver } from '../document.js'
import type { MentionList, NameMention } from '../mention.js'
import { isNamedBeside } from '../names/named-beside.js'
import { addShortPlaces } from '../names/short-places.js'
import { isPartOfWorld } from '../names/union-of-states.js'

/** 新华社记者, 央视网消息: who reports is no part of what is reported. */
const REPORTS = /^(?:讯|消息|电|记者|报道|客户端|网|（)/
/** 世界500强企业: firms of a list, not the list. */
const OF_FIRMS = /^(?:企业|公司)/
/** 新华社合肥5月6日电, 某网5月6日合肥电: who reports, from where and when. */
const FILED = /^(?:\p{Script=Han}{2,8})?(?:\d{1,2}月)?\d{1,2}日(?:\p{Script=Han}{2,6})?(?:电|讯|消息)/u
/** 南开新闻网讯: whose site it is; 合肥5月6日电: where the reporter is; 北京时间: the time of the country. */
const DATELINE = /^(?:(?:新闻网|校报|晚报|日报)讯|(?:\d{1,2}月)?\d{1,2}日(?:电|讯|消息)|时间(?!内|里|长|短|紧))/
const LONGEST_DATELINE = 16
/** A place's name and the first character of one of its bodies or posts. */
const BODY_BEHIND = /[省市区县州][委政人长局发科党住农教财公常纪领]/
/** The last character of a ministry or an office and the party's organ in it. */
const PARTY_BEHIND = /^[部委局办署院会厅]党[组委]/
/** What a place's name ends with, whatever the segmenter makes of it. */
const LEVEL_END = /[省市区县州]$/

/** 湖南路, 南京东路: a road, named after the place. */
const ROAD = /^(?:[东西南北中]?路(?![线演径由况人])|大道|大街|组团(?![参赴前出考亮到招来去]))/

/** 光谷: what many cities call a park, which means the one of a city that the article names. */
const OF_ANY_CITY = new Set(['光谷'])
/** 武汉市 without its level. */
const CITY_FORM = 2

/** Districts whose names are ordinary words. */
const ORDINARY = new Set(['城区', '郊区', '矿区', '新城区', '市中区'])

const words = Words.of('place-words.tsv')

interface Found {
  entry: NameEntry
  start: number
  end: number
}

/**
 * Pass 1: names that the lexicon knows, longest first. A form of two characters counts only where the segmenter sees words
 * begin and end with it, a province's one-character form only where its neighbours show that a place is meant.
 */
export function findKnownNames(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>): void {
  const { text } = document
  const meant = new Map<readonly NameEntry[], NameEntry | undefined>()
  for (let i = 0; i < text.length; ) {
    const found = lexicon.names.longestAt(text, i)
    if (found !== undefined && !meant.has(found.values)) meant.set(found.values, fittest(text, found.values))
    const entry =
      found === undefined ? undefined : (heldBy(lexicon, mentions.endingAt(i), found.values) ?? meant.get(found.values))
    i =
      found === undefined || entry === undefined
        ? i + 1
        : take(document, lexicon, mentions, { entry, start: i, end: beforeLevel(text, entry, found.end) })
  }
}

/** 河北 + 省级以上: the level begins behind the short form. */
const beforeLevel = (text: string, { kind }: NameEntry, end: number): number =>
  kind === 'province' && text.startsWith('省级', end - 1) ? end - 1 : end

/** 京津冀三地携手: members of a region that act together. */
const ACTING_MEMBERS =
  /^(..{1,2})[两三四](?:地|省市?|市)(?:政府)?(?:将|正|已)?(?:共同|联合|携手|联手|合力|同心|签|共建|协同|相向|牵手|双向)/u
const LONGEST_ACT = 12
/** 徐工集团 + 选择: a name ends with such a word whatever the segmenter joins to it, but for 大学生 and the like. */
const CLOSED = /(?:集团|公司|大学|学院|研究院|研究所|实验室|银行|医院)$/
const OPEN = /[城生路军]/

/** Takes the name where it is one; the offset to read on from. */
function take(document: Document, lexicon: Lexicon, mentions: MentionList<NameMention>, found: Found): number {
  const { entry, start } = found
  const county = isShortCounty(document.text, found)
  const end = found.end + (county ? 1 : 0)
  if (isNobody(document.text, found)) return end
  if (entry.label === 'Place' && ROAD.test(document.text.slice(end, end + 3))) return end
  const length = end - start
  // 京冀, 沪苏浙皖: what is nothing but its members' short forms names them; three are a region of their own (京津冀), save where they act together.
  const summed =
    entry.kind === 'region' ? ACTING_MEMBERS.exec(document.text.slice(start, start + LONGEST_ACT))?.[1] : undefined
  const members =
    summed?.length ?? (entry.kind === 'region' && length !== 3 && entry.members.length === length ? length : 0)
  if (members > 0 && addShortPlaces(document, lexicon, mentions, start, members) !== undefined) return start + members
  if (length === 1) return addShortPlaces(document, lexicon, mentions, start) ?? start + 1
  if (!standsAlone(document, found)) return start + 1
  // 锦 + 丰镇: the short form of a city ends the name of a town.
  if (length === 2 && /[镇乡村]$/.test(document.text.slice(start, end)) && followsLoneNoun(document, start)) return end
  // 盐田, 朝阳: a district's name without its level is an ordinary word as well.
  const bare = entry.kind === 'district' && length === 2 && !LEVEL_END.test(document.text.charAt(end - 1))
  if (bare && !isNamedBeside(document, lexicon, entry)) return end
  if (OF_ANY_CITY.has(document.text.slice(start, end)) && !isNamedHome(document.text, entry)) return end
  const before = mentions.endingAt(start)
  // 蒙古国 + 教育部: a ministry of another state.
  if (before?.kind === 'country' && before.name !== '中国' && OF_STATE.test(entry.name)) {
    const name = document.text.slice(before.start, end)
    mentions.remove(before)
    mentions.add({ start: before.start, end, label: 'Institution', kind: 'government', name, pass: 'known' })
    return end
  }
  const within = before !== undefined && holds(lexicon, before, entry) ? before : undefined
  // 来宾, 日照: a city behind its province, or in an article that names it in full.
  const word = words.is(document.text.slice(start, end), 'word')
  if (word && within === undefined && !document.text.includes(entry.name)) return end
  if (within !== undefined) mentions.remove(within)
  const from = within?.start ?? start
  // 中心城区: the name of a district, and an ordinary word without its city before it.
  if (within === undefined && ORDINARY.has(entry.name)) return end
  const name = county ? entry.name : document.text.slice(from, end)
  mentions.add({ start: from, end, label: entry.label, kind: entry.kind, name, pass: 'known' })
  return end
}

/** 澜沧 + 县: a county of a people is called so for short. */
const isShortCounty = (text: string, { entry: { name }, start, end }: Found): boolean =>
  /自治[县州]$/.test(name) && text.charAt(end) === name.slice(-1) && !/[县州]$/.test(text.slice(start, end))

/** Whether a noun of one character stands right before, which is part of a name: 锦 in 锦丰镇. */
function followsLoneNoun(document: Document, start: number): boolean {
  const word = wordOver(document, start - 1)
  return word !== undefined && word.end === start && word.start === start - 1 && /^(?:n|x)/.test(word.tag)
}

/** What only one state has: its ministries and commissions. */
const OF_STATE = /^(?:中华人民共和国|国家).*(?:部|委员会|署|局|院)$/

/** Whether the article names the city of the park. */
const isNamedHome = (text: string, { place }: NameEntry): boolean =>
  place !== undefined && text.includes(place.slice(0, CITY_FORM))

/** 亚洲第一座, 东南亚最大: a continent that only says how far something leads. */
const CONTINENT = /^(?:亚洲|欧洲|非洲|北美|南美|美洲|大洋洲|东南亚|东亚|南亚|中亚|亚太|亚欧)/
const LEADS_THERE = /^(?:地区|区域)?(?:首[个座家条台套次艘款支创批]|第一|最|唯一|领先|一流|前列)/

/** 联合 + 国内知名高校, 联合 + 国有企业. */
const JOINS_HOME = /[内外有企资家际]/

/** 吉林 + 一号, 北京 + 三号: what is made, called after the place; a building or a mine is in it. */
const SERIES = /^[一二三四五六七八九十]+号(?![线楼院井厅馆坑矿桥泊码基厂地])/

/** 组织 + 人事部, 公司 + 财政部: a department of a body, and no ministry. */
const MINISTRY = /^中华人民共和国.*部$/
const OF_ITS_OWN = /^(?:组织|党群|行政|综合|公司|集团|学校|医院)$/

/** The country, which all are in; a rank (泉州市级); 类 before a name, which likens to it; and who reports. */
const isNobody = (text: string, { entry, start, end }: Found): boolean =>
  entry.name === '中国' ||
  (end - start === 3 && MINISTRY.test(entry.name) && OF_ITS_OWN.test(text.slice(Math.max(0, start - 2), start))) ||
  (entry.name === '联合国' && JOINS_HOME.test(text.charAt(end))) ||
  (entry.label === 'Place' && (text.charAt(end) === '级' || DATELINE.test(text.slice(end, end + LONGEST_DATELINE)))) ||
  (entry.label === 'Place' && SERIES.test(text.slice(end, end + 4))) ||
  isPartOfWorld(text, entry.name, start, end) ||
  text.charAt(start - 1) === '类' ||
  // 隆平高科 + 技园: the word goes on.
  (text.charAt(end - 1) === '科' && text.charAt(end) === '技') ||
  (entry.name === '海口市' && /[入出河江湾]/.test(text.charAt(start - 1))) ||
  (entry.kind === 'region' && CONTINENT.test(entry.name) && LEADS_THERE.test(text.slice(end, end + 4))) ||
  (entry.label === 'Program' && OF_FIRMS.test(text.slice(end, end + 2))) ||
  (entry.kind === 'media' &&
    (REPORTS.test(text.slice(end, end + 4)) || FILED.test(text.slice(end, end + LONGEST_DATELINE))))

/** Of the places that share a form the one that the place before it holds: 深圳市 + 南山区. */
const heldBy = (
  lexicon: Lexicon,
  before: NameMention | undefined,
  entries: readonly NameEntry[],
): NameEntry | undefined =>
  before === undefined || entries.length < 2 ? undefined : entries.find((entry) => holds(lexicon, before, entry))

/** Of the names that share a short form (南开: a district, a university) the one that the article also names in full. */
const fittest = (text: string, entries: readonly NameEntry[]): NameEntry | undefined =>
  entries.length < 2 ? entries[0] : (entries.find((entry) => text.includes(entry.name)) ?? entries[0])

/** 云杉创投 + 领投: what the segmenter takes to the name before it. */
const INVESTS = /[领跟参]投/

/** 城是, 园与: the segmenter makes one unknown word of a name's last character and the function word behind it. */
const FUNCTION_BEHIND = /^[是为与和及将已在由也正]$/
const cutByFunctionWord = (document: Document, end: number): boolean => {
  const word = wordOver(document, end)
  return word?.tag === 'x' && word.start === end - 1 && FUNCTION_BEHIND.test(document.text.slice(end, word.end))
}

/** Whether the form is a name here and no piece of other words: the shorter it is, the more words must agree. */
function standsAlone(document: Document, { entry, start, end }: Found): boolean {
  const length = end - start
  // 唐山 | 西站: a station by its side of the city, whatever the segmenter makes of it.
  if (entry.label === 'Place' && STATION.test(document.text.slice(end, end + 2))) return true
  if (length < 4 && isCutItem(document.text, entry.kind, start, end)) return false
  if (length < 4) return fitsWords(document, entry, start, end)
  // 黄渤海新区 is no 渤海新区: the segmenter sees a name that begins before.
  const word = wordOver(document, start)
  if (word !== undefined && word.start < start && word.end < end && /^n[sz]/.test(word.tag)) return false
  const isBodyOrPark = entry.label === 'Institution' || entry.label === 'Park'
  const within = entry.label === 'Park' && /[内里]/.test(document.text.charAt(end))
  const closed = within || (CLOSED.test(document.text.slice(start, end)) && !OPEN.test(document.text.charAt(end)))
  const cut =
    length < 6 &&
    !closed &&
    !isWordStart(document, end) &&
    !(isBodyOrPark && cutByFunctionWord(document, end)) &&
    !LEVEL_END.test(document.text.charAt(end - 1))
  return !cut || heldByWord(document, start, end) || INVESTS.test(document.text.slice(end, end + 2))
}

/** 西站: what stands behind a city in the name of a railway station. */
const STATION = /^[东西南北]站/

/** Prepositions that the segmenter takes to a name behind them. */
const SWALLOWED = /[继由与对经被据]/

/** 汉威科技、日立 + 信、新天科技: in a list the whole item is the name. */
const REST_OF_ITEM = /^[^\P{Script=Han}等和与及][、等]/u
const isCutItem = (text: string, kind: string, start: number, end: number): boolean =>
  kind === 'company' && text.charAt(start - 1) === '、' && REST_OF_ITEM.test(text.slice(end, end + 2))

/** Whether words begin and end with the span, or one word that is a name holds it. */
function fitsWords(document: Document, { label }: NameEntry, start: number, end: number): boolean {
  const opens = isWordStart(document, start)
  if (opens && isWordStart(document, end)) return true
  // 科技部 + 党组成员: the segmenter joins the body's last character to its party's organ.
  if (opens && end - start > 2 && PARTY_BEHIND.test(document.text.slice(end - 1, end + 2))) return true
  // 南开区委 is cut 南开/区委, and yet the district is named.
  if (opens && end - start > 2 && BODY_BEHIND.test(document.text.slice(end - 1, end + 1))) return true
  // 襄阳市以: the segmenter makes one unknown word of 市 and what follows.
  const last = wordOver(document, end - 1)
  const isLevel = label === 'Place' && end - start > 2 && LEVEL_END.test(document.text.charAt(end - 1))
  if (opens && isLevel && last?.tag === 'x' && last.start === end - 1) return true
  const word = wordOver(document, start)
  if (word === undefined || word.end < end) return false
  // 继柳工, 由云杉: the segmenter makes one unknown word of a preposition and a firm.
  if (label === 'Institution' && word.tag === 'x' && word.end === end && start === word.start + 1)
    return SWALLOWED.test(document.text.charAt(word.start))
  // 北大荒 is a place, and no university stands in it, nor 成电 in 集成电路.
  return label === 'Place' ? /^n[stz]/.test(word.tag) : word.tag === 'nt' || (word.tag === 'nz' && opens)
}

/** Whether one word of the segmenter's holds the name and more: it cuts no other name in two, as 中国石油 would 中国石油化工. */
function heldByWord(document: Document, start: number, end: number): boolean {
  const word = wordOver(document, end - 1)
  return word !== undefined && word.start <= start && word.end > end
}

/** Whether a place before holds the place behind it: 湖南 + 长沙县 is one place, 江西省吉安市 + 吉水县 too. */
function holds(lexicon: Lexicon, before: NameMention, { label, place: parent }: NameEntry): boolean {
  if (before.label !== 'Place' || label !== 'Place') return false
  const outer = placesNamed(lexicon, before.name)
  for (let place = parent; place !== undefined; ) {
    const next: string = place
    if (outer.includes(next)) return true
    place = lexicon.byName.get(normaliseForm(next))?.find((entry) => entry.label === 'Place')?.place
    if (place === next) return false
  }
  return false
}

/** The places that the name means by its last part: 吉安市 in 江西省吉安市. */
function placesNamed(lexicon: Lexicon, name: string): string[] {
  for (let from = 0; from < name.length - 1; from++) {
    const places = lexicon.byName.get(normaliseForm(name.slice(from)))?.filter((entry) => entry.label === 'Place') ?? []
    if (places.length > 0) return places.map((place) => place.name)
  }
  return []
}
