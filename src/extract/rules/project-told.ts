import { Words } from '../data.js'
import { matches } from '../matches.js'
import type { Mention } from '../mention.js'
import { CODES, type EncodedSentence } from './encode.js'

const words = Words.of('clause-words.tsv')

/** A project at the head of a clause, with what a subject has behind it; behind a dash, of a list, and behind a firm and a dot. */
const AT_HEAD = new RegExp(
  `(?<=(?:^|[，；：。的—·])(?:其中|目前|此外)?(?:\\d{4}年(?:\\d{1,2}月)?)?${CODES.Place}?)(?<!(?:是|为|系)[^，。；：]{0,40}的)${CODES.Program}(?=[，；由是系为将于在已正现拟总占计落预选位坐地业]|${words.alternatives('project-does')}|${CODES.Metric})`,
  'g',
)
/** So many sentences a project goes on being told of. */
const SENTENCES = 3

/** The project that the sentence tells of up to `before`, whoever builds it: 甲项目总投资5亿元，由乙公司建设，位于丙. */
export function projectAtHead({ code, surfaces }: EncodedSentence, before: number): Mention | undefined {
  const heads = [...matches(code.slice(0, before), AT_HEAD)].map(({ index }) => surfaces[index])
  return heads.findLast((one) => one?.label === 'Program' && one.kind === 'project')
}

/**
 * The project that is told of at `before`, where it came up since those who are `said` to be the subject: 甲项目总投资5亿元，
 * 拟设立乙中心 tells of the project, and not of whoever was named before it.
 */
export function projectToldOf(
  sentences: readonly EncodedSentence[],
  index: number,
  before: number,
  said: readonly Mention[],
): Mention | undefined {
  const here = sentences[index]
  for (let i = index; i >= 0 && i > index - SENTENCES; i--) {
    const encoded = sentences[i]
    if (encoded === undefined || encoded.sentence.paragraph.start !== here?.sentence.paragraph.start) break
    const limit = i === index ? before : encoded.code.length
    const project = projectAtHead(encoded, limit)
    const at = encoded.mentions.slice(0, limit).findLastIndex((all) => all?.some((one) => said.includes(one)))
    if (project !== undefined) return encoded.surfaces.lastIndexOf(project, limit) > at ? project : undefined
    if (at >= 0) break
  }
  return undefined
}
