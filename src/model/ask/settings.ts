import { JinmaiError } from '../../types/index.js'

/** Where a model is asked, and by which key. The key goes into requests only. */
export interface EndpointSettings {
  model: string
  /** An OpenAI-compatible API, up to and with its version: http://127.0.0.1:11434/v1. */
  baseURL: string
  apiKey: string
}

/** What OPENAI_API_KEY stands for alone: the service that gave the API its name. */
const WITH_KEY_ALONE = 'https://api.openai.com/v1'
/** Local endpoints ask for no key, but the client wants one. */
const NO_KEY = 'none'

const REMEDY =
  'Set OPENAI_BASE_URL to an OpenAI-compatible address (http://127.0.0.1:11434/v1 for Ollama, …:8000/v1 for vLLM) and OPENAI_API_KEY if it asks for a key.'

/**
 * The endpoint that the environment names: OPENAI_BASE_URL with OPENAI_API_KEY, or the key alone. Throws MODEL_UNSET where it
 * names none, or an address that is none.
 */
export function endpointSettings(model: string, env: NodeJS.ProcessEnv): EndpointSettings {
  const baseURL = env.OPENAI_BASE_URL?.trim() || (env.OPENAI_API_KEY ? WITH_KEY_ALONE : undefined)
  if (baseURL === undefined) throw new JinmaiError('MODEL_UNSET', `no endpoint is named for the model ${model}`, REMEDY)
  const url = URL.canParse(baseURL) ? new URL(baseURL) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new JinmaiError('MODEL_UNSET', 'OPENAI_BASE_URL is no http(s) address', REMEDY)
  }
  return { model, baseURL, apiKey: env.OPENAI_API_KEY?.trim() || NO_KEY }
}

/** The endpoint as a person may read it: without user name, password or query. */
export function shownAddress(baseURL: string): string {
  const { protocol, host, pathname } = new URL(baseURL)
  return `${protocol}//${host}${pathname}`
}
