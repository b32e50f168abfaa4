import type { Lexicon } from '../../lexicon/index.js'
import { Trie } from '../../lexicon/index.js'
import { Words, wordRoles } from '../data.js'
import type { Document } from '../document.js'
import { LEVEL_END } from '../names/known-form.js'
import { nameEndings } from '../names/name-words.js'
import { dottedNameEnd } from './dotted-name.js'
import { rareNameEnd, unspeltNameEnd } from './unspelt-name.js'

/** Reads a person's name at a place where one is expected: behind a post, or in a list of persons. */

const follow = new Trie<'strong' | 'weak'>()
for (const [form, strength] of wordRoles('after-person.tsv'))
  follow.add(form, strength.has('strong') ? 'strong' : 'weak')

const noPersons = Words.of('no-persons.tsv')

const HAN = /^\p{Script=Han}+$/u
/** Characters that stand in hardly any given name but often behind a post. */
const NO_GIVEN = /[的了是不等们个与及或每第这那副说兼]/
/** Rare surnames that are far more often function words behind a post. */
const NO_SURNAME = new Set('由从那等及相还又都与和是为强但')
const WEAK_END = /[在为对从向以是将已曾则率带作来赴并又都均到给让把被同由于]$/
/** 林涛8日表示: the day on which it was said. */
const DAY = /^\d{1,2}日/
function followStrength(text: string, offset: number): number {
  if (offset >= text.length || /\s/.test(text.charAt(offset)) || DAY.test(text.slice(offset, offset + 3))) return 2
  const found = follow.longestAt(text, offset)
  if (found === undefined) return 0
  return found.values[0] === 'strong' ? 2 : 1
}

const TAKES_OFFICE = /^(?:任|担任|出任|兼任)/
/** 吴某将兼任, 陈某调任: a word of time before such a verb, or its first character, is none of the name's, whatever the segmenter makes of it. */
const WILL_TAKE = /[将拟已曾现调历转出]$/

/** 李长来表示: one comes to visit or to speak, but does not come to say something that follows. */
const SAYS = /^(?:表示|介绍|告诉|坦言|认为|透露|指出|[说称][，：。])/

/** 王某正 + 在, 陈某表 + 示: the last character begins the word that follows the name. */
function eatsVerb(text: string, end: number): boolean {
  const found = follow.longestAt(text, end - 1)
  return found !== undefined && found.end > end && found.values[0] === 'strong'
}

/** Tags that the segmenter gives to words that may be a name: person, unknown, place, noun. */
const MAY_BE_NAME = /^(?:nr|x|ns|nz|nt|n$|ng|t$)/

/** Characters on either side in which a name is looked for again. */
const NEAR = 2000

/** 健在, 伟在, 勇为; 正在 and 存在 end no name. */
const HERE = /^[^将正还已就也都现仍所存实内外]在$|^勇为$/

const PEACE = /^[平祥温谦永]和$/

/** Whether a word ends at the offset, or would if the segmenter had not taken a function word to an unknown one: 青以. */
function endsWord(document: Document, end: number): boolean {
  if (end >= document.text.length) return true
  const word = document.words[document.wordAt[end] ?? 0]
  if (word?.start === end) return true
  // 培健在会上说: the last character of the name and the word behind it are one word elsewhere.
  if (word?.start === end - 1 && word.end === end + 1 && HERE.test(document.text.slice(end - 1, end + 1))) return true
  // 蒋国平 + 和某大学副校长: the name's last character and 和 are one word elsewhere.
  if (word?.start === end - 1 && word.end === end + 1 && PEACE.test(document.text.slice(end - 1, end + 1))) return true
  // 钟某 + 申将作: the same of two words behind it.
  if (word?.tag === 'x' && word.start === end - 1 && word.end > end + 1 && followStrength(document.text, end) > 0)
    return true
  return word?.tag === 'x' && word.end === end + 1 && followStrength(document.text, end) > 0
}

/** Whether a common surname stands as a word by itself before a given name: 高 + 国力. */
function isSpelt(document: Document, lexicon: Lexicon, start: number): boolean {
  const word = document.words[document.wordAt[start] ?? 0]
  if (
    word?.start !== start ||
    word.end !== start + 1 ||
    noPersons.begins(document.text.slice(start + 1, start + 4), 'described')
  )
    return false
  return lexicon.surnames.get(document.text.charAt(start)) === true
}

/** 见到青年科学家郭平 + 时，: when somebody was met. */
const MET = /(?:见到|遇到|遇见|碰到|找到|采访|拜访|谈到|提到|说起|问起)[^，。；：“”\n]*$/
const FAR = 20

/** The end of the name behind a post; where no clear mark ends one with a surname, a longer one without goes before. */
export function personNameBehind(document: Document, lexicon: Lexicon, start: number): number | undefined {
  const { text } = document
  const end = personNameAt(document, lexicon, start, false)
  if (end === start + 3 && text.startsWith('时，', end - 1) && MET.test(text.slice(Math.max(0, start - FAR), start)))
    return end - 1
  if ((end !== undefined && followStrength(text, end) > 0) || noPersons.begins(text.slice(start, start + 5), 'no-name'))
    return end
  const unspelt = unspeltNameEnd(document, start, (offset) => followStrength(text, offset) === 2) ?? end
  return unspelt ?? rareNameEnd(document, start, (at) => personNameAt(document, lexicon, at, true) !== undefined)
}

/** 代表福田区: a place with its level is no person. */
function isPlace({ names }: Lexicon, text: string, start: number): boolean {
  const end = names.longestAt(text, start)?.end ?? start
  return end > start + 2 && LEVEL_END.test(text.charAt(end - 1))
}

