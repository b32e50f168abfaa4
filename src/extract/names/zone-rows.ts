import { matches } from '../matches.js'
import type { MarkedText } from '../mention.js'
import { countValue } from '../readers/index.js'
import { placesBefore } from './place-row.js'

/** 四大国家级高新区, 3个经开区: behind a row of places, how many there are and what they are. */
const COUNTED =
  /(?<count>\d{1,2}|[两三四五六七八九十])[个大家座](?:国家级|国家|省级|市级)?(?<head>高新区|高新技术产业开发区|经开区|经济技术开发区|自贸区|自由贸易试验区|综保区|综合保税区)/g
/** 南昌市 + 高新区: so it is called without the level of the city. */
const LEVEL = /(?<=.{2})[市县区]$/

/** 南昌、新余、鹰潭三大国家级高新区: places in a row, as many as are counted, stand for their zones. */
export function findZoneRows({ document, mentions }: MarkedText): void {
  const { text } = document
  for (const { index, groups } of matches(text, COUNTED)) {
    const all = placesBefore({ document, mentions }, index, false)
    // 长治、锦州等14家省级高新区: some of them are named.
    const some = text.charAt(index - 1) === '等' ? placesBefore({ document, mentions }, index - 1, false) : []
    const row = some.length > 0 ? some : all
    const count = countValue(groups?.count ?? '') ?? 0
    if (row.length < 2 || (some.length > 0 ? row.length > count : row.length !== count)) continue
    for (const place of row) {
      const { start, end } = place
      const name = `${text.slice(start, end).replace(LEVEL, '')}${groups?.head ?? ''}`
      mentions.remove(place)
      mentions.add({ start, end, label: 'Park', kind: 'zone', name, pass: 'short-forms' })
    }
  }
}
