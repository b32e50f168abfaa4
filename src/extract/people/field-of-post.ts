import { type Document, wordsBetween } from '../document.js'
import { formOf, NOMINAL, nameWords, stopsName } from '../names/name-words.js'

/** What may stand between a body and the post of one who works there: 某大学 + 环境专业 + 教授. */

const LONGEST = 16
/** 合作企业专家, 受邀嘉宾代表: people of others. */
const OF_OTHERS =
  /企业|公司|单位|集团|高校|医院|机构|校外|校友|合作|受邀|特邀|外聘|毕业|行业|各|等|国内|国际|知名|相关|有关|多名|多位/

/** Whether nothing but the field or the unit of a post stands there. */
export function isField(document: Document, start: number, end: number): boolean {
  const text = document.text.slice(start, end)
  if (text.length < 2 || text.length > LONGEST || !/^\p{Script=Han}+$/u.test(text) || OF_OTHERS.test(text)) return false
  return wordsBetween(document, { start, end }).every((word) => {
    const form = formOf(document, word)
    return (NOMINAL.test(word.tag) || nameWords.is(form, 'inner')) && !stopsName(form)
  })
}
