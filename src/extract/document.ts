import { foldText, type Lexicon } from '../lexicon/index.js'
import type { Article, Span } from '../types/index.js'
import { cutSentences, type Sentence } from './cut-sentences.js'
import { segment } from './segment.js'
import { firstIndex } from './sorted.js'

export type { Sentence } from './cut-sentences.js'

/** A word as the segmenter sees it: evidence for where names begin and end, never the answer. */
export interface Word extends Span {
  tag: string
}

/** An article made ready to be read: its text folded (same offsets), cut into sentences, clauses and words. */
export interface Document {
  article: Article
  text: string
  sentences: Sentence[]
  /** Where the marks stand that end clauses, in order. */
  clauseEnds: number[]
  words: Word[]
  /** For each offset, the index of the word that covers it. */
  wordAt: Uint32Array
}

const CLAUSE_END = /[，。；：！？\n]/g

/** Cuts a text into words, and tells for each offset which one covers it. */
function cutWords(text: string, lexicon: Lexicon): { words: Word[]; wordAt: Uint32Array } {
  const words: Word[] = []
  const wordAt = new Uint32Array(text.length + 1)
  let offset = 0
  for (const { word, tag } of segment(text, lexicon)) {
    // The segmenter may drop white space; the text itself says where the word stands.
    const start = text.startsWith(word, offset) ? offset : text.indexOf(word, offset)
    if (start < 0) continue
    const end = start + word.length
    // A word is so short that a loop is done before fill has begun.
    for (let i = start; i < end; i++) wordAt[i] = words.length
    words.push({ start, end, tag })
    offset = end
  }
  wordAt[text.length] = words.length
  return { words, wordAt }
}

/** Makes an article ready for the passes. Pure and linear in the length of the text. */
export function toDocument(article: Article, lexicon: Lexicon): Document {
  const text = foldText(article.text)
  const clauseEnds = Array.from(text.matchAll(CLAUSE_END), ({ index }) => index)
  return { article, text, sentences: cutSentences(text), clauseEnds, ...cutWords(text, lexicon) }
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
  const sentence = document.sentences[firstIndex(document.sentences, ({ end }) => end > offset)]
  return sentence !== undefined && sentence.start <= offset ? sentence : undefined
}

/** Whether a sentence begins at the offset. */
export const isSentenceStart = (document: Document, offset: number): boolean =>
  sentenceAt(document, offset)?.start === offset

/** Where the paragraph begins that holds the offset. */
export const paragraphStart = (document: Document, offset: number): number =>
  sentenceAt(document, offset)?.paragraph.start ?? 0

/** Where the paragraph ends that holds the offset. */
export const paragraphEnd = (document: Document, offset: number): number =>
  sentenceAt(document, offset)?.paragraph.end ?? document.text.length

/** The span grown to whole clauses, without the marks around them. */
export function wholeClauses({ text, clauseEnds }: Document, { start, end }: Span): Span {
  const before = clauseEnds[firstIndex(clauseEnds, (at) => at >= start) - 1]
  const behind = clauseEnds[firstIndex(clauseEnds, (at) => at >= end)]
  return { start: before === undefined ? 0 : before + 1, end: behind ?? text.length }
}
