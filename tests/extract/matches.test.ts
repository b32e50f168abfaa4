import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matches } from '../../src/extract/matches.js'

const SAMPLES = new URL('../../samples/', import.meta.url)
const texts = readdirSync(SAMPLES)
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8'))

/** Expressions of every form that the passes use, of which some of the texts hold what they ask for and some do not. */
const EXPRESSIONS = [
  /天津/g,
  /(?:共建|联合建设|合作)(?:了|的)?/g,
  /(?<front>[与和同])(?<whom>[^，。；]{2,12}?)(?:签署|签订)了?(?!备忘录)/dgu,
  /(?<=实验室|研究院)[^，。；]{0,6}?(?:由|将)/g,
  /(?<!新)技术(?:合同)?成交额/g,
  /\d[\d.]*(?:亿|万)?元/g,
  /[零一二三四五六七八九十]{1,3}(?:是|、)/g,
  /\p{Script=Han}{2,4}(?:大学|学院)/gu,
  /^(?:\s*)(?:一|二|三)、/gm,
  /A?I?(?:B|OpenHarmony)+/g,
  /（(?:以下)?简称“?[^”）]+”?）/g,
  /[^，。；：、\n]{2,8}/g,
  /从不出现的词|也不出现/g,
  /\.|\?|\u3002/g,
  /(?:a(?:b|c)|科(?:技|研)){1,2}(?=局|委|厅|平)/gi,
]

describe('the matches of an expression', () => {
  it.each(EXPRESSIONS.map((expression) => [expression.source, expression] as const))(
    'are those that matchAll finds, however long the text: %s',
    (_, expression) => {
      for (const text of [...texts, texts.join('\n'), texts.map((text) => text.slice(0, 60)).join('')]) {
        const found = [...matches(text, expression)].map(({ 0: match, index }) => [index, match])
        expect(found).toEqual([...text.matchAll(expression)].map(({ 0: match, index }) => [index, match]))
      }
    },
  )
})
