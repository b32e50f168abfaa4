import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai'
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions'
import type { Question } from '../question.js'
import { describeFault } from './faults.js'
import { Gate, type Patience, retryAfter, TryAgain } from './retry.js'
import type { EndpointSettings } from './settings.js'

/** Tokens that the endpoint counted for one question and its answer. */
export interface Usage {
  prompt: number
  answer: number
}

export interface Answer {
  text: string
  /** Undefined where the endpoint does not count. */
  usage: Usage | undefined
  /** The endpoint cut the answer off. */
  broken: boolean
}

/** How an answer is asked for, from what holds a model to the schema to what any endpoint takes. */
const FORMS = ['schema', 'json', 'cool', 'plain'] as const
/** An endpoint that does not know a field of the request answers one of these. */
const UNKNOWN_FIELD = [400, 415, 422]
/** What the client would tell of itself and of the machine. */
const SILENT = ['Lang', 'OS', 'Arch', 'Runtime', 'Runtime-Version', 'Package-Version', 'Retry-Count', 'Timeout']

/** An OpenAI-compatible API with one model. Sends the questions and nothing about the machine that asks. */
export class Endpoint {
  private readonly client: OpenAI
  private readonly gate: Gate
  private form = 0

  constructor(
    private readonly settings: EndpointSettings,
    timeoutMs: number,
    patience?: Patience,
  ) {
    this.gate = new Gate(patience)
    const { baseURL, apiKey } = settings
    const silent = Object.fromEntries(SILENT.map((name) => [`X-Stainless-${name}`, null]))
    const defaultHeaders = { ...silent, 'User-Agent': 'jinmai' }
    // Trying again is the gate's work, and nothing that the client logs may show a key.
    this.client = new OpenAI({
      baseURL,
      apiKey,
      adminAPIKey: null,
      timeout: timeoutMs,
      maxRetries: 0,
      logLevel: 'off',
      defaultHeaders,
    })
  }

  /**
   * Asks the model, again where the endpoint is busy or failed. Throws MODEL_UNREACHABLE, MODEL_AUTH, MODEL_UNKNOWN or MODEL_FAILED,
   * and an abort error when the signal says so.
   */
  async ask(question: Question, signal: AbortSignal): Promise<Answer> {
    try {
      return await this.gate.pass(() => this.attempt(question, signal), signal)
    } catch (error) {
      if (signal.aborted) throw signal.reason
      throw describeFault(error, this.settings)
    }
  }

  private async attempt(question: Question, signal: AbortSignal): Promise<Answer> {
    const form = this.form
    try {
      const completion = await this.client.chat.completions.create(this.request(question, form), { signal })
      const choice = completion.choices?.[0]
      const { prompt_tokens: prompt = 0, completion_tokens: answer = 0 } = completion.usage ?? {}
      return {
        text: choice?.message?.content ?? '',
        usage: completion.usage ? { prompt, answer } : undefined,
        broken: choice?.finish_reason === 'length',
      }
    } catch (error) {
      throw this.judged(error, form)
    }
  }

  /** A fault that another try may not meet, as TryAgain; else the fault itself. */
  private judged(error: unknown, form: number): unknown {
    if (error instanceof APIUserAbortError) return error
    if (error instanceof APIConnectionTimeoutError) return new TryAgain(error, { attempts: 2 })
    if (error instanceof APIConnectionError || error instanceof SyntaxError) return new TryAgain(error, { attempts: 3 })
    if (!(error instanceof APIError) || error.status === undefined) return error
    if (UNKNOWN_FIELD.includes(error.status) && form < FORMS.length - 1) {
      this.form = Math.max(this.form, form + 1)
      return new TryAgain(error, { afterMs: 0 })
    }
    const busy = [408, 409, 425, 429].includes(error.status) || error.status >= 500
    return busy ? new TryAgain(error, { afterMs: retryAfter(error.headers) }) : error
  }

  private request({ prompt, user }: Question, form: number): ChatCompletionCreateParamsNonStreaming {
    const json_schema = { name: prompt.name, strict: true, schema: prompt.schema }
    return {
      model: this.settings.model,
      messages: [
        { role: 'system', content: prompt.system },
        { role: 'user', content: user },
      ],
      ...(FORMS[form] === 'plain' ? {} : { temperature: 0 }),
      ...(FORMS[form] === 'schema' ? { response_format: { type: 'json_schema', json_schema } } : {}),
      ...(FORMS[form] === 'json' ? { response_format: { type: 'json_object' } } : {}),
    }
  }
}
