import { tell } from './output.js'

/** Shows how far a long work is: a bar on a terminal, elsewhere a line now and then. Always on stderr. */
export interface Progress {
  /** Says that so many more are done. */
  advance(by?: number): void
  /** Says something without tearing the bar. */
  say(text: string): void
  /** Takes the bar away. */
  end(): void
}

const REDRAW_MS = 100
const LINE_MS = 5_000
const WIDTH = 28

/** `unit` is what is counted, in the plural; `note` is asked for what else there is to say. */
export function progress(
  total: number,
  unit: string,
  note: () => string = () => '',
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  const started = Date.now()
  let done = 0
  let shown = stream.isTTY ? 0 : started
  const rate = (): string => {
    const aSecond = done / Math.max(0.001, (Date.now() - started) / 1000)
    return [`${aSecond.toFixed(aSecond < 10 ? 1 : 0)}/s`, note()].join('  ').trimEnd()
  }
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\x1b[K')
  }
  const draw = (): void => {
    const filled = Math.round((WIDTH * done) / Math.max(1, total))
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    stream.write(`\r\x1b[K${bar} ${done} of ${total} ${unit}  ${rate()}`)
  }
  return {
    advance(by = 1) {
      done += by
      const now = Date.now()
      if (now - shown < (stream.isTTY ? REDRAW_MS : LINE_MS)) return
      shown = now
      if (stream.isTTY) draw()
      else tell(`${done} of ${total} ${unit}  ${rate()}`)
    },
    say(text) {
      clear()
      tell(text)
    },
    end: clear,
  }
}
