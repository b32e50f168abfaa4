import { once } from 'node:events'

/** Lets a reader who has seen enough (`| head`) close the pipe without a word: what is left to say has no listener. */
export function endQuietlyWithTheReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

/** Writes data to stdout and waits where its reader is slower. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

export const printLine = (text: string): Promise<void> => print(`${text}\n`)

/** Prints pieces as they come, so that a large answer never stands in memory as one. */
export async function printAll(pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const piece of pieces) await print(piece)
}

/** Tells the person something, on stderr, where it cannot mix with data. */
export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
