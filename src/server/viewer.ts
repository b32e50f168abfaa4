import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { HttpError } from './problem.js'
import type { Answer } from './respond.js'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** Files whose name holds a hash of their content never change. */
const NAMED_BY_CONTENT = /^\/assets\/.+-[\w-]{8,}\.\w+$/

/** A file of the built viewer. Throws HttpError 404 for what is none of its files. */
export async function viewerFile(folder: string, pathname: string): Promise<Answer> {
  const path = normalize(join(folder, pathname === '/' ? 'index.html' : decoded(pathname)))
  const type = TYPES[extname(path)]
  if (!path.startsWith(folder + sep) || type === undefined) throw nothing(pathname)
  const headers = NAMED_BY_CONTENT.test(pathname) ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}
  try {
    return { body: await readFile(path), type, headers }
  } catch {
    throw pathname === '/' ? notBuilt() : nothing(pathname)
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw nothing(pathname)
  }
}

const nothing = (pathname: string): HttpError => new HttpError(404, `${pathname}: no such page`, 'The viewer is at /.')
const notBuilt = (): HttpError => new HttpError(503, 'The viewer is not built', 'Run npm run build.')
