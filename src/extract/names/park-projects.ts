import { Words } from '../data.js'
import { isNamed, type MarkedText } from '../mention.js'

const words = Words.of('project-words.tsv')

/** 项目, 二期项目, 扩建工程 right behind a park's name. */
const PROJECT = /^(?:[一二三四五]期)?(?:扩建|改造|建设|改扩建)?(?:项目|工程)/
const LONGEST = 8

/** 甲零碳产业园项目: a park that a project builds is told of as that project; a known one has projects of its own. */
export function findParkProjects({ document: { text }, mentions }: MarkedText): void {
  for (const park of mentions.all()) {
    if (!isNamed(park, 'Park') || park.kind === 'zone' || park.pass === 'known' || park.refers !== undefined) continue
    const behind = PROJECT.exec(text.slice(park.end, park.end + LONGEST))?.[0]
    const end = park.end + (behind?.length ?? 0)
    if (behind === undefined || words.begins(text.slice(end, end + 3), 'goes-on')) continue
    const host = park.host?.start === park.start && park.host.pass === 'known' ? { host: park.host } : {}
    const project = { label: 'Program', kind: 'project', name: park.name + behind, pass: 'names' } as const
    mentions.add({ start: park.start, end, ...project, ...host })
  }
}
