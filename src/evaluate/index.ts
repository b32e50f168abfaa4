export type { Mistake } from './article.js'
export { type Gold, goldKey, loadGold } from './gold.js'
export { renderEvaluation, renderMistakes } from './report.js'
export { type Evaluation, evaluate } from './score.js'
