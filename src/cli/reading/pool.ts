import { Worker } from 'node:worker_threads'
import { type Reply, revive } from './reply.js'

interface Job<Task, Result> {
  task: Task
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Threads that all run one script and each work on one task at a time. A thread that dies takes only its task with it:
 * that one rejects, and a new thread takes its place.
 */
export class Pool<Task, Result> {
  readonly #idle: Worker[] = []
  readonly #working = new Map<Worker, Job<Task, Result>>()
  readonly #waiting: Job<Task, Result>[] = []

  constructor(
    private readonly script: URL,
    private readonly size: number,
    private readonly workerData: unknown,
  ) {}

  /** Resolves with what the script answers; rejects with the error that it tells, or of which its thread died. */
  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject })
      this.#next()
    })
  }

  /** Ends all threads; tasks that still run are dropped. */
  async close(): Promise<void> {
    const threads = [...this.#idle, ...this.#working.keys()]
    this.#waiting.length = 0
    this.#working.clear()
    await Promise.all(threads.map((thread) => thread.terminate()))
  }

  #next(): void {
    const free = this.#idle.length > 0 || this.#working.size < this.size
    const job = free ? this.#waiting.shift() : undefined
    if (!job) return
    const thread = this.#idle.pop() ?? this.#start()
    this.#working.set(thread, job)
    thread.postMessage(job.task)
  }

  #start(): Worker {
    const thread = new Worker(this.script, { workerData: this.workerData })
    thread.on('message', (reply: Reply<Result>) => {
      const job = this.#finish(thread)
      this.#idle.push(thread)
      if ('result' in reply) job?.resolve(reply.result)
      else job?.reject(revive(reply.failure))
      this.#next()
    })
    thread.on('error', (error) => this.#finish(thread)?.reject(error))
    thread.on('exit', (code) => {
      this.#finish(thread)?.reject(new Error(`The thread that read it ended with ${code}.`))
      if (this.#idle.includes(thread)) this.#idle.splice(this.#idle.indexOf(thread), 1)
      this.#next()
    })
    return thread
  }

  #finish(thread: Worker): Job<Task, Result> | undefined {
    const job = this.#working.get(thread)
    this.#working.delete(thread)
    return job
  }
}
