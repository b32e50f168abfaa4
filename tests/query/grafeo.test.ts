import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { querySuite } from './suite.js'

const folder = mkdtempSync(join(tmpdir(), 'jinmai-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('named queries on the embedded store', () => querySuite(() => openStore(join(folder, 'graph'), { env: {} })))
