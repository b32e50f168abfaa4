/**
 * A signal that is aborted by the first Ctrl-C (or SIGTERM), so that a work can end at a good place. A second one ends
 * the program at once, as if nobody listened.
 */
export function whenInterrupted(): AbortSignal {
  const interrupted = new AbortController()
  const listen = (): void => {
    interrupted.abort()
    process.off('SIGINT', listen)
    process.off('SIGTERM', listen)
  }
  process.on('SIGINT', listen)
  process.on('SIGTERM', listen)
  return interrupted.signal
}
