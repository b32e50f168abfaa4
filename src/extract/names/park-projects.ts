import { Words } from '../data.js'
import { isNamed, type MarkedText, type Mention, type NameMention } from '../mention.js'

const words = Words.of('project-words.tsv')

/** 项目, 二期项目, 扩建工程 right behind a park's name. */
const PROJECT = /^(?:[一二三四五]期)?(?:扩建|改造|建设|改扩建)?(?:项目|工程)/
const LONGEST = 8

/** What is put up as a whole: a park that is no zone, a hospital, a data centre. */
const isBuiltAsOne = (mention: Mention): mention is NameMention =>
  isNamed(mention, 'Park', 'Institution') &&
  mention.pass !== 'known' &&
  mention.kind !== 'zone' &&
  (mention.label === 'Park' || WORKS.test(mention.name))
const WORKS = /(?:医院|数据中心|智算中心|超算中心|算力中心|研发中心|总部)$/

/** 甲零碳产业园项目: a park that a project builds is told of as that project; a known one has projects of its own. */
export function findParkProjects({ document: { text }, mentions }: MarkedText): void {
  for (const park of mentions.all()) {
    if (!isBuiltAsOne(park)) continue
    const behind = PROJECT.exec(text.slice(park.end, park.end + LONGEST))?.[0]
    const end = park.end + (behind?.length ?? 0)
    if (behind === undefined || words.begins(text.slice(end, end + 3), 'goes-on')) continue
    const host = park.host?.start === park.start && park.host.pass === 'known' ? { host: park.host } : {}
    const project = { label: 'Program', kind: 'project', name: park.name + behind, pass: 'names' } as const
    mentions.add({ start: park.start, end, ...project, ...host })
  }
}
