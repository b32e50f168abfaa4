// A process that loads fragments for a test to end: node loader.mjs STORE FRAGMENTS.json; it prints a dot for each batch.
import { readFileSync } from 'node:fs'
import { openStore } from '../../dist/store/index.js'

const [uri, file] = process.argv.slice(2)
const store = await openStore(uri)
for (const batch of JSON.parse(readFileSync(file, 'utf8'))) {
  await store.load(batch)
  process.stdout.write('.')
}
await store.close()
