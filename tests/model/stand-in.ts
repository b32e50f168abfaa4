import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** A local stand-in of an OpenAI-compatible API. */

const Body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  temperature: z.number().optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
})

/** One request as it came. */
export interface Asked {
  at: number
  headers: IncomingHttpHeaders
  raw: string
  model: string
  system: string
  user: string
  format: string | undefined
  temperature: number | undefined
}

/** What the stand-in does with a request: an answer of the model, or what an endpoint does on a bad day. */
export type Reply =
  | { content: string; finish?: string; usage?: { prompt_tokens: number; completion_tokens: number } }
  | { status: number; error?: string; headers?: Record<string, string> }
  | { raw: string }
  | 'hang'
  | 'hang up'

export interface StandIn {
  url: string
  asked: Asked[]
  /** The most requests that it had to answer at one time. */
  most: number
  close(): Promise<void>
}

/** Starts a stand-in on a free port of this machine; `reply` sees each request and how many came before it. */
export async function standIn(reply: (asked: Asked, before: number) => Reply | Promise<Reply>): Promise<StandIn> {
  let open = 0
  const state: StandIn = { url: '', asked: [], most: 0, close: async () => undefined }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', async () => {
      open++
      state.most = Math.max(state.most, open)
      const raw = Buffer.concat(chunks).toString()
      const body = Body.parse(JSON.parse(raw))
      const [system = '', user = ''] = body.messages.map(({ content }) => content)
      const asked: Asked = {
        at: performance.now(),
        headers: request.headers,
        raw,
        model: body.model,
        system,
        user,
        format: body.response_format?.type,
        temperature: body.temperature,
      }
      const before = state.asked.push(asked) - 1
      send(response, await reply(asked, before))
      open--
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port }: AddressInfo = z
    .object({ port: z.number(), family: z.string(), address: z.string() })
    .parse(server.address())
  state.url = `http://127.0.0.1:${port}/v1`
  state.close = () =>
    new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return state
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return
  if (reply === 'hang up') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"choices": [{"mess')
    response.socket?.destroy()
    return
  }
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(JSON.stringify({ error: { message: reply.error ?? 'no' } }))
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  if ('raw' in reply) response.end(reply.raw)
  else {
    const { content, finish = 'stop', usage = { prompt_tokens: 100, completion_tokens: 50 } } = reply
    const choices = [{ index: 0, finish_reason: finish, message: { role: 'assistant', content } }]
    response.end(JSON.stringify({ id: 'a', object: 'chat.completion', created: 0, model: 'stand-in', choices, usage }))
  }
}
