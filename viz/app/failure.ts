import { say, sayOf } from './language.js'
import { ServerError } from './server.js'

/** Whether the server gave no answer at all. */
export const isAway = (error: unknown): boolean => error instanceof ServerError && error.code === 'SERVER_AWAY'

/** What went wrong, as a sentence: in the interface's language where the code has one, else the server's own words. */
export const failureText = (error: unknown): string => {
  if (!(error instanceof ServerError)) return say('failure.other', { reason: String(error) })
  const known = sayOf('failure', error.code)
  return known === error.code ? `${error.message} ${error.remedy}` : known.replace('{reason}', error.message)
}
