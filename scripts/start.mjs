// What `npm start` runs: everything between a fresh clone and a graph in the browser. Options go on to `jinmai serve`.
import { join } from 'node:path'
import { ROOT, ready, run } from './ready.mjs'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const STORE = ['--store', join(ROOT, '.jinmai', 'graph')]

ready()
run(process.execPath, [MAIN, 'ingest', ...STORE, join(ROOT, 'samples')])
process.argv = [process.execPath, MAIN, 'serve', ...STORE, ...process.argv.slice(2)]
await import('../dist/cli/main.js')
