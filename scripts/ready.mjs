// Makes the project ready to run from whatever state it is in; does nothing where nothing is to be done.
// Plain JavaScript and nothing but Node, as it runs before anything is installed or built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the project's root, its output on ours, and ends this process with its code where it fails. */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' })
  if (error) fail(`${program}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

export function fail(message) {
  console.error(message)
  process.exit(1)
}

const at = (...path) => join(ROOT, ...path)
const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** When the newest file under these paths was changed; 0 where there is none. */
function newest(paths, except = []) {
  return Math.max(
    0,
    ...paths.map((path) => {
      if (except.includes(path) || !existsSync(path)) return 0
      if (!statSync(path).isDirectory()) return changed(path)
      return newest(
        readdirSync(path).map((name) => join(path, name)),
        except,
      )
    }),
  )
}

function npm(...args) {
  const itself = process.env.npm_execpath
  if (itself) run(process.execPath, [itself, ...args])
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(`Node ${process.versions.node} is too old. Install Node 20.19 or newer.`)
}

/** npm writes its own copy of the lock file into node_modules when it has finished. */
function install() {
  const finished = changed(at('node_modules', '.package-lock.json'))
  if (finished >= changed(at('package-lock.json')) && existsSync(at('node_modules', 'typescript'))) return
  console.error('Installing packages (npm ci) …')
  npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
}

/** Builds program and viewer where a source is newer than what was built. */
export function build() {
  const shared = [at('package-lock.json'), at('tsconfig.json')]
  const program = newest([at('src'), ...shared]) > changed(at('dist', 'cli', 'main.js'))
  const viewer =
    newest([at('viz'), at('src', 'types'), ...shared], [at('viz', 'dist')]) > changed(at('viz', 'dist', 'index.html'))
  if (!program && !viewer) return
  console.error('Building …')
  npm('run', '--silent', 'build')
}

/** Checks Node, installs the packages where they are missing or outdated, builds where a source is newer than what was built. */
export function ready() {
  checkNode()
  install()
  build()
}
