import { setTimeout as sleep } from 'node:timers/promises'

/** An attempt that failed and may be made again: after so many milliseconds, no more often than so. */
export class TryAgain extends Error {
  constructor(
    cause: unknown,
    readonly asks: { afterMs?: number | undefined; attempts?: number } = {},
  ) {
    super('try again', { cause })
  }
}

/** How often and how patiently something is tried again. */
export interface Patience {
  attempts: number
  /** The first pause; each one after it is twice as long. */
  firstMs: number
  /** No pause is longer: an endpoint that asks for more is given up. */
  longestMs: number
}

export const PATIENCE: Patience = { attempts: 6, firstMs: 500, longestMs: 120_000 }

/**
 * A gate through which all requests of a run go: when the endpoint asks one of them to wait, all wait. Tries again what throws
 * TryAgain; when patience ends, throws what caused it.
 */
export class Gate {
  private closedUntil = 0

  constructor(private readonly patience: Patience = PATIENCE) {}

  async pass<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let n = 1; ; n++) {
      await this.open(signal)
      try {
        return await attempt()
      } catch (error) {
        if (!(error instanceof TryAgain)) throw error
        const { attempts, firstMs, longestMs } = this.patience
        const { afterMs } = error.asks
        const pause = afterMs ?? Math.min(longestMs, firstMs * 2 ** (n - 1))
        if (n >= Math.min(attempts, error.asks.attempts ?? attempts) || pause > longestMs) throw error.cause
        if (afterMs === undefined) await sleep(pause, undefined, { signal })
        else this.closedUntil = Math.max(this.closedUntil, Date.now() + pause)
      }
    }
  }

  private async open(signal: AbortSignal): Promise<void> {
    for (let wait = this.closedUntil - Date.now(); wait > 0; wait = this.closedUntil - Date.now()) {
      await sleep(wait, undefined, { signal })
    }
    signal.throwIfAborted()
  }
}

/** Milliseconds that a Retry-After header asks for: seconds, or a date; undefined where there is none that can be read. */
export function retryAfter(headers: Headers | undefined, now = Date.now()): number | undefined {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (exact >= 0) return exact
  const value = headers?.get('retry-after')?.trim()
  if (value === undefined || value === '') return undefined
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
