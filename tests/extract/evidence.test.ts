import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { articleOf } from './article.js'

it('proves a silent subject by where it was named before, not by what a later paragraph says of it', () => {
  const text = `宁波高新区环境优良、配套齐全。这里交通便利，公路与铁路四通八达，生活与办公都方便。
目前已引进企业300家。
宁波高新区到2030年还要建成三所学校。`
  const { claims } = extract(articleOf(text, { published: '2024-05-06' }), loadLexicon())
  const attracted = claims.filter(({ type }) => type === 'ATTRACTS')
  expect(attracted.map(({ evidence }) => evidence.text)).toEqual([
    text.slice(0, text.indexOf('企业300家') + '企业300家'.length),
  ])
})
