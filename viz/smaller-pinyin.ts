import type { Plugin } from 'vite'

const CHARACTERS = /pinyin-pro[/\\]dist[/\\]esm[/\\]data[/\\]dict1\.mjs$/
const IDIOMS = /pinyin-pro[/\\]dist[/\\]esm[/\\]data[/\\]dict4\.mjs$/

/**
 * Halves what pinyin-pro sends to the browser. Its characters come as lists of one-letter strings, which a string says as well;
 * its idioms of four characters do not occur in names of institutions.
 */
export const smallerPinyin = (): Plugin => ({
  name: 'smaller-pinyin',
  transform(code, id) {
    if (IDIOMS.test(id)) return 'export const Pattern4 = []; export default {}'
    if (!CHARACTERS.test(id)) return null
    return code.replace(/\[((?:\s*'[^'\\]+',?)+)\s*\]/g, (list) => `'${list.replace(/[[\]\s',]/g, '')}'`)
  },
})
