import type { Span } from '../../types/index.js'
import type { DateMention } from './time.js'

/** 成立于1963年 dates that one clause; what the sentence says next is of another time. */
const FOUNDED = /(?:成立|创建|创办|创立|创设|始建|始创|始|建|设立|组建|诞生)于$/
/** 成立于2003年，由甲与乙共同发起: who founded it did so then. */
const FOUNDS = /^(?:是|现)?由[^，。；]{2,60}(?:发起|创办|创立|组建|共建|合建|建立|设立|成立|出资|兴办)/
/** 到2026年达到760亿元；高新技术企业突破200家: what level is reached, one of a list of aims behind semicolons. */
const LEVEL = /达到?|突破|超过|提高到|提升[至到]|增[至长加]|不少于/
/** 将在明年搬来，…正加快施工: what is under way is not of the year ahead. */
const AHEAD = /[将拟][在于]?$/
const PRESENT = /正|已|基本/

/** 1961年1月出生，…: a day of someone's life, which dates nothing else. */
const OF_LIFE = /^\p{Script=Han}{0,4}?(?:出生|生人|参加工作|入党|毕业)|^生(?=[，。于在])/u
const LONGEST_OF_LIFE = 8

/** How near its beginning a date opens a sentence. */
const OPENS = 4
/** 记者获悉，2023年…; 数字是最好的注脚：截至2023年…; 刚刚过去的2023年: the words before a date that opens as well. */
const OPENS_BEHIND =
  /(?:(?:获悉|了解到|介绍|显示|表明|表示|透露|指出|披露|通报|说|称)[，：]|：|^\s*(?:在|刚刚|已经)*过去的)[“\s]*(?:截[至止]到?|到|在)?$/

export const opens = (text: string, { start }: Span, sentence: Span): boolean =>
  start - sentence.start <= OPENS || OPENS_BEHIND.test(text.slice(sentence.start, start))
/** 1958年创办，现有19个学院: of the present, whatever year was named before. */
const NOW = /现有|目前|如今|眼下|至今|截至|(?:^|[，；：])现/

/** 于2014年由甲与乙共建，…: when something was founded, said in the clause of its founding. */
const FOUNDED_THEN =
  /^\p{Script=Han}{0,30}?(?:成立|创建|创办|始建|组建|共建|合建|设立|建成|建立|挂牌|诞生|注册|启动|开工|动工)/u
/** What it is and has since. */
const SINCE = /累计|拥有|建有|设有|下设|占地|面积|位于|坐落|地处|共有|注册资[本金]|总部|(?:^|，)是/

/** Whether the words behind a date tell of a founding first, and then of what has come since. */
const isOfFounding = (behind: string): boolean =>
  FOUNDED_THEN.test(behind) && SINCE.test(behind.slice(behind.search(/[，；]|$/)))

/**
 * Whether a date said before the clause still holds in it: not one of founding, nor one of a plan where the clause is past,
 * nor any where the text has come back to the present, or behind a semicolon to something else that the sentence does not begin with.
 */
export const reaches = (text: string, mention: DateMention, clause: Span, sentence: Span): boolean =>
  mention.end <= clause.start &&
  !NOW.test(text.slice(mention.end, clause.end)) &&
  (opens(text, mention, sentence) ||
    !text.slice(mention.end, clause.start).includes('；') ||
    (mention.role === 'until' && LEVEL.test(text.slice(clause.start, clause.end)))) &&
  !(
    FOUNDED.test(text.slice(Math.max(0, mention.start - 4), mention.start)) &&
    !FOUNDS.test(text.slice(clause.start, clause.end))
  ) &&
  !OF_LIFE.test(text.slice(mention.end, mention.end + LONGEST_OF_LIFE)) &&
  !isOfFounding(text.slice(mention.end, clause.end)) &&
  !(
    AHEAD.test(text.slice(Math.max(0, mention.start - 3), mention.start)) &&
    PRESENT.test(text.slice(clause.start, clause.end))
  )
