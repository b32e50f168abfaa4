import { existsSync } from 'node:fs'
import { type Check, firstLine } from './check.js'

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What only one part needs: a local Neo4j without Docker, one with it, and the tests in a browser. */
export const toolChecks = (): Promise<Check[]> =>
  Promise.all([
    tool('Java', 'java', ['-version'], 'For a local Neo4j (npm run neo4j) install Java 17 or newer, or use Docker.'),
    tool('Maven', 'mvn', ['-v'], 'For a local Neo4j (npm run neo4j) install Maven, or use Docker.'),
    tool('Docker', 'docker', ['--version'], 'For compose.yaml install Docker, or use npm run neo4j.'),
    browser(),
    chineseFont(),
  ])

async function tool(name: string, program: string, args: string[], remedy: string): Promise<Check> {
  const version = await firstLine(program, args)
  return version === undefined
    ? { name, state: 'optional', found: 'not found', remedy }
    : { name, state: 'ok', found: version }
}

async function browser(): Promise<Check> {
  const name = 'Chromium'
  const known = [process.env.CHROMIUM, ...BROWSERS, existsSync(MAC_CHROME) ? MAC_CHROME : undefined]
  for (const program of known) {
    const version = program === undefined ? undefined : await firstLine(program, ['--version'])
    if (version !== undefined) return { name, state: 'ok', found: version }
  }
  const remedy = 'For the tests in a browser install chromium, or name one in the variable CHROMIUM.'
  return { name, state: 'optional', found: 'not found', remedy }
}

async function chineseFont(): Promise<Check> {
  const name = 'Chinese font'
  if (process.platform !== 'linux') return { name, state: 'ok', found: 'comes with the system' }
  const font = await firstLine('fc-list', [':lang=zh', 'family'])
  if (font) return { name, state: 'ok', found: font }
  const remedy = 'For screenshots and tests in a browser here install fonts-wqy-microhei or fonts-noto-cjk.'
  return { name, state: 'optional', found: 'none', remedy }
}
