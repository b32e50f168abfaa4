import { Words } from '../data.js'
import { type Document, isWordStart } from '../document.js'
import { isNamed, type MarkedText, type Mention, type NameMention } from '../mention.js'
import { referring } from './referring.js'

/** 某智能装备超级工厂…。超级工厂占地150亩: the end of a name, at the head of a clause, means whoever bears the name. */

const references = Words.of('references.tsv')

/** An end of two characters is any common noun; a longer one than six is found as a name itself. */
const LENGTHS = [6, 5, 4, 3]
/** The name is longer by a word at least. */
const OWN_PART = 2
const FARTHEST = 1500
const CLAUSE =
  /(?:^|[，。；：！？“\n])(?:目前，?|如今，?|据悉，?|据介绍，?|去年，?|今年，?)?(?:[该本]|这[座个家片所])?/g
/** What goes on as more of a noun or a list is not meant: 超级工厂项目, 中试基地和. */
const GOES_ON =
  /^(?:，|\d{4}年|[在已将共累正还可有实完年计达总占拟首坐由自现目于是为内设拥建规面注采一二三最全每预入获服开引围依聚吸孵培承牵瞄今去从也的选位启投产落揭](?!设[^立备有]|发区))/
const PROGRAMS = ['project', 'fund']

/** Marks such words, each with the one name of the article before it that ends so. */
export function findByEnding({ document, mentions }: MarkedText): void {
  const all = mentions.all()
  const zones = all.flatMap((one) => (isNamed(one, 'Institution') && one.host?.label === 'Park' ? [one.host] : []))
  const named = endings([...all, ...zones].filter(mayBeMeant))
  if (named.size === 0) return
  for (const clause of document.text.matchAll(CLAUSE)) {
    const start = clause.index + clause[0].length
    const word = LENGTHS.map((length) => document.text.slice(start, start + length)).find((form) => named.has(form))
    const one = word === undefined ? undefined : onlyBefore(named.get(word) ?? [], start)
    if (word === undefined || one === undefined || !standsAlone(document, start, start + word.length)) continue
    if (mentions.covering(start) !== undefined) continue
    const mention = referring({ start, end: start + word.length }, [one])
    if (mention !== undefined) mentions.add(mention)
  }
}

const mayBeMeant = (mention: Mention): mention is NameMention =>
  isNamed(mention, 'Institution', 'Park', 'Program') && (mention.label !== 'Program' || PROGRAMS.includes(mention.kind))

/** The names by how they end, those that any word of the table of references means left out. */
function endings(names: readonly NameMention[]): Map<string, NameMention[]> {
  const found = new Map<string, NameMention[]>()
  for (const one of names) {
    for (const length of LENGTHS) {
      const end = one.name.slice(-length)
      if (one.name.length < length + OWN_PART || references.has(end)) continue
      found.set(end, [...(found.get(end) ?? []), one])
    }
  }
  return found
}

/** The one name said before the offset; undefined where several are. */
function onlyBefore(named: readonly NameMention[], offset: number): NameMention | undefined {
  const before = named.filter(({ start }) => start < offset && offset - start < FARTHEST)
  const [first] = before
  return before.every(({ name }) => name === first?.name) ? before.at(-1) : undefined
}

const standsAlone = (document: Document, start: number, end: number): boolean =>
  isWordStart(document, start) && isWordStart(document, end) && GOES_ON.test(document.text.slice(end, end + 5))
