import type { Lexicon } from '../../lexicon/index.js'
import { type Document, wordOver } from '../document.js'
import { matches } from '../matches.js'
import type { PostMention } from '../mention.js'
import type { Told } from './people-told.js'
import { personNameAt } from './person-name.js'

/** Persons with whom a sentence opens: a comma parts them from what they are. */

/** 李某，男，1965年生; 李某（1965年出生）: a life told in short. */
const LIFE =
  /(?<=^|[。；：“”\n])\p{Script=Han}{2,4}(?=[，（](?:[男女][，。；]|(?:1[89]|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)(?![产物])))/gu
/** 李某，甲大学教授，; 李某是甲公司的创始人。: the name before the comma or the verb of being, where a post closes the clause. */
const OPENING = /(?:^|[。；：“”\n])(?<name>\p{Script=Han}{2,4}?)(?:，|[是系]|曾任|历任)[^，。；：\n]*$/u
/** 李某（甲局局长）、王某（乙大学教授）: the name before the brackets that a post closes. */
const BRACKETED = /(?:^|[，。；：、“”\n由和与])(?<name>\p{Script=Han}{2,4}?)（[^（），。；：\n]*$/u
/** A clause that tells what one is is no longer. */
const LONGEST = 48

/**
 * The persons whose lives are told, those who open a sentence before a clause that ends with their post, and those whose post
 * stands in brackets behind their name.
 */
export function openingNames(document: Document, lexicon: Lexicon, posts: readonly PostMention[]): Told[] {
  const { text } = document
  const lives = [...matches(text, LIFE)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    kind: 'other',
  }))
  const appositives = posts.flatMap(({ start: postStart, end: postEnd, kind }): Told[] => {
    const opening = /[，。；\n]/.test(text.charAt(postEnd))
      ? OPENING
      : text.charAt(postEnd) === '）'
        ? BRACKETED
        : undefined
    const name = opening?.exec(text.slice(Math.max(0, postStart - LONGEST), postStart))?.groups?.name
    if (name === undefined) return []
    const start = text.lastIndexOf(name, postStart)
    return [{ start, end: start + name.length, kind }]
  })
  return [...lives, ...appositives].filter(({ start, end }) => isName(document, lexicon, start, end))
}

/** A name, and no word of the dictionary's (高新区，…, 任务书，…). */
function isName(document: Document, lexicon: Lexicon, start: number, end: number): boolean {
  const word = wordOver(document, start)
  const common = word?.start === start && word.end >= end && !/^(?:nr|x)/.test(word.tag)
  return !common && personNameAt(document, lexicon, start, false) === end
}
