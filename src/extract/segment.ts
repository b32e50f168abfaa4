import { Jieba, type TaggedWord } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const LINE = /[^\n]*\n|[^\n]+$/g
/** Words whose tags are kept: more than a large dictionary has that news ever uses. */
const MOST_KEPT = 200_000

let segmenter: Jieba | undefined
const tags = new Map<string, string>()

/**
 * The words of a text with their parts of speech, line by line. A tag depends on nothing but the word, and asking for tags
 * takes three times as long as asking for words: only a line with a word that is new is asked for them.
 */
export function segment(text: string): TaggedWord[] {
  const jieba = segmenter ?? Jieba.withDict(dict)
  segmenter = jieba
  if (tags.size > MOST_KEPT) tags.clear()
  const lines = text.match(LINE) ?? []
  return lines.flatMap((line) => knownIn(jieba.cut(line, true)) ?? keep(jieba.tag(line, true)))
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
