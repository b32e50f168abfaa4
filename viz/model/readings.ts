/// <reference path="./opencc-dict.d.ts" />
import { ConverterFactory } from 'opencc-js/core'
import characters from 'opencc-js/dict/TSCharacters'
import phrases from 'opencc-js/dict/TSPhrases'
import { pinyin } from 'pinyin-pro'

/** How a Chinese text can be typed otherwise. Heavy dictionaries: load this only in the search worker. */
export interface Readings {
  /** Traditional characters as simplified ones. */
  simplify(text: string): string
  /** The syllable of each character, without tones; other signs stand for themselves. */
  syllables(text: string): string[]
}

const convert = ConverterFactory([[phrases, characters]])

export const readings: Readings = {
  simplify: (text) => convert(text),
  syllables: (text) => pinyin(text, { toneType: 'none', type: 'array', v: true }),
}
