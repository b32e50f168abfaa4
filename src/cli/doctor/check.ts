import { execFile } from 'node:child_process'
import { promisify, stripVTControlCharacters } from 'node:util'

/** One thing that Jinmai needs, or that one part of it can use. */
export interface Check {
  name: string
  /** `optional` things are missed by one part only; what they serve stands in the remedy. */
  state: 'ok' | 'missing' | 'optional'
  /** What was found, or what is wrong. */
  found: string
  remedy?: string
}

/** The first line that a program prints, on stdout or stderr; undefined where it cannot be run. */
export async function firstLine(program: string, args: string[]): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { timeout: 20_000 })
    return stripVTControlCharacters(`${stdout}${stderr}`.trim().split('\n')[0] ?? '')
  } catch {
    return undefined
  }
}
