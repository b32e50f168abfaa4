import type { NameMention } from '../mention.js'

/** So few names that end alike are looked through sooner than an index of them is made. */
const FEW = 16

/** The names that others may be short for, by what a short form shares with them: its last two characters, which tell its head. */
export class LongNames {
  private readonly longs: ReadonlySet<NameMention>
  private readonly byHead = new Map<string, Namesakes>()

  /** Of several mentions of one name the last one stands for all. */
  constructor(named: readonly NameMention[]) {
    this.longs = new Set(new Map(named.map((mention) => [mention.name, mention])).values())
    for (const long of this.longs) this.take(long)
  }

  /** Finds the mention by its name from now on: one that took a longer name is found by that as well. */
  take(mention: NameMention): void {
    if (!this.longs.has(mention)) return
    const head = headOf(mention.name)
    const namesakes = this.byHead.get(head) ?? new Namesakes()
    this.byHead.set(head, namesakes)
    namesakes.add(mention)
  }

  /** All that the name may be short for, and few others. */
  near = (short: string): readonly NameMention[] => this.byHead.get(headOf(short))?.near(short) ?? []
}

/** The last two characters; a zone is called 经开区 as well, and of a 园 the last one tells enough. */
const headOf = (name: string): string => (name.endsWith('园') ? '园' : name.slice(-2).replace('开区', '发区'))

/** Names with one head. Many are looked up by what is rarest in the short form, so that time does not grow with their square. */
class Namesakes {
  private readonly all = new Set<NameMention>()
  private sharing: Map<string, Set<NameMention>> | undefined

  add(mention: NameMention): void {
    this.all.add(mention)
    if (this.sharing !== undefined) share(this.sharing, mention)
  }

  near(short: string): readonly NameMention[] {
    if (this.all.size <= FEW) return [...this.all]
    if (this.sharing === undefined) {
      this.sharing = new Map()
      for (const mention of this.all) share(this.sharing, mention)
    }
    return [...new Set([...fewest(this.sharing, parts(short)), ...fewest(this.sharing, characters(short))])]
  }
}

function share(sharing: Map<string, Set<NameMention>>, mention: NameMention): void {
  for (const key of [...parts(mention.name), ...characters(mention.name)]) {
    const same = sharing.get(key)
    if (same === undefined) sharing.set(key, new Set([mention]))
    else same.add(mention)
  }
}

/** What a name shares with one that it is a part of: two characters in a row. */
const parts = (name: string): string[] => Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2))

/** What a name shares with one that begins as it does and has its characters in their order: the first and each other. */
const characters = (name: string): string[] =>
  Array.from({ length: name.length }, (_, i) => `${name.charAt(0)}…${name.charAt(i)}`)

function fewest(
  sharing: ReadonlyMap<string, ReadonlySet<NameMention>>,
  keys: readonly string[],
): ReadonlySet<NameMention> {
  const sets = keys.map((key) => sharing.get(key) ?? new Set<NameMention>())
  return sets.reduce((least, some) => (some.size < least.size ? some : least), sets[0] ?? new Set())
}
