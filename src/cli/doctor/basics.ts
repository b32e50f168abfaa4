import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadLexicon } from '../../lexicon/index.js'
import { JinmaiError } from '../../types/index.js'
import type { Check } from './check.js'

const VIEWER = fileURLToPath(new URL('../../../viz/dist/index.html', import.meta.url))

/** What every command needs. */
export async function basicChecks(): Promise<Check[]> {
  return [
    node(),
    await native('Chinese segmenter', () => import('@node-rs/jieba')),
    await native('embedded graph', () => import('@grafeo-db/js')),
    lexicon(),
    viewer(),
  ]
}

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const found = `Node ${process.versions.node}`
  if (major > 20 || (major === 20 && minor >= 19)) return { name: 'Node', state: 'ok', found }
  return { name: 'Node', state: 'missing', found, remedy: 'Install Node 20.19 or newer.' }
}

/** These come prebuilt for a system and processor, so what is missing shows when they are loaded. */
async function native(name: string, load: () => Promise<unknown>): Promise<Check> {
  try {
    await load()
    return { name, state: 'ok', found: 'loads' }
  } catch (error) {
    const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return {
      name,
      state: 'missing',
      found,
      remedy: `Run npm ci on this machine (${process.platform}, ${process.arch}).`,
    }
  }
}

function lexicon(): Check {
  try {
    return { name: 'lexicon', state: 'ok', found: `${loadLexicon().entries.length} names` }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    const remedy = error instanceof JinmaiError ? error.remedy : 'Take src/lexicon/data again from the repository.'
    return { name: 'lexicon', state: 'missing', found, remedy }
  }
}

function viewer(): Check {
  if (existsSync(VIEWER)) return { name: 'viewer', state: 'ok', found: 'built' }
  return { name: 'viewer', state: 'missing', found: 'not built', remedy: 'Run npm run build.' }
}
