#!/usr/bin/env node
// The command `jinmai`: a file of the repository and not of the build, so that it is always there and executable.
import { existsSync } from 'node:fs'

const main = new URL('../dist/cli/main.js', import.meta.url)
if (!existsSync(main)) {
  console.error('jinmai is not built yet. Run npm ci, or npm run build where the packages are installed.')
  process.exit(1)
}
await import(main.href)
