import { isNamed, type MarkedText } from '../mention.js'

/** What a park calls its quarters; 北区域 and 东区块 are other words. */
const QUARTER = /^[东西南北中][区园](?![域别块位内外])/

/** 武清开发区北区: a quarter right behind a park is the park's, and no district of that name (东区, 北区) in some other city. */
export function joinQuarters({ document, mentions }: MarkedText): void {
  for (const park of mentions.all()) {
    if (!isNamed(park, 'Park')) continue
    const [quarter] = QUARTER.exec(document.text.slice(park.end, park.end + 3)) ?? []
    if (quarter === undefined) continue
    const end = park.end + quarter.length
    mentions.add({ ...park, end, kind: 'zone', name: park.name + quarter, host: park, pass: 'quarters' })
  }
  // 我县工业园区东区: a quarter of a park without a name.
  for (const place of mentions.all()) {
    const { start, end } = place
    const isQuarter = isNamed(place, 'Place') && ALONE.test(document.text.slice(start, end))
    if (isQuarter && /[园区]/.test(document.text.charAt(start - 1))) mentions.remove(place)
  }
}
const ALONE = /^[东西南北]区$/
