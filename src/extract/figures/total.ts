import { Words } from '../data.js'
import type { QuantityMention } from '../mention.js'
import type { Figure } from './figure.js'

/** What is new is part of the total that is told behind it: 新增平台55家，累计152家. */

const words = Words.of('figure-words.tsv')

/** 新增, 净增, 再添: right before a set, that its members are new ones. */
const NEW = new RegExp(`${words.alternatives('new')}(?:了|认定|培育|引进|获批|备案|登记|各类)*$`)
/** Between the two: 累计, 全市总数. */
const TOTAL = /^，?(?:全[省市区县州校国]|目前|现|其)?的?(?:累计|总数|总量|总计)[^，。；：\uE000-\uE007]{0,4}$/

/** The set of new members whose total the figure is; undefined where it is none. */
export function newOf({ mention, encoded, at }: Figure, last: Figure | undefined): QuantityMention | undefined {
  if (last?.encoded !== encoded || mention.label !== 'Group' || last.mention.label !== 'Group') return undefined
  if (last.mention.name !== mention.name || last.mention.unit !== mention.unit) return undefined
  const grows = (last.mention.number ?? 0) < (mention.number ?? 0)
  return grows && NEW.test(last.before) && TOTAL.test(encoded.code.slice(last.at + 1, at)) ? last.mention : undefined
}
