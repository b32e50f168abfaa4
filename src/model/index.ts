export { readAnswer } from './answer.js'
export { Asker } from './ask/asker.js'
export { Budget, costOf, expectedUsage, type Limits, type Price } from './ask/budget.js'
export { AnswerCache } from './ask/cache.js'
export { Endpoint } from './ask/endpoint.js'
export { endpointSettings, shownAddress } from './ask/settings.js'
export type { Proposals } from './proposals.js'
export { type Question, questionTokens } from './question.js'
export { recordedFor } from './recorded.js'
export {
  proposed,
  questionsOf,
  READERS,
  type Reader,
  type ReadTwice,
  readTwice,
  type SecondReader,
} from './second-reader.js'
