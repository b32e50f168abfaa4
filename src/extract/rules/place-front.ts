import { type Document, wordOver } from '../document.js'
import type { Mention } from '../mention.js'

/** Tags of the segmenter that stand inside a body's name. */
const INSIDE = /^(?:n|b|j|x|vn|f|a|s)/
/** What the names of bodies end with. */
const BODY =
  /(?:市场|企业|公司|中心|集团|学校|机构|部门|单位|团队|[院所厂行社园局店馆站谷]|石化|钢铁|电力|铁路|移动|联通|电信|海关|烟草|供电|港务|机场|地铁|公交|燃气|水务)$/
/** What has no mark in it: 宁波市、宁波大学 are two. */
const NAMING = /^[\p{Script=Han}A-Za-z\d]+$/u
const FIRM = /^[\p{Script=Han}A-Za-z\d]*(?:公司|集团|大学|学院|[院所厂行])$/u
const FIRMS = /^(?:科技|高新技术|入[园驻])?(?:企业|公司)(?!化)/u
const LONGEST = 14

/** 中关村企业: a place or park whose firms act themselves. */
export const isFrontOfFirms = ({ text }: Document, { label, end }: Mention): boolean =>
  (label === 'Place' || label === 'Park') && FIRMS.test(text.slice(end, end + LONGEST))

/** 杭州产权交易市场, 杭州有关部门: a place that is only the front of a body without a known name, which acts itself. */
export const isFrontOfBody = (document: Document, place: Mention): boolean =>
  place.label === 'Place' && BODY.test(nounsBehind(document, place))

/** 北京智衡云算科技有限公司, 由兰州科近承建: a place that only begins the name of a firm or a school which no name was found for. */
export const isFrontOfFirm = (document: Document, place: Mention): boolean =>
  place.label === 'Place' && (FIRM.test(nounsBehind(document, place)) || isFrontOfBrand(document, place))

/** Whether a word that the segmenter does not know stands right behind the place: the brand of a firm there. */
function isFrontOfBrand(document: Document, { end }: Mention): boolean {
  const word = wordOver(document, end)
  return word?.start === end && word.tag === 'x' && BRAND.test(document.text.slice(end, word.end))
}
/** Words that no list has are also made of a function word and what is beside it. */
const BRAND =
  /^(?![将拟已正也还都均就在与和为对向从以由并则更两三四五各等全多同])\p{Script=Han}{2,6}(?<![在与和将为])$/u

/** The nouns that run on behind the mention. */
function nounsBehind(document: Document, { end }: Mention): string {
  let last = end
  for (let word = wordOver(document, last); word?.start === last && word.end - end <= LONGEST; ) {
    if (!INSIDE.test(word.tag) || !NAMING.test(document.text.slice(word.start, word.end))) break
    last = word.end
    word = wordOver(document, last)
  }
  return document.text.slice(end, last)
}
