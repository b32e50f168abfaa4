import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import { type ErrorCode, JinmaiError } from '../../types/index.js'
import { type EndpointSettings, shownAddress } from './settings.js'

/** What an endpoint says of a fault is shown up to so many characters. */
const LONGEST_WORD = 200

/** A fault of the endpoint in words that a person can act on. No key is ever in them, whatever the endpoint repeats. */
export function describeFault(error: unknown, { model, baseURL, apiKey }: EndpointSettings): JinmaiError {
  const where = shownAddress(baseURL)
  const said = (error instanceof Error ? error.message : String(error)).replaceAll(apiKey, '…').replace(SECRET, '…')
  const word = said.replace(/\s+/g, ' ').slice(0, LONGEST_WORD)
  const fault = (code: ErrorCode, message: string, remedy: string) => new JinmaiError(code, message, remedy)
  if (error instanceof APIConnectionTimeoutError) {
    return fault(
      'MODEL_UNREACHABLE',
      `${where} does not answer in time`,
      'Give it more time (--timeout), fewer questions at once (--concurrency), or a smaller model.',
    )
  }
  if (error instanceof APIConnectionError) {
    return fault('MODEL_UNREACHABLE', `nobody answers at ${where}`, 'Start the endpoint, or correct OPENAI_BASE_URL.')
  }
  const status = error instanceof APIError ? error.status : undefined
  if (status === 401 || status === 403) {
    return fault(
      'MODEL_AUTH',
      `${where} refuses the key`,
      'Set OPENAI_API_KEY to a key that this endpoint knows and that may use the model.',
    )
  }
  if (status === 404) {
    return fault(
      'MODEL_UNKNOWN',
      `${where} does not know the model ${model}`,
      'Name a model that it has (--model), and end OPENAI_BASE_URL with the version of the API (/v1).',
    )
  }
  if (status === 429) {
    return fault(
      'MODEL_UNREACHABLE',
      `${where} is too busy for us: ${word}`,
      'Run the same command later: what is answered is kept. Or ask fewer questions at once (--concurrency).',
    )
  }
  if (status !== undefined && status >= 500) {
    return fault(
      'MODEL_UNREACHABLE',
      `${where} fails: ${word}`,
      'Look at its own log, and run the same command again: what is answered is kept.',
    )
  }
  return fault('MODEL_FAILED', `${where} does not take the question: ${word}`, 'Try another model (--model).')
}

/** What looks like a key in what an endpoint repeats. */
const SECRET = /\b(?:sk|key|pk)-[\w*-]{4,}|Bearer\s+\S+/gi
