import { matches } from '../matches.js'
import { hasLabel, type MarkedText } from '../mention.js'

/** 被誉为“中国声谷”, 素有“德企之乡”之称: what one is called for praise, in quotation marks. */
const BYNAME =
  /(?:誉为|称为|称作|喻为|号称|素有|享有|冠以|赢得|名副其实的|当之无愧的)(?<row>“[^“”，。；\n]{2,12}”(?:[、和“”][^“”，。；\n]{2,12}”)*)/dg

/** Drops places and parks that are read in a byname: it tells of the one who is praised and names no other. */
export function dropBynames({ document: { text }, mentions }: MarkedText): void {
  for (const { indices } of matches(text, BYNAME)) {
    const [start, end] = indices?.groups?.row ?? [0, 0]
    for (const one of mentions.within({ start, end })) {
      if (!hasLabel(one, 'Place', 'Park') || one.start <= start || one.end >= end) continue
      mentions.remove(one)
      mentions.drop(one, 'is a byname')
    }
  }
}