/** The end of the name that begins at `start`, or undefined where none does. `strict` wants clear marks on its right. */
export function personNameAt(document: Document, lexicon: Lexicon, start: number, strict: boolean): number | undefined {
  const { text } = document
  const dotted = dottedNameEnd(
    text,
    start,
    (offset) => followStrength(text, offset) === 2 || /^[和与及]/.test(text.charAt(offset)),
  )
  if (dotted !== undefined) return dotted
  const spelt = document.words[document.wordAt[start] ?? 0]
  // 克里莫夫: the segmenter knows how foreign names are written.
  if (spelt?.start === start && spelt.tag === 'nrt' && spelt.end - start > 2 && followStrength(text, spelt.end) > 0)
    return spelt.end
  const compound = lexicon.surnames.has(text.slice(start, start + 2)) && text.slice(start, start + 2).length === 2
  const single = lexicon.surnames.has(text.charAt(start))
  if (NO_SURNAME.has(text.charAt(start)) && !compound) return undefined
  if (noPersons.begins(text.slice(start, start + 5), 'no-name')) return undefined
  let best: { end: number; score: number } | undefined
  for (const length of compound ? [3, 4, 2] : [3, 2]) {
    if (!compound && !single) break
    const end = start + length
    const form = text.slice(start, end)
    if (form.length < length || !HAN.test(form)) continue
    if (compound && length === 2 && !single) continue
    const given = form.slice(compound && length > 2 ? 2 : 1)
    // 元生 + 创投: a brand with its trade.
    if (length === 2 && nameEndings.begins(text.slice(end, end + 3), 'firm-trade')) continue
    // 殷切地: how something is done.
    const last = document.words[document.wordAt[end - 1] ?? 0]
    if (last?.start === end - 1 && last.tag === 'uv') continue
    if (NO_GIVEN.test(given) || follow.longestAt(form, 0)?.end === length) continue
    const takesSoon = WILL_TAKE.test(text.charAt(end)) && TAKES_OFFICE.test(text.slice(end + 1, end + 3))
    const after = takesSoon ? 2 : followStrength(text, end)
    const word = document.words[document.wordAt[start] ?? 0]
    const isWord = word?.start === start && word.end === end
    const boundary = endsWord(document, end)
    // A dictionary word that is no name (高度, 全面) needs a mark behind it to be taken for one.
    if (isWord && word !== undefined && !MAY_BE_NAME.test(word.tag) && after < 2) continue
    if (isWord && word !== undefined && /^[vdpcurmabfsli]/.test(word.tag) && !/[、，。；）]/.test(text.charAt(end)))
      continue
    // 为人员松绑，: a verb that begins with a rare surname.
    if (isWord && word?.tag === 'v' && lexicon.surnames.get(text.charAt(start)) !== true) continue
    // 袁某在解读规划时说: a function word at the end is none of the name's, unless the segmenter knows the name.
    // 来有为任院长: before a verb of taking office the character is the name's.
    const takesOffice = TAKES_OFFICE.test(text.slice(end, end + 2))
    const says = form.endsWith('来') && SAYS.test(text.slice(end, end + 2))
    const loose = takesOffice
      ? length === 3 && WILL_TAKE.test(form)
      : WEAK_END.test(form) && !(isWord && word?.tag === 'nr') && !says
    const score =
      after * 2 -
      (loose ? 3 : 0) -
      (length === 3 && eatsVerb(text, end) ? 4 : 0) +
      (boundary ? 1 : 0) +
      (isWord ? 2 : 0) +
      (isWord && word?.tag === 'nr' ? 1 : 0)
    const unknown = word !== undefined && /^(?:nr|x)/.test(word.tag)
    const bare = (isWord && unknown) || (length === 3 && boundary && isSpelt(document, lexicon, start))
    // 、吴某某在: a word that is in no dictionary and begins with a surname needs no clear mark.
    const unknownName = isWord && word?.tag === 'x' && length === 3 && after > 0
    const enough = strict ? (after === 2 && (boundary || isWord)) || unknownName : after > 0 ? score >= 3 : bare
    if (enough && (best === undefined || score > best.score)) best = { end, score }
  }
  return best === undefined || isPlace(lexicon, text, start)
    ? undefined
    : withLast(text, start, withoutVerb(text, start, best.end))
}

/**
 * The end of a name of three characters whose first two stand elsewhere as a name of their own: 郭平 in 郭平忙个不停 where the
 * article goes on 郭平说.
 */
function withoutVerb(text: string, start: number, end: number): number {
  if (end - start !== 3) return end
  const from = Math.max(0, start - NEAR)
  const around = text.slice(from, end + NEAR)
  const whole = text.slice(start, end)
  if (around.indexOf(whole) !== around.lastIndexOf(whole)) return end
  const short = whole.slice(0, 2)
  for (let at = around.indexOf(short); at >= 0; at = around.indexOf(short, at + 1)) {
    if (from + at !== start && followStrength(around, at + 2) === 2 && !/\s/.test(around.charAt(at + 2))) return end - 1
  }
  return end
}

/**
 * The end of a name of two characters that stands nowhere without one and the same third, before words that differ: 李乐成 where
 * the article has 李乐成为某实验室揭牌 and 李乐成在会上.
 */
function withLast(text: string, start: number, end: number): number {
  if (end - start !== 2 || followStrength(text, end) > 0 || !HAN.test(text.charAt(end))) return end
  const from = Math.max(0, start - NEAR)
  const around = text.slice(from, end + NEAR)
  const short = text.slice(start, end)
  const behind = new Set<string>()
  for (let at = around.indexOf(short); at >= 0; at = around.indexOf(short, at + 1)) {
    if (around.charAt(at + 2) !== text.charAt(end) || followStrength(around, at + 3) === 0) return end
    behind.add(around.charAt(at + 3))
  }
  return behind.size > 1 ? end + 1 : end
}
