// npm runs this after an installation, so that `npx jinmai` works; without the tools to build there is nothing to do.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, ROOT } from './ready.mjs'

if (existsSync(join(ROOT, 'node_modules', 'typescript'))) build()
