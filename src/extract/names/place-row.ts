import { isNamed, type MarkedText, type NameMention } from '../mention.js'

const JOINS = /[、和与及]/

/**
 * The places in a row that ends at the offset, in the order of the text: 甲市、乙市和丙市.
 * Where they `mayTouch`, 甲省乙市 is a row of two as well.
 */
export function placesBefore({ document, mentions }: MarkedText, offset: number, mayTouch: boolean): NameMention[] {
  const row: NameMention[] = []
  for (let end = offset; ; ) {
    const place = mentions.endingAt(end)
    if (place === undefined || !isNamed(place, 'Place')) return row
    row.unshift(place)
    const joined = JOINS.test(document.text.charAt(place.start - 1))
    if (!joined && !mayTouch) return row
    end = joined ? place.start - 1 : place.start
  }
}
