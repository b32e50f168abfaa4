import type { Span } from '../../types/index.js'
import type { ClaimDraft } from '../claims.js'
import { Words } from '../data.js'
import type { Document } from '../document.js'
import { isQuantity, type Mention, type MentionList, type NameMention } from '../mention.js'

const OPENS = new RegExp(new Words('triggers.tsv').alternatives('opens'))
/** How far behind a project's name it may be told that it is built. */
const FARTHEST = 24

/**
 * 某公司年产60万吨聚丙烯项目投产: a project that has its firm's name and is begun or finished is built by the firm, which is
 * `implied` where it is named nowhere else.
 */
export const ownProjects = ({ text }: Document, mentions: MentionList<Mention>, implied: NameMention[]): ClaimDraft[] =>
  mentions.all().flatMap((project): ClaimDraft[] => {
    if (isQuantity(project) || project.kind !== 'project' || project.host?.kind !== 'company') return []
    const trigger = openingBehind(text, project.end)
    if (trigger === undefined) return []
    implied.push(project.host)
    const evidence = { start: project.start, end: trigger.end }
    const ends = { subject: project.host, object: project }
    return [{ type: 'BUILDS', ...ends, evidence, trigger, rule: 'builds/own-project', confidence: 0.88 }]
  })

/** The first word of the same clause that tells a beginning or an end of building. */
function openingBehind(text: string, from: number): Span | undefined {
  const clause = /^[^，。；：！？\n]*/.exec(text.slice(from, from + FARTHEST))?.[0] ?? ''
  const word = OPENS.exec(clause)
  return word === null ? undefined : { start: from + word.index, end: from + word.index + word[0].length }
}
