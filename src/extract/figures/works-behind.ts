import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import { CODES, membersOf } from '../rules/encode.js'
import { projectAtHead } from '../rules/project-told.js'
import type { Figure } from './figure.js'
import { isProject } from './near-owner.js'

/** What is paid for is told behind the sum: 计划出资3.5亿元，在某县建设某园. */

const words = Words.of('figure-words.tsv')
const triggers = Words.of('triggers.tsv')

const WORK = `[${CODES.Program}${CODES.Park}${CODES.Institution}]`
/** ，用于在某县建设一座国内领先的某园: where it is, the verb, what tells of it, and the works. */
const BUILDS = new RegExp(
  `^，?(?:${triggers.alternatives('how')}|将|拟|计划)*(?:用于|用来|用以)?(?:[在于][^，；。：]{1,24}?，?)?(?:将|拟)?(?:${triggers.alternatives('build')}|启动|实施|上马)了?(?!的)[^，；。：${CODES.Program}${CODES.Park}${CODES.Institution}]{0,12}?(?<work>${WORK})(?![、和及与]|\\d+号|[一二三四五六七八九]号|路网|道路|管网|配套|基础设施)`,
  'd',
)
/** What was done with the sum, and no 总投资 that already stands behind its works. */
const PAID = new RegExp(`(?<!总)${words.alternatives('pays')}$`)

const MONEY = /元$/

/** The works that the payer of the sum builds with it; undefined where none are named behind it, or the sum is told of other works. */
export function worksBehind({ mention, encoded, at, before, after }: Figure): Mention[] | undefined {
  if (mention.label !== 'Metric' || !MONEY.test(mention.unit ?? '')) return undefined
  if (!(PAID.test(mention.name) || PAID.test(before))) return undefined
  const place = BUILDS.exec(after)?.indices?.groups?.work?.[0]
  if (place === undefined || projectAtHead(encoded, at) !== undefined) return undefined
  const work = encoded.surfaces[at + 1 + place]
  return isProject(work) || hasLabel(work, 'Institution', 'Park')
    ? membersOf(encoded, at + 1 + place, at + 2 + place)
    : undefined
}
