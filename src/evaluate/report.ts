import type { Mistake } from './article.js'
import type { Evaluation } from './score.js'
import type { Row } from './tally.js'

const line = (name: string, { p, r, f1, tp, fp, fn }: Row): string =>
  [
    name.padEnd(18),
    `P ${p.toFixed(3)}`,
    `R ${r.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
    `${tp} right, ${fp} extra, ${fn} missed`,
  ].join('  ')

const figure = (share: number | null): string => (share === null ? 'none' : share.toFixed(4))

const section = (title: string, rows: Record<string, Row>): string[] => [
  '',
  title,
  ...Object.entries(rows).map(([name, row]) => line(`  ${name}`, row)),
]

/** The figures for a person: totals, by label, by type. */
export function renderEvaluation(e: Evaluation): string {
  return [
    line('named entities', e.entities_named),
    line('all entities', e.entities_all),
    line('mission claims', e.claims_mission),
    line('all claims', e.claims_all),
    '',
    `mean F1 by article  named entities ${figure(e.macro.entities_named)}  mission claims ${figure(e.macro.claims_mission)}  all claims ${figure(e.macro.claims_all)}`,
    `of the claims found  status right ${figure(e.status_accuracy)}  date right ${figure(e.date_accuracy)}`,
    `of the claims made   evidence exact ${figure(e.evidence_exact)}  evidence names both ends ${figure(e.evidence_names)}`,
    `articles ${e.articles}`,
    ...section('by label', e.by_label),
    ...section('by type', e.by_type),
  ].join('\n')
}

/** One mistake a line, tab-separated: article, what, label or type, name. */
export const renderMistakes = (mistakes: readonly Mistake[]): string =>
  mistakes.map(({ article, what, sort, name }) => [article, what, sort, name].join('\t')).join('\n')
