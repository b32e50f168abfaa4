import { type Dirent, promises as fs } from 'node:fs'
import { isAbsolute, posix } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { collect, MAX_BYTES } from './bytes.js'

/**
 * One thing to read, as plain data that can be sent to a worker: a file, a page on the web, bytes that are here already
 * (standard input), or an input that cannot be found.
 */
export type InputRef =
  | { kind: 'file'; path: string }
  | { kind: 'url'; url: string }
  | { kind: 'bytes'; source: string; bytes: Uint8Array }
  | { kind: 'missing'; source: string; message: string; remedy: string }

export interface ListOptions {
  /** Where `-` reads from; default: standard input. */
  stdin?: AsyncIterable<Uint8Array>
  /** The most bytes that one input may have; default 16 MiB. */
  maxBytes?: number
}

const READABLE = /\.(?:txt|md|markdown|html?)$/i
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const missing = (source: string, message: string, remedy: string): InputRef => ({
  kind: 'missing',
  source,
  message,
  remedy,
})
const slashes = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path)

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you have no right to read it',
  EPERM: 'you have no right to read it',
  ENOTDIR: 'a part of the path is no folder',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'its links go round in a circle',
}
/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

async function* walk(folder: string): AsyncGenerator<InputRef> {
  let entries: Dirent[]
  try {
    entries = await fs.readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield missing(folder, `Cannot read the folder ${folder}: ${reasonOf(error)}`, 'Check its rights.')
    return
  }
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    if (entry.name.startsWith('.')) continue
    const path = posix.join(slashes(folder), entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (READABLE.test(entry.name)) yield { kind: 'file', path }
  }
}

async function* fromFolder(folder: string): AsyncGenerator<InputRef> {
  let any = false
  for await (const ref of walk(folder)) {
    any = true
    yield ref
  }
  if (!any) yield missing(folder, `The folder ${folder} has no .txt, .md or .html file`, 'Name a folder with articles.')
}

async function* fromPattern(pattern: string): AsyncGenerator<InputRef> {
  const paths = await glob(slashes(pattern), { absolute: isAbsolute(pattern), expandDirectories: false })
  for (const path of paths.sort(byName)) yield { kind: 'file', path }
  if (paths.length === 0)
    yield missing(pattern, `No file fits ${pattern}`, 'Check the pattern; quote it so that the shell leaves it alone.')
}

async function* fromPath(input: string): AsyncGenerator<InputRef> {
  try {
    const stat = await fs.stat(input)
    if (stat.isDirectory()) yield* fromFolder(input)
    else yield { kind: 'file', path: input }
  } catch (error) {
    if (isDynamicPattern(input)) yield* fromPattern(input)
    else yield missing(input, `Cannot read ${input}: ${reasonOf(error)}`, 'Check the path.')
  }
}

async function standardInput({ stdin = process.stdin, maxBytes = MAX_BYTES }: ListOptions): Promise<InputRef> {
  const bytes = await collect(stdin, maxBytes)
  if (bytes === null)
    return missing('-', 'Standard input is larger than an article', `Give it in parts under ${maxBytes} bytes.`)
  return { kind: 'bytes', source: '-', bytes }
}

/**
 * Finds what the inputs name, in their order, without reading it: files as given; folders walked in order of name (only
 * .txt, .md, .markdown, .html and .htm, nothing that begins with a dot); glob patterns; http(s) addresses; `-` for standard
 * input, which is read here, since workers have none. What cannot be found becomes a ref of kind `missing`.
 */
export async function* listInputs(inputs: readonly string[], options: ListOptions = {}): AsyncGenerator<InputRef> {
  for (const input of inputs) {
    if (input === '-') yield await standardInput(options)
    else if (/^https?:\/\//i.test(input)) yield { kind: 'url', url: input }
    else yield* fromPath(input)
  }
}
