import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GrafeoValue } from '@grafeo-db/js'
import { type ErrorCode, JinmaiError, type Place } from '../types/index.js'
import type { NodeCell } from './home.js'
import { timeout } from './query-faults.js'
import { clearSpill } from './spill.js'
import type { Parameters } from './store.js'

export interface Question {
  path: string
  /** How long to wait for the file, in milliseconds; the query's own time starts after that. */
  patience: number
  cypher: string
  parameters: Parameters
  /** Rows at most. */
  rows: number
}

export interface Answer {
  columns: string[]
  rows: GrafeoValue[][]
  /** The nodes at the ends of the relationships in the rows. */
  ends: NodeCell[]
}

interface Fault {
  code: ErrorCode
  message: string
  remedy: string
  place?: Place
}

type Message = { started: true } | { answered: Answer } | { fault: Fault }

/** The compiled script, also where this module itself runs from its source. */
const SCRIPT = fileURLToPath(new URL('../../dist/store/reader.js', import.meta.url))

/** Milliseconds after which an idle reader ends. */
const IDLE = 60_000

/** Processes that answer queries on embedded graphs, each one query at a time; idle ones keep no program from ending. */
export class Readers {
  private readonly idle = new Map<ChildProcess, NodeJS.Timeout>()
  private readonly waiting: (() => void)[] = []
  private working = 0

  constructor(private readonly most: number) {}

  /** Throws QUERY_TIMEOUT after `milliseconds`, and what the reader throws. */
  async ask(question: Question, milliseconds: number): Promise<Answer> {
    if (this.working >= this.most) await new Promise<void>((free) => this.waiting.push(free))
    this.working++
    let reader: ChildProcess | undefined
    try {
      reader = this.wake() ?? startReader()
      return await converse(reader, question, milliseconds)
    } finally {
      this.working--
      if (reader?.connected && !reader.killed) this.rest(reader)
      this.waiting.shift()?.()
    }
  }

  /** Has all idle readers let go of their files now: somebody wants to write. */
  letGo(): void {
    for (const reader of this.idle.keys()) if (reader.connected) reader.send('let go')
  }

  /** Ends all readers that are idle. */
  close(): void {
    for (const reader of this.idle.keys()) this.end(reader)
  }

  private rest(reader: ChildProcess): void {
    reader.unref()
    reader.channel?.unref()
    this.idle.set(reader, setTimeout(() => this.end(reader), IDLE).unref())
  }

  private wake(): ChildProcess | undefined {
    for (const [reader, timer] of this.idle) {
      clearTimeout(timer)
      this.idle.delete(reader)
      if (!reader.connected) continue
      reader.ref()
      reader.channel?.ref()
      return reader
    }
    return undefined
  }

  private end(reader: ChildProcess): void {
    clearTimeout(this.idle.get(reader))
    this.idle.delete(reader)
    if (reader.connected) reader.disconnect()
  }
}

function startReader(): ChildProcess {
  if (!existsSync(SCRIPT)) {
    throw new JinmaiError('STORE_FAILED', `Queries need the compiled script ${SCRIPT}`, 'Run npm run build first.')
  }
  const reader = fork(SCRIPT, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return reader.on('exit', () => clearSpill(reader.pid ?? 0))
}

function converse(reader: ChildProcess, question: Question, milliseconds: number): Promise<Answer> {
  return new Promise<Answer>((answered, failed) => {
    let timer: NodeJS.Timeout | undefined
    const onMessage = (message: Message): void => {
      if ('started' in message) {
        timer = setTimeout(() => {
          reader.kill('SIGKILL')
          end()
          failed(timeout())
        }, milliseconds)
        return
      }
      end()
      if ('answered' in message) answered(message.answered)
      else failed(faultFrom(message.fault))
    }
    const onExit = (): void => {
      end()
      failed(new JinmaiError('STORE_FAILED', 'The query ended the process that read the graph', TOO_MUCH))
    }
    const end = (): void => {
      clearTimeout(timer)
      reader.off('message', onMessage).off('exit', onExit)
    }
    reader.on('message', onMessage).on('exit', onExit)
    reader.send(question)
  })
}

const faultFrom = ({ code, message, remedy, place }: Fault): JinmaiError =>
  new JinmaiError(code, message, remedy, { place })

const TOO_MUCH = 'It may have needed more memory than there is: ask for less.'
