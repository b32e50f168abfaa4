import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { foldText } from '../lexicon/index.js'
import type { Article, Span } from '../types/index.js'

/** A word as the segmenter sees it: evidence for where names begin and end, never the answer. */
export interface Word extends Span {
  tag: string
}

/** A stretch between commas, colons or semicolons. */
export interface Clause extends Span {
  sentence: number
}

export interface Sentence extends Span {
  index: number
  paragraph: Span
  clauses: Clause[]
}

/** An article made ready to be read: its text folded (same offsets), cut into sentences, clauses and words. */
export interface Document {
  article: Article
  text: string
  sentences: Sentence[]
  words: Word[]
  /** For each offset, the index of the word that covers it. */
  wordAt: Uint32Array
}

let segmenter: Jieba | undefined

const SENTENCE_END = /[。！？]/
const CLOSERS = '”’）》'

function cutSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let paragraphStart = 0
  while (paragraphStart < text.length) {
    let paragraphEnd = text.indexOf('\n', paragraphStart)
    if (paragraphEnd === -1) paragraphEnd = text.length
    const paragraph = { start: paragraphStart, end: paragraphEnd }
    let start = paragraphStart
    for (let i = paragraphStart; i < paragraphEnd; i++) {
      if (!SENTENCE_END.test(text.charAt(i))) continue
      let end = i + 1
      while (end < paragraphEnd && CLOSERS.includes(text.charAt(end))) end++
      pushSentence(sentences, text, start, end, paragraph)
      start = end
      i = end - 1
    }
    pushSentence(sentences, text, start, paragraphEnd, paragraph)
    paragraphStart = paragraphEnd + 1
  }
  return sentences
}

function pushSentence(sentences: Sentence[], text: string, from: number, end: number, paragraph: Span): void {
  let start = from
  while (start < end && text.charAt(start) === ' ') start++
  if (start >= end) return
  const index = sentences.length
  const clauses: Clause[] = []
  let clauseStart = start
  let depth = 0
  for (let i = start; i < end; i++) {
    const character = text.charAt(i)
    if (character === '（' || character === '《') depth++
    else if (character === '）' || character === '》') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (character === '，' || character === '；' || character === '：')) {
      clauses.push({ start: clauseStart, end: i, sentence: index })
      clauseStart = i + 1
    }
  }
  clauses.push({ start: clauseStart, end, sentence: index })
  sentences.push({ start, end, index, paragraph, clauses: clauses.filter((clause) => clause.end > clause.start) })
}

function cutWords(text: string): { words: Word[]; wordAt: Uint32Array } {
  segmenter ??= Jieba.withDict(dict)
  const words: Word[] = []
  const wordAt = new Uint32Array(text.length + 1)
  let offset = 0
  for (const { word, tag } of segmenter.tag(text, true)) {
    // The segmenter may drop white space; the text itself says where the word stands.
    const start = text.startsWith(word, offset) ? offset : text.indexOf(word, offset)
    if (start < 0) continue
    const end = start + word.length
    wordAt.fill(words.length, start, end)
    words.push({ start, end, tag })
    offset = end
  }
  wordAt[text.length] = words.length
  return { words, wordAt }
}

/** Makes an article ready for the passes. Pure and linear in the length of the text. */
export function toDocument(article: Article): Document {
  const text = foldText(article.text)
  return { article, text, sentences: cutSentences(text), ...cutWords(text) }
}

/** The segmenter's word that covers the offset. */
export const wordOver = (document: Document, offset: number): Word | undefined =>
  document.words[document.wordAt[offset] ?? 0]

/** The segmenter's words from the one over `start` up to the one over `end`, which is left out. */
export const wordsBetween = (document: Document, { start, end }: Span): Word[] =>
  document.words.slice(document.wordAt[start] ?? 0, document.wordAt[end] ?? 0)

/** Whether a segmenter's word begins at the offset. */
export const isWordStart = (document: Document, offset: number): boolean =>
  offset >= document.text.length || wordOver(document, offset)?.start === offset

/** The sentence that holds the offset. */
export function sentenceAt(document: Document, offset: number): Sentence | undefined {
  let low = 0
  let high = document.sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = document.sentences[middle]
    if (sentence === undefined) return undefined
    if (offset < sentence.start) high = middle - 1
    else if (offset >= sentence.end) low = middle + 1
    else return sentence
  }
  return undefined
}
