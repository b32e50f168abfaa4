import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { JinmaiError } from '../types/errors.js'
import { messageOf } from './grafeo-faults.js'

export type Mode = 'read' | 'write'

/** How often a process asks again for a file that another one holds, in milliseconds. */
const ASK_AGAIN = 25

/**
 * Opens an embedded graph, waiting its turn while another process holds the file: readers go together, a writer goes
 * alone. Throws STORE_LOCKED after `patience` milliseconds, STORE_FAILED where the file is no graph.
 */
export async function openInTurn(path: string, mode: Mode, patience: number): Promise<GrafeoDB> {
  const giveUp = Date.now() + patience
  for (;;) {
    try {
      return mode === 'read' ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.open(path)
    } catch (cause) {
      const held = /cannot be locked|is locked by another process/.test(messageOf(cause)) && existsSync(path)
      if (!held) throw unopenable(path, cause)
      if (Date.now() >= giveUp) throw locked(path, patience, cause)
      await sleep(ASK_AGAIN)
    }
  }
}

const locked = (path: string, patience: number, cause: unknown): JinmaiError =>
  new JinmaiError(
    'STORE_LOCKED',
    `Another process has held the graph ${path} for ${Math.round(patience / 1000)} s`,
    'Let the other jinmai command end (or stop it), then try again; or use another graph with --store.',
    { cause },
  )

const unopenable = (path: string, cause: unknown): JinmaiError =>
  new JinmaiError(
    'STORE_FAILED',
    `Cannot open the graph ${path}: ${messageOf(cause)}`,
    'Name a graph that jinmai made, or a new path in a folder that you may write to, with --store.',
    { cause },
  )
