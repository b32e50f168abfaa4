// What `npm test` runs: every test, or those that the arguments name (`npm test -- tests/export`).
import { join } from 'node:path'
import { ROOT, ready, run } from './ready.mjs'

ready()
run(process.execPath, [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)])
