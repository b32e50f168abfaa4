import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

export interface Neo4jForTests {
  uri: string
  env: { NEO4J_USERNAME?: string; NEO4J_PASSWORD?: string; NEO4J_DATABASE?: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests | null
  }
}

const PASSWORD = 'for-these-tests-only'
const SKIPPED =
  'The tests against Neo4j were SKIPPED: this machine has no Java 17 with Maven, and NEO4J_URI is not set ' +
  '(with Docker: `docker compose up`, then set NEO4J_URI and NEO4J_PASSWORD; the tests empty that database).'

/**
 * One Neo4j for all tests that need one: that of NEO4J_URI, whose database the tests EMPTY, else one of their own in a
 * folder of their own. Where there is neither, those tests are skipped, and the last line of the summary says so.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { NEO4J_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env
  if (uri) {
    const env = { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE }
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
    project.provide('neo4j', { uri, env: given })
    return async () => undefined
  }
  if (['java', 'mvn'].some((command) => spawnSync(command, ['-version'], { stdio: 'ignore' }).error !== undefined)) {
    project.provide('neo4j', null)
    return async () => console.warn(SKIPPED)
  }
  const home = mkdtempSync(join(tmpdir(), 'jinmai-neo4j-'))
  const server = spawn(
    process.execPath,
    [join(import.meta.dirname, '../scripts/neo4j/neo4j.mjs'), '--port', '0', '--home', home],
    {
      env: { ...process.env, NEO4J_PASSWORD: PASSWORD },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = new Promise((done) => server.on('exit', done))
  const address = await addressIn(createInterface(server.stdout))
  if (address === undefined) throw new Error('Neo4j did not start: its launcher says why above')
  project.provide('neo4j', { uri: address, env: { NEO4J_PASSWORD: PASSWORD } })
  return async () => {
    server.kill('SIGINT')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
}

async function addressIn(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) {
    const address = /bolt:\S+/.exec(line)?.[0]
    if (address !== undefined) return address
  }
  return undefined
}
