// What `npm run readme` runs: executes the commands of the READMEs' console blocks and writes below each what it printed.
// The commands run in a terminal (util-linux `script`), so that the output is what a person sees.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { fail, ROOT, ready } from './ready.mjs'

const COLUMNS = 118
const BLOCK = /```console\n([\s\S]*?)```/g

/** What a terminal shows of a line over which a progress bar was drawn. */
const shown = (line) => line.replace(/\r+$/, '').split('\r').at(-1).trimEnd()

function outputOf(command, store) {
  const program = command.replaceAll('npx jinmai', 'node dist/cli/main.js')
  const { status, stdout, stderr } = spawnSync('script', ['-qec', `stty cols ${COLUMNS}; ${program}`, '/dev/null'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SHELL: '/bin/bash', JINMAI_STORE: store },
  })
  if (status !== 0) fail(`${command} ended with ${status}: ${stdout}${stderr}`)
  return stripVTControlCharacters(stdout).split('\n').map(shown).join('\n').trim()
}

function filled(text, store) {
  return text.replace(BLOCK, (_, body) => {
    const commands = body.split('\n').filter((line) => line.startsWith('$ '))
    const parts = commands.map((line) => `${line}\n${outputOf(line.slice(2), store)}`.trim())
    return `\`\`\`console\n${parts.join('\n\n')}\n\`\`\``
  })
}

ready()
for (const file of ['README.md', 'README.zh-CN.md']) {
  const folder = mkdtempSync(join(tmpdir(), 'jinmai-readme-'))
  const path = join(ROOT, file)
  writeFileSync(path, filled(readFileSync(path, 'utf8'), join(folder, 'graph')))
  rmSync(folder, { recursive: true })
  console.error(`${file} is up to date.`)
}
