import type { Span, Status } from '../../types/index.js'

/** A stretch of the text whose sentences are about what is planned, unless their own words say otherwise. */
export interface Scope extends Span {
  status: Status
}

const AHEAD =
  /^[\s“]*(?:下一步|下一阶段|下步|今后|接下来|未来(?=[，、一二三五十\d几])|面向未来|展望未来|日后|“?十五五”?期间)/
/** 我市将…从以下几个方面…: a list of aims to the end of the text. */
const LIST_OF_AIMS =
  /(?:将|要|计划|拟)[^。\n]*(?:以下|如下|下列|几个方面|几方面|[三四五六七八]个方面)[^。\n]*[。：]?\s*$/
const PLANS = /将(?=[^。]*$)|计划(?=[^。]{4})|拟/
const GOES_ON = /^(?:并|同时，|此外，|还)/

/**
 * Where the text speaks of plans: from 下一步 to the end of its paragraph, after a sentence that announces aims, and in a
 * sentence that goes on (并…) from one that plans. Linear in the length of the text.
 */
export function readScopes(text: string): Scope[] {
  const scopes: Scope[] = []
  let start = 0
  let listed = false
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length
    if (listed) scopes.push({ start, end, status: 'planned' })
    else scopes.push(...sentenceScopes(paragraph, start))
    listed ||= LIST_OF_AIMS.test(paragraph)
    start = end + 1
  }
  return scopes
}

function sentenceScopes(paragraph: string, offset: number): Scope[] {
  const scopes: Scope[] = []
  let before = ''
  for (const match of paragraph.matchAll(/[^。！？]+[。！？]?/g)) {
    const [sentence] = match
    const start = offset + match.index
    if (AHEAD.test(sentence)) return [...scopes, { start, end: offset + paragraph.length, status: 'planned' }]
    if (GOES_ON.test(sentence) && PLANS.test(before))
      scopes.push({ start, end: start + sentence.length, status: 'planned' })
    before = sentence
  }
  return scopes
}
