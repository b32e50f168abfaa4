import { Jieba, type TaggedWord } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Lexicon } from '../lexicon/index.js'
import { wordRoles } from './data.js'

const LINE = /[^\n]*\n|[^\n]+$/g
/** How often a word of our own is said to occur: as often as common words do, or it would still be cut. */
const OFTEN = 20_000
/** The same of a head word: often enough that 创新港 + 于 is not cut into 创新 + 港于, and no oftener than rare words are. */
const HEAD_OFTEN = 1000
/** A shorter head word the dictionary has, or it stands inside other words as well. */
const LONG_HEAD = /^\p{Script=Han}{3,12}$/u
/** Words whose tags are kept: more than a large dictionary has that news ever uses. */
const MOST_KEPT = 200_000

/** A segmenter that knows a lexicon's head words, with the tags of the words that it has cut. */
interface Segmenter {
  jieba: Jieba
  tags: Map<string, string>
}

const segmenters = new WeakMap<Lexicon, Segmenter>()

/**
 * The words of a text with their parts of speech, line by line. A tag depends on nothing but the word, and asking for tags
 * takes three times as long as asking for words: only a line with a word that is new is asked for them.
 */
export function segment(text: string, lexicon: Lexicon): TaggedWord[] {
  const segmenter = segmenters.get(lexicon) ?? newSegmenter(lexicon)
  segmenters.set(lexicon, segmenter)
  const { jieba, tags } = segmenter
  if (tags.size > MOST_KEPT) tags.clear()
  const lines = text.match(LINE) ?? []
  const words = lines.flatMap((line) => knownIn(tags, jieba.cut(line, true)) ?? keep(tags, jieba.tag(line, true)))
  return text.includes('在京') ? words.flatMap((tagged) => HELD_IN_PEKING.get(tagged.word) ?? [tagged]) : words
}

/** 在京举行, 在京开幕: the dictionary has for one word what says where and that it is held. */
const HELD_IN_PEKING = new Map(
  ['举行', '开幕'].map((held): [string, TaggedWord[]] => [
    `在京${held}`,
    [
      { word: '在', tag: 'p' },
      { word: '京', tag: 'ns' },
      { word: held, tag: 'v' },
    ],
  ]),
)

/** The segmenter with the words of our table and the lexicon's head words beside those of its dictionary. */
function newSegmenter({ heads }: Lexicon): Segmenter {
  const jieba = Jieba.withDict(dict)
  const ofHeads = heads.flatMap(({ head, label, kind }) =>
    LONG_HEAD.test(head) && (label === 'Park' || (label === 'Institution' && kind !== 'government'))
      ? [`${head} ${HEAD_OFTEN} n\n`]
      : [],
  )
  const own = [...wordRoles('segmenter-words.tsv')].flatMap(([word, tags]) =>
    [...tags].map((tag) => `${word} ${OFTEN} ${tag}\n`),
  )
  jieba.loadDict(Buffer.from([...ofHeads, ...own].join('')))
  return { jieba, tags: new Map() }
}

/** The words with their tags, where all of them are known. */
function knownIn(tags: ReadonlyMap<string, string>, words: readonly string[]): TaggedWord[] | undefined {
  const known: TaggedWord[] = []
  for (const word of words) {
    const tag = tags.get(word)
    if (tag === undefined) return undefined
    known.push({ word, tag })
  }
  return known
}

/** Keeps the tags for lines to come. */
function keep(tags: Map<string, string>, words: readonly TaggedWord[]): readonly TaggedWord[] {
  for (const { word, tag } of words) tags.set(word, tag)
  return words
}
