#!/usr/bin/env node
/**
 * `npm run neo4j`: a real Neo4j on this machine, without Docker, by Java 17 and Maven. It fetches the server once, keeps
 * its data in .neo4j/, says where it answers, and stops on Ctrl-C.
 *
 *   npm run neo4j -- [--port 7687] [--home .neo4j]      (port 0: any free one)
 *   NEO4J_PASSWORD=… npm run neo4j                       (the user is neo4j; without it nobody is asked)
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import neo4j from 'neo4j-driver'

const here = dirname(fileURLToPath(import.meta.url))
const project = resolve(here, '../..')
const SECONDS = 90

const { values } = parseArgs({
  options: { port: { type: 'string', default: '7687' }, home: { type: 'string', default: join(project, '.neo4j') } },
})
const lib = join(project, '.neo4j/lib')
const home = resolve(values.home)
const password = process.env.NEO4J_PASSWORD

needs('java', 'Java 17')
if (!existsSync(lib)) fetchServer()
const port = await freePort(Number(values.port))
mkdirSync(home, { recursive: true })
const server = startServer()
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
server.on('exit', (code) =>
  stopping ? process.exit(0) : fail(`Neo4j ended (${code}): see ${join(home, 'server.log')}`),
)
await answers()
console.log(`Neo4j answers at bolt://127.0.0.1:${port}`)
console.error(password ? 'User neo4j, password as in NEO4J_PASSWORD.' : 'It asks for no password.', 'Ctrl-C stops it.')

function needs(command, name) {
  if (spawnSync(command, ['-version'], { stdio: 'ignore' }).error === undefined) return
  fail(`This needs ${name}; with Docker use: docker compose up`)
}

function fetchServer() {
  needs('mvn', 'Maven, to fetch Neo4j once')
  console.error('Fetching Neo4j (about 120 MB, once)…')
  const pom = join(here, 'pom.xml')
  const goal = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}.part`]
  const { status } = spawnSync('mvn', goal, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) fail('Maven could not fetch Neo4j: check the network, then run this again')
  renameSync(`${lib}.part`, lib)
}

function freePort(wanted) {
  return new Promise((done) => {
    const probe = createServer()
    probe.on('error', () => fail(`Port ${wanted} is taken: choose another with --port`))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

function startServer() {
  const log = openSync(join(home, 'server.log'), 'a')
  const opens = ['java.nio', 'java.io', 'sun.nio.ch'].map((part) => `--add-opens=java.base/${part}=ALL-UNNAMED`)
  const command = ['-Xmx512m', ...opens, '-cp', join(lib, '*'), join(here, 'Neo4j.java'), home, String(port)]
  return spawn('java', command, { stdio: ['pipe', log, log], detached: true })
}

/** Until Bolt answers; the server is up only then. */
async function answers() {
  const auth = password ? neo4j.auth.basic('neo4j', password) : undefined
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, auth)
  for (const start = Date.now(); ; await sleep(200)) {
    try {
      await driver.executeQuery('RETURN 1')
      break
    } catch (error) {
      if (Date.now() - start > SECONDS * 1000) fail(`Neo4j does not answer after ${SECONDS} s: ${error.message}`)
    }
  }
  await driver.close()
}

/** The server ends when its standard input does. */
function stop() {
  stopping = true
  server.stdin.end()
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
