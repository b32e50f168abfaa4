import type { Evaluation } from './score.js'

const share = (value: number | null): string => (value === null ? 'none' : value.toFixed(3))

/** What is compared, and where it stands in an evaluation. */
const ROWS: [string, (e: Evaluation) => string][] = [
  ['named entities F1', (e) => share(e.entities_named.f1)],
  ['all entities F1', (e) => share(e.entities_all.f1)],
  ['mission claims P', (e) => share(e.claims_mission.p)],
  ['mission claims R', (e) => share(e.claims_mission.r)],
  ['mission claims F1', (e) => share(e.claims_mission.f1)],
  ['all claims P', (e) => share(e.claims_all.p)],
  ['all claims R', (e) => share(e.claims_all.r)],
  ['all claims F1', (e) => share(e.claims_all.f1)],
  ['status right', (e) => share(e.status_accuracy)],
  ['date right', (e) => share(e.date_accuracy)],
  ['evidence names both ends', (e) => share(e.evidence_names)],
]

/** The main figures of several evaluations as the rows of a table: the figure's name, then one cell for each. */
export const sideBySide = (evaluations: readonly Evaluation[]): string[][] =>
  ROWS.map(([name, figure]) => [name, ...evaluations.map(figure)])
