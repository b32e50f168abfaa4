import { type Lexicon, Trie } from '../../lexicon/index.js'
import { Words, wordRoles } from '../data.js'
import { occurrences } from '../dictionary.js'
import { isWordStart } from '../document.js'
import type { MarkedText, PostMention } from '../mention.js'
import { antecedents } from '../reference/antecedents.js'
import { isRegion } from '../reference/named-together.js'
import { meansCollege, ownCollege } from '../reference/own-college.js'
import { referring } from '../reference/referring.js'
import { meansSoleFirm } from '../reference/sole-firm.js'
import { noteTurns } from '../reference/turn.js'
import { firstIndex } from '../sorted.js'
import type { Topic } from '../topic/topic.js'

/** The roles of words that are common nouns as well, and of those that refer before a post only; all other roles of the table are targets. */
const BARE = 'bare'
const OF_POST = 'of-post'
const SPEAKER = 'speaker'
/** 与新区签订: what is done with whom the word means. */
const ACTS = /^(?:签|共同|共建|联合|合作|达成|开展|携手|建立|正式|在)/
/** 由学校和某大学主办, 由研究院牵头: what is done by whom the word means. */
const DOES = /^(?:[和与及]|出资|投资|援建|建设|承建|设立|组建|负责|提供|牵头|主办|承办|主导|联合|共同|领衔|发起)/
const references = Words.of('references.tsv')
const clauseWords = Words.of('clause-words.tsv')

const targets = new Trie<string>()
for (const [word, roles] of wordRoles('references.tsv')) {
  for (const role of roles) if (role !== BARE && role !== OF_POST) targets.add(word, role)
}

/** Pass 30: words that refer. 我市 and 我校 by whose article it is; 双方 and 三地 by who was named together; 该实验室 by kind. */
export function findReferences(
  marked: MarkedText,
  lexicon: Lexicon,
  posts: readonly PostMention[],
  topic: Topic,
): void {
  const { document, mentions } = marked
  const postStarts = new Set(posts.map((post) => post.start))
  const regions = mentions.all().filter(isRegion)
  const college = ownCollege(document, topic)
  // 医院现有…: in the news of a hospital the word means it.
  const ofHospital = topic.publisher?.kind === 'hospital'
  noteTurns(marked)
  const found = [...occurrences(targets, document.text)]
  // 我们 means the body of a speaker, which may itself be a word that refers: “我们…”实验室主任王某说.
  const ofSpeakers = found.filter(({ value }) => value === SPEAKER)
  for (const { start, end, value: target } of [...found.filter(({ value }) => value !== SPEAKER), ...ofSpeakers]) {
    const own = college !== undefined && meansCollege(marked, start, end)
    if (!own && !isReference(marked, start, end, postStarts, ofHospital)) continue
    const word = document.text.slice(start, end)
    const refers = own
      ? [college]
      : antecedents({ ...marked, lexicon, topic, regions }, { offset: start, word, target })
    const mention = referring({ start, end }, refers)
    if (mention !== undefined && mentions.add(mention) && isRegion(mention))
      regions.splice(
        firstIndex(regions, (region) => region.start > start),
        0,
        mention,
      )
  }
}

/**
 * Whether the word stands alone, outside all names, and is no common noun: those refer only where a clause begins with them,
 * or a post in a row of posts (教授、联盟理事长) or behind 据 (据公司董事长介绍), a park also where something is in it: 在科学城布局.
 */
function isReference(
  { document, mentions }: MarkedText,
  start: number,
  end: number,
  postStarts: ReadonlySet<number>,
  ofHospital: boolean,
): boolean {
  // 由该 | 研究院: the segmenter joins the pointing word to what is before it.
  const opens = isWordStart(document, start) || POINTS.test(document.text.slice(start - 1, start + 1))
  // 该公司 | 总部: the segmenter makes one word of both.
  const closes = isWordStart(document, end) || document.text.startsWith('总部', end)
  if (!opens || !closes || mentions.covering(start) !== undefined) return false
  const word = document.text.slice(start, end)
  // 这里交通便利 tells nothing of anyone's: only what acts or holds something refers.
  if (references.is(word, 'last:here') && !clauseWords.begins(document.text.slice(end, end + 4), 'owns')) return false
  if (!references.is(word, BARE)) return true
  if (COUNTED.test(document.text.slice(end, end + LONGEST_COUNT))) return false
  const soleFirm =
    word === '企业' && opensClause(document.text, start) && meansSoleFirm({ document, mentions }, start, end)
  if (soleFirm) return true
  if (references.is(word, OF_POST) && !postStarts.has(end) && !(ofHospital && word === '医院')) return false
  const anyProject =
    references.is(word, 'last:project') && clauseWords.begins(document.text.slice(end, end + 3), 'after-common')
  const ofPost = postStarts.has(end) && /[、及和与由为据以]/.test(document.text.charAt(start - 1))
  const before = document.text.charAt(start - 1)
  const inPark =
    ['last:park', 'last:newarea'].some((target) => references.is(word, target)) &&
    (/[在到于了驻户入]/.test(before) || (/[与同和]/.test(before) && ACTS.test(document.text.slice(end, end + 4))))
  const byIt = before === '由' && DOES.test(document.text.slice(end, end + 4))
  return (opensClause(document.text, start) || ofPost || inPark || byIt) && !anyProject
}

const POINTS = /^[^应][该这]/

/** 综合保税区160个，保税区7个: what is counted, and no park that was named. */
const COUNTED = /^(?:共|已)?(?:有|达到?)?\d+[余多]?[个家所](?=[，。；、（）])/
const LONGEST_COUNT = 10

const opensClause = (text: string, offset: number): boolean =>
  offset === 0 ||
  /\d[年月日]$/.test(text.slice(Math.max(0, offset - 2), offset)) ||
  /[，。；：！？“”\n]/.test(text.charAt(offset - 1)) ||
  clauseWords.ends(text.slice(Math.max(0, offset - 5), offset), 'before-reference')
