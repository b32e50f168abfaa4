import { matches } from '../matches.js'
import { isNamed, type MarkedText, type NameMention, namesBefore } from '../mention.js'

/** 甲产业园又名“甬谷”, 这座园区又叫“甬谷”, 甲联盟（又名乙联盟）: what else it is called, and the kind of thing where a word stands for it. */
const ALSO =
  /(?<word>园区|产业园|科技园|研究院|实验室|中心|基地|公司|企业|平台)?[，（]?(?:又|也|亦|俗|别)(?:叫|名|称)(?:作|做|为)?(?:“(?<quoted>[^“”，。；：]{2,24})”|(?<=（[又亦]名为?)(?<form>[^“”，。；：（）]{2,24})(?=）))/dgu
/** So far back stands what the word means. */
const FARTHEST = 120
const PARKS = /园|基地/

/** The other names that the article gives parks and bodies, each with the one that bears it. */
export function* otherNames({ document, mentions }: MarkedText): Generator<[form: string, named: NameMention]> {
  for (const { groups, index } of matches(document.text, ALSO)) {
    const { word = '', quoted = '', form = quoted } = groups ?? {}
    const label = PARKS.test(word) ? 'Park' : 'Institution'
    const right = mentions.endingAt(index + word.length)
    if (right !== undefined && isNamed(right, 'Park', 'Institution')) yield [form, right]
    else if (word !== '') {
      for (const named of namesBefore(mentions, index, FARTHEST)) {
        if (named.label !== label) continue
        yield [form, named]
        break
      }
    }
  }
}
