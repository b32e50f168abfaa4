import { Trie } from '../../lexicon/index.js'
import { Words, wordRoles } from '../data.js'
import { occurrences } from '../dictionary.js'
import { isWordStart } from '../document.js'
import { isNamed, type MarkedText, type Mention, type NameMention, namesBefore, type PostMention } from '../mention.js'
import { lastOfKind } from '../reference/last-of-kind.js'
import type { Topic } from '../topic/topic.js'

const references = Words.of('references.tsv')
const committees = new Trie<readonly string[]>()
for (const [word, kinds] of wordRoles('committee-words.tsv')) committees.add(word, [...kinds])

/** 第一届学术委员会: its term counts it, and tells that it is meant and no kind of committee. */
const TERM = /(?:第[一二三四五六七八九十\d]+|首|新一|上一|本)届$/
const ACADEMY = /^中国(?:社会)?(?:科学|工程)院$/
/** A word that refers before its committee (研究院理事会) is no longer than this. */
const LONGEST_REFERENCE = 8

/**
 * Pass 28: the committees of a body named before: 学术委员会 behind a laboratory's name is that laboratory's. Told by the
 * post behind them, by their term or by a word that refers (实验室理事会); without any a committee may be anybody's. A zone's
 * organs are those of pass 24.
 */
export function findCommittees(marked: MarkedText, posts: readonly PostMention[], topic: Topic): void {
  const { document, mentions } = marked
  const postStarts = new Set(posts.map(({ start }) => start))
  for (const { start: wordStart, end, value: kinds } of occurrences(committees, document.text)) {
    // 云杉实验室 + 专家委员会: a name, and no word that refers.
    const before = mentions.endingAt(wordStart)
    const named = before !== undefined && isNamed(before, 'Institution') && before.refers === undefined
    // 联盟 + 新一届 + 专家委员会: whose term it is may stand before the word that refers.
    const term = TERM.exec(document.text.slice(Math.max(0, wordStart - 5), wordStart))?.[0].length ?? 0
    const reference = named ? '' : referring(document.text, wordStart - term, kinds)
    const behind = reference === '' ? wordStart : wordStart - term - reference.length
    const start = named ? before.start : behind
    const ofTerm = term > 0 || TERM.test(document.text.slice(Math.max(0, start - 5), start))
    // 第一届理事会 + 理事长: the head of its council is the head of the body.
    const ofBody = HEAD_OF_COUNCIL.test(document.text.slice(wordStart, end + LONGEST_POST))
    const told =
      (named || !ofBody) &&
      (named || reference !== '' || ofTerm || postStarts.has(end)) &&
      !document.text.startsWith('成员', end)
    const over = mentions.covering(wordStart)
    if (!told || !isWordStart(document, start) || (over !== undefined && over.start < start)) continue
    const host = named ? before : hostOf(marked, topic, start, reference, document.text.slice(wordStart, end), kinds)
    const ofOrgan = OF_ORGAN.test(document.text.slice(Math.max(0, start - LONGEST_ORGAN), start))
    if (host === undefined || ofOrgan || isOfZone(mentions.startingAt(start), host)) continue
    for (const other of mentions.within({ start, end })) mentions.remove(other)
    const name = host.name + document.text.slice(wordStart, end)
    mentions.add({ start, end, label: 'Institution', kind: 'association', name, host, pass: 'units' })
  }
}

const HEAD_OF_COUNCIL = /^理事会(?:常务|执行|名誉)?副?理事长/
const LONGEST_POST = 7

/** 高新区党工委书记、 + 管委会主任, 高新区党工委书记王某、 + 管委会副主任: of the same zone. */
const OF_ORGAN = /(?:工委|[区园城港]党委)(?:副?书记|委员)\p{Script=Han}{0,4}[、，]$/u
const LONGEST_ORGAN = 12

/** 某开发区党工委副书记、管委会主任: whether the zone of which it was read as an organ was named nearer than the host. */
const isOfZone = (organ: Mention | undefined, { start }: NameMention): boolean =>
  organ !== undefined && isNamed(organ, 'Institution') && organ.pass === 'organs' && start < (organ.host?.start ?? 0)

/** The word before a committee that refers to the one that has it: 实验室 in 实验室理事会. */
function referring(text: string, offset: number, kinds: readonly string[]): string {
  const before = text.slice(Math.max(0, offset - LONGEST_REFERENCE), offset)
  for (const kind of kinds) {
    const word = references.endOf(before, `last:${kind}`)
    if (word !== undefined) return word
  }
  return ''
}

const TOLD_OF = new Set(['laboratory', 'center', 'institute'])

/** Whose committee was called so just before: 当选联盟专家委员会主任。…受聘为专家委员会委员. */
function sameBefore({ mentions }: MarkedText, offset: number, word: string): NameMention | undefined {
  for (const { host, name } of namesBefore(mentions, offset, NEAR))
    if (host !== undefined && name === host.name + word) return host
  return undefined
}
const NEAR = 200

/** The nearest entity before that may have the committee; of the kind that the word before the committee refers to, where one does. */
function hostOf(
  marked: MarkedText,
  topic: Topic,
  offset: number,
  reference: string,
  word: string,
  kinds: readonly string[],
): NameMention | undefined {
  // 某教育学院 + 学术委员会: whoever stands right before has it.
  const before = marked.mentions.endingAt(offset)
  if (reference === '' && before !== undefined && isNamed(before, 'Institution')) return before
  const again = reference === '' ? sameBefore(marked, offset, word) : undefined
  if (again !== undefined) return again
  // 某实验室揭牌: its own committee meets, whoever comes.
  if (
    reference === '' &&
    topic.about !== undefined &&
    TOLD_OF.has(topic.about.kind) &&
    kinds.includes(topic.about.kind)
  )
    return topic.about
  const meant = kinds.filter((kind) => references.is(reference, `last:${kind}`))
  const hosts = (reference === '' ? kinds : meant).flatMap((kind) => lastOfKind(marked, topic, offset, kind, reference))
  // 聘请中国工程院院士某某担任学术委员会主任: the academy is the person's.
  return hosts.filter(({ name }) => !ACADEMY.test(name)).sort((one, other) => other.start - one.start)[0]
}
