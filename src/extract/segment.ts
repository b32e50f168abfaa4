import { Jieba, type TaggedWord } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { wordRoles } from './data.js'

const LINE = /[^\n]*\n|[^\n]+$/g
/** How often a word of our own is said to occur: as often as common words do, or it would still be cut. */
const OFTEN = 20_000
/** Words whose tags are kept: more than a large dictionary has that news ever uses. */
const MOST_KEPT = 200_000

let segmenter: Jieba | undefined
const tags = new Map<string, string>()

/**
 * The words of a text with their parts of speech, line by line. A tag depends on nothing but the word, and asking for tags
 * takes three times as long as asking for words: only a line with a word that is new is asked for them.
 */
export function segment(text: string): TaggedWord[] {
  segmenter ??= withOwnWords()
  const jieba = segmenter
  if (tags.size > MOST_KEPT) tags.clear()
  const lines = text.match(LINE) ?? []
  return lines.flatMap((line) => knownIn(jieba.cut(line, true)) ?? keep(jieba.tag(line, true)))
}

/** The segmenter with the words of our table beside those of its dictionary. */
function withOwnWords(): Jieba {
  const jieba = Jieba.withDict(dict)
  const rows = [...wordRoles('segmenter-words.tsv')].flatMap(([word, tags]) =>
    [...tags].map((tag) => `${word} ${OFTEN} ${tag}\n`),
  )
  jieba.loadDict(Buffer.from(rows.join('')))
  return jieba
}

/** The words with their tags, where all of them are known. */
function knownIn(words: readonly string[]): TaggedWord[] | undefined {
  const known: TaggedWord[] = []
  for (const word of words) {
    const tag = tags.get(word)
    if (tag === undefined) return undefined
    known.push({ word, tag })
  }
  return known
}

/** Keeps the tags for lines to come. */
function keep(words: readonly TaggedWord[]): readonly TaggedWord[] {
  for (const { word, tag } of words) tags.set(word, tag)
  return words
}
