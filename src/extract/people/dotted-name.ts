import { type Document, wordOver } from '../document.js'

/** Names of foreigners and of some peoples of China: parts with dots between them, 约翰·史密斯. */

const PARTS =
  /^[\p{Script=Han}A-Z]{1,6}(?:[-‐–]\p{Script=Han}{1,4})?(?:·[\p{Script=Han}A-Za-z]{1,7}(?:[-‐–]\p{Script=Han}{1,5})?){1,3}/u
const BEFORE = /[\p{Script=Han}A-Z]{1,6}(?:·[\p{Script=Han}A-Za-z]{1,7}){1,3}$/u
/** Daniel Smith, A. B. Smith: a name in Latin letters, of two words or more. */
const LATIN = /^(?:[A-Z]\. ?)*[A-Z][a-z'’-]+(?: [A-Z][a-zA-Z'’.-]*){1,3}(?![a-zA-Z])/
/** 约翰·史密斯为名誉院长: the verb that gives the post. */
const TAKES_POST = /..[为任]$/
/** The shortest part of such a name. */
const SHORTEST = 2
/** What the segmenter takes the parts of such names for. */
const MAY_BE_PART = /^(?:nr|ns|nz|x|eng)/

/** Where the name ends that begins at the offset: its last part before the first word that may follow a person. */
export function dottedNameEnd(text: string, start: number, follows: (offset: number) => boolean): number | undefined {
  const latin = LATIN.exec(text.slice(start, start + 48))?.[0]
  if (latin !== undefined) return start + latin.length
  const parts = PARTS.exec(text.slice(start, start + 32))?.[0]
  if (parts === undefined) return undefined
  const last = start + parts.lastIndexOf('·') + 1
  for (let end = last + SHORTEST; end < start + parts.length; end++) if (follows(end)) return end
  const end = start + parts.length
  return TAKES_POST.test(parts) ? end - 1 : end
}

/** Where the name begins that ends at the offset: the words of its first part that may be a name. */
export function dottedNameStart(document: Document, end: number): number | undefined {
  const from = Math.max(0, end - 32)
  const found = BEFORE.exec(document.text.slice(from, end))
  if (found === null || TAKES_POST.test(found[0])) return undefined
  let start = from + found.index + found[0].indexOf('·')
  for (let word = wordOver(document, start - 1); word !== undefined; word = wordOver(document, start - 1)) {
    if (word.start < from + found.index || !MAY_BE_PART.test(word.tag)) break
    start = word.start
  }
  return document.text.charAt(start) === '·' ? undefined : start
}
