import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/index.js'
import { regionOfName } from '../../src/store/region-of-name.js'
import type { Label } from '../../src/types/index.js'

const lexicon = loadLexicon()

test.each<[Label, string, string | undefined]>([
  ['Place', '天津市', '天津市'],
  ['Place', '滨海新区', '天津市'],
  ['Place', '天津市河北区', '天津市'],
  ['Place', '武汉市', '湖北省'],
  ['Place', '朝阳区', undefined],
  ['Place', '京津冀', undefined],
  ['Institution', '南京大学', '江苏省'],
  ['Institution', '北京大学东海研究院', '北京市'],
  ['Institution', '清华大学天津某某研究院', '天津市'],
  ['Institution', '青岛某某公司', '山东省'],
  ['Institution', '某某公司', undefined],
  ['Group', '京单位', '北京市'],
  ['Group', '天津企业', '天津市'],
  ['Institution', '京某集团', undefined],
  ['Official', '江苏', undefined],
])('%s %s lies in %s', (label, name, region) => {
  expect(regionOfName(lexicon, label, name)).toBe(region)
})
