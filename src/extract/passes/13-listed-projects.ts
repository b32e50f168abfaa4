import { Words } from '../data.js'
import { type Document, wordOver } from '../document.js'
import { matches } from '../matches.js'
import { hasLabel, isQuantity, type MarkedText, type Mention } from '../mention.js'
import { itemsAt, nameStart } from '../names/list-items.js'
import { isBrandWord } from '../names/name-words.js'
import { hasProper } from '../names/proper-word.js'

const words = Words.of('project-words.tsv')

/** 甲项目、乙工程、丙一期等14个项目, 等一批项目: what stands behind a list says that its members are projects, each by its whole words. */
const OTHERS = '等(?:一批|多个|[近约]?\\d{1,3}余?个)?'
const PROJECTS =
  '个?(?:重点|重?大|产业|招商|优质|亿元以上|省级|市级|标志性|签约|开工|新|京津冀?|[省市区县]外|外资|内资)*项目'
const LIST = new RegExp(
  `(?<list>[^，。；：\\n]{6,160}?)(?<others>${OTHERS}|(?=\\d{1,2}个))(?<count>\\d{1,2}(?=个))?${PROJECTS}`,
  'dg',
)
/** Few texts hold what ends such a list; to look for it from each place where a list may begin takes long. */
const IS_LISTED = new RegExp(`(?:${OTHERS}|\\d个)${PROJECTS}`)
/** Words before the first member that are none of its. */
const BEFORE_FIRST = new RegExp(`^.*${words.alternatives('before-first')}`)
/** 22个重大产业项目中甲物流园: those among which it is. */
const AMONG = /^.*(?:重点|重大|产业)+(?:项目|工程)中(?![心小试])/
/** 投资10亿元的: what a member costs. */
const PRICED = /^[^的]*\d[万亿]*元的?/
const SHORTEST = 5
const LONGEST = 30
const ACTS = new RegExp(words.alternatives('acts'))

/** Pass 13: projects that a list names and counts. */
export function findListedProjects({ document, mentions }: MarkedText): void {
  if (!IS_LISTED.test(document.text)) return
  for (const match of matches(document.text, LIST)) {
    const [from] = match.indices?.groups?.list ?? [0, 0]
    const members = (match.groups?.list ?? '').split(/[、和]/)
    // 甲扩建、乙数字化工厂、丙物流3个项目: so many are listed, each of which is one.
    const all = match.groups?.others === ''
    const items = [...itemsAt(from, members)]
    if (all && (members.length < 2 || members.length !== Number(match.groups?.count))) continue
    if (all && !items.some(({ start, end }) => hasProper(document, start, end))) continue
    for (const { start, end, item } of items) {
      const priced = PRICED.exec(item)?.[0].length ?? 0
      const skipped = Math.max(priced, start === from ? beforeFirst({ document, mentions }, start, item) : 0)
      // 签约云杉零部件生产基地等8个项目: the only one that is named needs a proper name, which what stands before it is none of.
      const first = members.length > 1 ? start + skipped : nameStart(document, start + skipped, end)
      const whole = all || (members.length >= MANY && opensProper(document, first, end))
      if (members.length > 1 || hasProper(document, first, end)) addProject({ document, mentions }, first, end, whole)
    }
  }
}

/** 京岭乳酸加工、菱川燃料乙醇、宾县云杉风电等11个项目: of so many each is one that begins with a proper name and is long enough to say more. */
const MANY = 3
const LONG_ENOUGH = 6
const opensProper = (document: Document, start: number, end: number): boolean => {
  const word = wordOver(document, start)
  const form = word === undefined ? '' : document.text.slice(word.start, word.end)
  return (
    word?.start === start &&
    end - start >= LONG_ENOUGH &&
    (word.tag === 'ns' || isBrandWord(document, word)) &&
    !FIRM.test(document.text.slice(start, end)) &&
    form.length > 1
  )
}
const FIRM = /(?:公司|集团|大学|学院|医院|银行|股份)$/

/** How much of the first item stands before its name: 引进, and in 某区与甲项目、乙项目等签约 whoever signs with them. */
function beforeFirst({ document, mentions }: MarkedText, start: number, item: string): number {
  // 22个产业项目 + 中甲物流园: the list begins behind those among which they are.
  if (document.text.startsWith('项目中', start - 2) && !/^中[心小试]/.test(item)) return 1
  const skipped = (AMONG.exec(item) ?? BEFORE_FIRST.exec(item))?.[0].length ?? 0
  const joint = start + item.indexOf('与', skipped)
  const party = joint < start + skipped ? undefined : mentions.endingAt(joint)
  return party?.start === start + skipped && hasLabel(party, 'Place', 'Park') ? joint + 1 - start : skipped
}

/** Adds a member that ends as works do, or any of a list that is `whole`. */
function addProject({ document, mentions }: MarkedText, start: number, end: number, whole: boolean): void {
  const name = document.text.slice(start, end)
  if (name.length < SHORTEST || name.length > LONGEST || !(whole || words.ends(name, 'work')) || ACTS.test(name)) return
  const inside = mentions.within({ start, end })
  const cuts = (one: Mention): boolean => one.start < start || one.end > end || one.label === 'Official'
  if (inside.some(cuts) || inside.some((one) => isQuantity(one) && one.end === end)) return
  mentions.add({ start, end, label: 'Program', kind: 'project', name, pass: 'names' })
}
