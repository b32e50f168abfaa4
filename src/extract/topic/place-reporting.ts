import type { Lexicon } from '../../lexicon/index.js'
import type { NameMention } from '../mention.js'
import { placesIn } from './headline.js'

/** 甲区政府工作报告: whose government reports. */
const REPORT = /(?:人民)?政府工作报告/
/** 我代表甲区人民政府向大会报告工作: the same at the head of the report, whose headline may leave it out. */
const SPEAKS = /我代表(?<whose>\p{Script=Han}{2,14}?)(?:人民)?政府，?\s?向/u
/** How far into the text the head of a report reaches. */
const LEAD = 600

/**
 * The place whose government reports on its work: what such a report tells without a subject is the place's, whoever else is
 * named in it.
 */
export function placeReporting(title: string, text: string, lexicon: Lexicon): NameMention | undefined {
  const spoken = SPEAKS.exec(text.slice(0, LEAD))?.groups?.whose
  const said = title.slice(0, REPORT.exec(title)?.index ?? 0)
  for (const words of [said, spoken ?? '']) {
    const named = placesIn(words, lexicon).at(-1)
    if (named === undefined || named.entry.kind === 'region') continue
    const { label, kind, name } = named.entry
    const form = words.slice(named.at, named.end)
    const start = text.indexOf(form)
    if (start >= 0) return { start, end: start + form.length, label, kind, name, pass: 'references' }
  }
  return undefined
}
