/**
 * What programs that turn pages into text leave in it: readings of characters (園區(qū)), doubled commas, and the blanks where lines
 * of a printed page ended. Only a line that has such traces throughout is mended, but for readings with tones, which nobody writes.
 */

/** 園區(qū): a syllable with its tone behind a character. */
const READINGS = /(?<=\p{Script=Han})[(（][a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü][a-z]{0,4}[)）]/gu
/** 目(mu)前,5家(jia)高新(xin)區(qu): the same without tones; (b) and (c) are no syllables. */
const TONELESS = /(?<=\p{Script=Han})(?:[(（](?=[a-z]*[aeiou])[a-z]{1,6}[)）])+/gu
/** 簽約,,技術,、合作,。: commas before other marks. */
const EXTRA_COMMAS = /[,，]+(?=[,，、。；])/g
/** 签 字仪式, 1 亿元 */
const LINE_ENDS = /(?<=[\p{Script=Han}，、；：。”])\s+(?=[\p{Script=Han}“\d])|(?<=\d)\s+(?=\p{Script=Han})/gu

/** So many traces in one line are no accident. */
const THROUGHOUT = 4
/** Characters between such blanks, on the average; names of a list are shorter. */
const SHORTEST_PARTS = 7

const without = (line: string, trace: RegExp): string =>
  (line.match(trace)?.length ?? 0) >= THROUGHOUT ? line.replace(trace, '') : line

/** The line of single blanks without such traces. */
export function withoutTraces(line: string): string {
  const text = without(without(line.replace(READINGS, ''), TONELESS), EXTRA_COMMAS)
  if (!text.includes(' ')) return text
  const parts = text.split(LINE_ENDS)
  const isProse = /[，,。]/.test(text) && text.length / parts.length >= SHORTEST_PARTS
  return parts.length > THROUGHOUT && isProse ? parts.join('') : text
}
