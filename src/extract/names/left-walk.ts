import { type Word, wordOver } from '../document.js'
import { hasLabel, isQuantity, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { isKindOfFirm, verbOfFirm } from './before-firm.js'
import { beforePlace, brandOfPark } from './before-place.js'
import { isBranchOf } from './branch-of.js'
import { endsWithLeader, frontInWord, isBrandBehindPlace, isBuiltThere } from './cut-word.js'
import { fitsInName } from './fits-in-name.js'
import { foundedBrand } from './founded-brand.js'
import {
  brandBefore,
  DASH,
  hostBefore,
  LONGEST_PARTNER,
  otherParty,
  partnerBefore,
  tradedBrandBefore,
} from './fronts.js'
import { type HeadSort, sortOf } from './head-sort.js'
import { looseBrand } from './loose-brand.js'
import { CONJUNCTION, formOf, INSIDE, isBrandWord, nameEndings, nameWords, stopsName } from './name-words.js'
import { numberBefore } from './number-before.js'

/** How far leftwards a name may be read. */
export interface Reach {
  clauseStart: number
  /** Where posts end: no name runs over them. */
  postEnds: ReadonlySet<number>
  /** Words that begin names here, whatever they are elsewhere. */
  brands?: ReadonlySet<string>
  /** The name may be all general words: 科技创新三年行动计划, 科技管理处. */
  general?: boolean
  /** The name is one of a park or a project, not of a body: 建设 is no part of it. */
  works?: boolean
}

const LONGEST_NAME = 40
/** Brackets and quotations that a name may hold, with the most characters that they have in one. */
const ENCLOSED: Record<string, { open: string; longest: number }> = {
  '”': { open: '“', longest: 24 },
  '）': { open: '（', longest: 14 },
}
/** 四川省, 河北省: an authority whose scheme a body belongs to may stand behind its field. */
const OF_AUTHORITY = /[省市区]$/
/** 建了, 聚着: a verb with its aspect, which the segmenter makes one word of; no name goes on over it. */
const ASPECT = /[了着过]$/
/** 做大做强甲园: how something is made is no part of its name. */
const MADE = /^做[大强优精]$/
/** 首届, 第五届, 2024: the number of an event. */
const NUMBERED = /^(?:首届|第[一二三四五六七八九十\d]+届|\d{4})/
/** A function word that stands between a name and the rest of the word that the segmenter makes of both. */
const FUNCTION_WORD = /^[为与对由将在向于及和任以拟同从把到赴抵来]$/

/** 甲研究院（以下简称“甲院”）+ 乙站: the bracket ends the name before it. */
const OTHER_NAME = /^（(?:以下|下文)?(?:简称|统称|下称|又称|原名?为?|前身)/

/** What stands before 能 in a brand: a character that is no pronoun, adverb or mark. */
const IN_BRAND = /(?![们就才都也不可只均并还将又再便更它他她谁])\p{Script=Han}$/u

/** What stands before a dash that explains it, and joins no two parties: 最大的智算中心——. */
const EXPLAINS = /(?:基地|园区?|中心|平台|企业|公司|项目|工程|装置|实验室|研究院|[城港])——$/
const LONGEST_EXPLAINED = 5

/** When something was: no firm's brand. */
const TIME = /^(?:时期|期间|年来|以来|同期)$/

/** What a firm may have been before it became one. */
const INSTITUTE = /[院所]$/

const isFirm = (mention: Mention): boolean =>
  hasLabel(mention, 'Institution') && (mention.kind === 'company' || nameEndings.ends(mention.name, 'company'))

const isSchool = (mention: Mention | undefined): mention is NameMention =>
  mention !== undefined && hasLabel(mention, 'Institution') && mention.kind === 'university'

/** The body that a name begins with, whose it is. */
const ownerOf = (mention: Mention): NameMention | undefined =>
  !isQuantity(mention) && mention.host?.start === mention.start ? mention.host : undefined

/** A park that begins with the name of a firm. */
const isOfFirm = (mention: Mention): boolean => mention.label === 'Park' && ownerOf(mention)?.kind === 'company'

/** Reads a name leftwards from its head word, one thing at a time. */
export class LeftWalk {
  start: number
  /** The place, institution or park that was read last. */
  front: Mention | undefined
  /** Something stands in quotation marks. */
  quoted = false
  /** Behind the rightmost 与 that joins fields. */
  joint: number | undefined
  private readonly floor: number
  private readonly sort: HeadSort

  constructor(
    private readonly marked: MarkedText,
    private readonly headStart: number,
    private readonly head: string,
    private readonly reach: Reach,
  ) {
    this.start = headStart
    this.floor = Math.max(reach.clauseStart, headStart - LONGEST_NAME)
    this.sort = sortOf(head)
  }

  /** Takes in what stands on the left; false where the name begins. */
  step(): boolean {
    const { text } = this.marked.document
    const { start, floor, front } = this
    if (start <= floor || this.reach.postEnds.has(start) || endsWithLeader(this.marked.document, start)) return false
    const mention = this.marked.mentions.endingAt(start)
    if (mention !== undefined && mention.start >= floor) return this.overMention(mention)
    const before = text.charAt(start - 1)
    // 宁波 + 环 + 杭州湾智能产业园: what lies around it, wherever that is.
    if (before === '环' && front?.start === start && front.label === 'Place') {
      this.front = undefined
      return this.goOn(start - 1)
    }
    if (front?.start === start && hasLabel(front, 'Place', 'Park')) return this.beyondPlace(front)
    if (ENCLOSED[before] !== undefined) return this.overEnclosed(before)
    const number = numberBefore(text, start, floor, this.sort)
    if (number > 0) return this.goOn(start - number)
    if (before === '—' && (text.charAt(start - 2) === '—' || this.head === '大学')) return false
    // 某大学—某公司 are two bodies; a laboratory would be theirs together.
    if (this.sort.isCompany && before === '—' && hasLabel(this.marked.mentions.endingAt(start - 1), 'Institution'))
      return false
    return INSIDE.has(before) ? this.goOn(start - 1) : this.overWord()
  }

  /** The name begins here, behind a word that is none of its. */
  private upTo(start: number): false {
    this.start = start
    return false
  }

  private goOn(start: number): boolean {
    this.start = start
    return true
  }

  /** Over a name found before. A body ends the walk: it is the host of what stands behind it. */
  private overMention(mention: Mention): boolean {
    if (hasLabel(mention, 'Official', 'Group', 'Metric')) return false
    const { marked, floor } = this
    // 某开发区 + 云杉集团产业园项目: the zone is where the firm's park lies.
    if (mention.label === 'Park' && this.front?.start === this.start && isOfFirm(this.front)) return false
    // 某公司管理 + 合作区: a firm runs a zone, which bears its own name.
    if (this.sort.isZone && isFirm(mention)) return false
    if (this.sort.isCompany && mention.label === 'Park' && this.lodges(mention)) return false
    this.start = mention.start
    // 云杉 + 汽车研究院 + 有限公司: the institute that became a firm is that firm, and none that it belongs to.
    if (this.sort.isCompany && mention.end === this.headStart && INSTITUTE.test(mention.name)) return true
    // 锦泓嘉兴基地 + 年产…项目: a project's name begins with the firm whose it is.
    this.front = mention.label === 'Program' ? (ownerOf(mention) ?? this.front) : mention
    if (mention.label !== 'Institution') return true
    const partner = this.partnerOf(mention)
    if (partner < mention.start) {
      this.front = undefined
      return this.upTo(partner)
    }
    // 钒资源利用 + 教育部 + 工程研究中心: a ministry's scheme, which a field before it names.
    if (this.sort.isScheme && mention.kind === 'government' && mention.end === this.headStart) return true
    // A place before a host: 烟台 + 哈尔滨工程大学 + 研究院.
    const outer = marked.mentions.endingAt(this.start)
    if (outer?.label === 'Place' && outer.start >= floor) this.start = outer.start
    // 某大学 + 某公司 + 研究院: the two named without a mark between them bear one name.
    if (!this.sort.isCompany && isFirm(mention) && isSchool(outer) && outer.start >= floor) {
      this.front = outer
      return this.upTo(outer.start)
    }
    const { text } = marked.document
    // 最大的智算中心——云杉智算中心: the dash explains, and joins no two parties.
    const explains = EXPLAINS.test(text.slice(Math.max(0, this.start - LONGEST_EXPLAINED), this.start))
    const dash = DASH.test(text.charAt(this.start - 1)) && !explains
    if (dash && this.sort.joinsFields && !this.sort.isCompany) this.start = otherParty(marked, this.start, floor)
    return false
  }

  /** 某园区 + 江苏云杉装备有限公司, 某园区 + 云杉装备有限公司: a firm that begins with its own place or brand only lies in the park. */
  private lodges(park: Mention): boolean {
    if (park.end !== this.start || this.start === this.headStart) return false
    const word = wordOver(this.marked.document, this.start)
    return this.front?.start === this.start || (word?.start === this.start && isBrandWord(this.marked.document, word))
  }

  /** Where the name of a joint firm begins, of which one partner's brand was read. */
  private partnerOf(brand: Mention): number {
    const ofFirm = this.sort.isCompany && isFirm(brand) && brand.end - brand.start <= LONGEST_PARTNER
    return ofFirm ? partnerBefore(this.marked, brand.start, this.floor) : brand.start
  }

  /**
   * A place is where most names begin; only a host may stand before it, at once or behind a word, or a company's brand, or the
   * field of a body of its scheme: 岩土力学 + 某省 + 重点实验室.
   */
  private beyondPlace(place: Mention): boolean {
    if (this.sort.isScheme && place.end === this.headStart && OF_AUTHORITY.test(place.name))
      return this.overQuoted() ?? (!this.isBehindGeneral() && this.overWord())
    const { document } = this.marked
    if (/(?<![入进])驻$/.test(document.text.slice(this.reach.clauseStart, this.start))) return this.stationed()
    const first = beforePlace(this.marked, this.start, this.floor)
    if (first !== undefined) return this.upTo(first)
    const line =
      this.sort.isPark && place.label === 'Place' ? brandOfPark(this.marked, this.start, this.floor) : undefined
    if (line !== undefined) return this.upTo(line)
    // 国家生猪产业技术体系 + 南昌 + 综合试验站: what the station is one of.
    if (isBranchOf(document.text.slice(this.floor, this.start), this.head)) return this.overWord()
    const host = hostBefore(this.marked, this.start, this.floor)
    const brand = this.sort.isPlan ? undefined : tradedBrandBefore(document, this.start, this.floor)
    if (host !== undefined) {
      this.front = host
      this.start = host.start
    } else if (this.sort.isCompany && place.label === 'Place') {
      this.start = brandBefore(this.marked, this.start, this.floor)
    } else if (brand !== undefined) {
      // 上海 + 家化 + 华北 + 研究院: the firm's own place.
      const own = this.marked.mentions.endingAt(brand)
      this.start = own?.label === 'Place' && own.start >= this.floor ? own.start : brand
    }
    return false
  }

  /** 南开大学 + 驻深圳 + 办事处: whose it is may stand before, and is its host. */
  private stationed(): boolean {
    this.start--
    const host = this.marked.mentions.endingAt(this.start)
    // 德国 + 驻上海 + 总领事馆.
    const state = hasLabel(host, 'Place') && host?.kind === 'country'
    if (!(state || hasLabel(host, 'Institution')) || host === undefined || host.start < this.floor) return false
    this.front = host
    return this.upTo(host.start)
  }

  /** “阵列探测” + 某省重点实验室: the field may be quoted. */
  private readonly overQuoted = (): boolean | undefined =>
    this.marked.document.text.charAt(this.start - 1) === '”' ? this.overEnclosed('”') : undefined

  /** 2023年度 + 某省 + 重点实验室: a general word is no field. */
  private isBehindGeneral(): boolean {
    const word = wordOver(this.marked.document, this.start - 1)
    return word !== undefined && nameWords.is(formOf(this.marked.document, word, this.start), 'trim')
  }

  /** Over a bracket or quotation that is short enough to be part of a name. */
  private overEnclosed(closer: string): boolean {
    const { open = '', longest = 0 } = ENCLOSED[closer] ?? {}
    const { text } = this.marked.document
    const opener = text.lastIndexOf(open, this.start - 2)
    if (opener < this.floor || this.start - opener > longest || /[。；\n]/.test(text.slice(opener, this.start)))
      return false
    // 甲实验室（2005年批准）和 + 乙实验室: what is told of one name is no part of the next.
    const enclosed = text.slice(opener, this.start)
    if (closer === '）' && (/\d/.test(enclosed) || OTHER_NAME.test(enclosed))) return false
    if (closer === '”') this.quoted = true
    return this.goOn(opener)
  }

  private overWord(): boolean {
    const { document, mentions } = this.marked
    const word = wordOver(document, this.start - 1)
    if (word === undefined) return false
    const over = mentions.covering(word.start)
    // One word of the segmenter's may begin with a name found before: 北京 in 北京协和医院.
    const rest = over === undefined ? '' : document.text.slice(over.end, this.start)
    if (over !== undefined) return rest !== '' && !FUNCTION_WORD.test(rest) && this.goOn(over.end)
    const form = formOf(document, word, this.start)
    if (this.sort.isZone && nameEndings.is(form, 'company')) return false
    // 建设项目 + 大唐（河南）信息服务有限公司: whose the project is; 项目管理有限公司 is what a firm does.
    if (
      this.sort.isCompany &&
      form.endsWith('项目') &&
      !/^(?:管理|咨询|投资|开发|建设|服务|工程|代建)/.test(document.text.slice(word.end))
    )
      return false
    // 28层 + 云杉集团大楼: how high it is.
    if (form === '层' && /\d/.test(document.text.charAt(word.start - 1))) return false
    // 分会场 + 象山工业园: what is held in the park.
    if (this.sort.isPark && form.endsWith('会场')) return false
    if ((ASPECT.test(form) && word.tag === 'x') || MADE.test(document.text.slice(word.start - 1, this.start)))
      return false
    // 依托某大学 + 省部共建…国家重点实验室: its name begins with how it is built.
    if (form === '省部共建' && hasLabel(mentions.endingAt(word.start), 'Institution')) return this.upTo(word.start)
    // 项目有云杉集团, 该市有甲实验室: what there is. 某局联合云杉集团: who acts with the firm.
    if (form === '有' || (form === '联合' && this.joinsFirm(word.start))) return false
    // 某大学联合 + 化学教育部重点实验室: who acts with the laboratory; 某大学 + 联合实验室 is theirs.
    if (form === '联合' && this.start < this.headStart && hasLabel(mentions.endingAt(word.start), 'Institution'))
      return false
    // 蓝湾锂能 + 股份有限公司, 三江力能 + 科技: in a brand 能 is energy; 我们能, 还能 are what somebody can.
    if (this.sort.isCompany && form === '能' && IN_BRAND.test(document.text.slice(this.floor, word.start)))
      return this.goOn(word.start)
    // “十四五”时期 + 集团: the firm that is spoken of, in that time.
    if (this.sort.isCompany && TIME.test(form)) return false
    if (this.sort.isCompany && isBrandBehindPlace(this.marked, form, word)) return this.goOn(word.start)
    const front = frontInWord(document, word, form, this.start, this.sort.isCompany)
    if (front !== undefined) return this.upTo(front)
    // 远景嘉和（某市）有限公司: nothing is joined to a bracket.
    if (CONJUNCTION.has(form)) {
      return document.text.charAt(word.end) === '（' ? this.goOn(word.start) : this.overConjunction(word)
    }
    // 低维材料及其应用技术 + 重点实验室: a field and what it is for; behind a body it joins what is that body's.
    if (form === '及其' && this.sort.isScheme && mentions.endingAt(word.start) === undefined)
      return !this.endsWhole(word.start) && this.goOn(word.start)
    // 未来产业研究院: what opens a clause as an adverb stands inside a name elsewhere.
    if (word.start > this.reach.clauseStart && nameWords.is(form, 'not-first')) return this.goOn(word.start)
    if (isBuiltThere(document, form, word, this.floor)) return false
    const verb = verbOfFirm(document.text, form, word.start, this.headStart)
    if (verb !== undefined) return this.upTo(word.start + verb.length)
    if (this.sort.isCompany && isKindOfFirm(this.marked, form, this.start, this.headStart, this.head)) return false
    if (stopsName(form) || !this.fits(form, word.tag) || !/[\p{L}\p{N}]/u.test(form)) {
      const loose = this.sort.isCompany ? undefined : looseBrand(this.marked, word)
      if (loose !== undefined && loose >= this.floor) return this.goOn(loose)
      const brand = this.sort.isCompany ? foundedBrand(document.text, this.start) : 0
      return brand > 0 && this.upTo(this.start - brand)
    }
    return this.goOn(Math.max(word.start, this.floor))
  }

  /** Whether a body or a place stands before the word, and a firm is read behind it. */
  private joinsFirm(start: number): boolean {
    const before = this.marked.mentions.endingAt(start)
    return this.sort.isCompany && hasLabel(before, 'Institution', 'Park', 'Place') && before?.kind !== 'country'
  }

  private fits(form: string, tag: string): boolean {
    const { marked, start, headStart, sort, joint } = this
    const { brands } = this.reach
    return fitsInName({ form, tag, start: start - form.length, end: start }, { marked, headStart, sort, brands, joint })
  }

  /** 云杉公司 + 及其, 甲实验室（化学）+ 和乙实验室: a whole name ends there. */
  private endsWhole(end: number): boolean {
    const { text } = this.marked.document
    if (text.charAt(end - 1) === '）') return true
    // 化学工程与 + 生物技术学院: a discipline is no works.
    if (nameEndings.ends(text.slice(Math.max(this.floor, end - 4), end), 'discipline')) return false
    return nameEndings.ends(text.slice(Math.max(this.floor, end - 3), end), 'whole')
  }

  /** Over 与 between fields of study; it joins other things in the names of bodies that research hardly ever. */
  private overConjunction({ start }: Word): boolean {
    const { document, mentions } = this.marked
    // 第五届…会议暨首届…论坛: two events, each with its number.
    if (NUMBERED.test(document.text.slice(this.start, this.start + 6))) return false
    const joined = mentions.endingAt(start)
    const placeOfHost = joined?.label === 'Place' && mentions.endingAt(joined.start)?.label === 'Institution'
    if (this.reach.postEnds.has(start)) return false
    if (this.endsWhole(start)) return false
    if (this.sort.isPark && !/[^区城谷港园镇]与$/.test(document.text.slice(this.floor, start + 1))) return false
    // 规划与 + 设计研究院: the head itself begins with the other field.
    const before = wordOver(document, start - 1)
    if (document.text.charAt(start) === '暨' && !this.sort.isEvent) return false
    const form = before === undefined ? '' : formOf(document, before)
    // 储能科学与 + 工程研究院
    const isField =
      nameWords.is(form, 'inner') || (form.endsWith('科学') && document.text.startsWith('工程', this.start))
    const atHead = this.start === this.headStart && !isField
    // 队伍建设和 + 技术研究中心: what is being built is no field.
    if (form === '建设' && document.text.charAt(start) === '和') return false
    if (!this.sort.joinsFields || atHead || (joined !== undefined && !placeOfHost)) return false
    this.joint ??= this.start
    return this.goOn(start)
  }
}
