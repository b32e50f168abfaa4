import type { GraphClaim } from '../../src/types/graph.js'
import type { App } from './app.js'
import { say, sayOf } from './language.js'

/** A claim as a sentence in the interface's language: `天津大学参与共建海河实验室`. */
export const claimSentence = (app: App, claim: GraphClaim): string => {
  const subject = app.knowledge.node(claim.source)?.name ?? claim.source
  const object = app.knowledge.node(claim.target)?.name ?? claim.target
  const role = claim.role ? say('app.role', { role: claim.role }) : ''
  return sayOf('sentence', claim.type).replace('{subject}', subject).replace('{object}', object).replace('{role}', role)
}
