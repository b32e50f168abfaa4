import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Grafeo 0.6 leaves a folder behind in the system's temporary folder for each file that a process read. */
export function clearSpill(pid: number): void {
  const left = new RegExp(`^grafeo-.+-${pid}-[0-9a-f]+\\.spill$`)
  for (const name of readdirSync(tmpdir())) {
    if (left.test(name)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
