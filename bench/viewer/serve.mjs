import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }

/** Serves a folder, and a graph where the viewer asks for one. Resolves with the address and a way to stop. */
export async function serve(folder, graph) {
  const body = JSON.stringify(graph)
  const status = JSON.stringify({ version: graph.version, store: 'bench', ...graph.total, labels: {}, types: {} })
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (pathname.startsWith('/api/')) {
      response.setHeader('content-type', 'application/json')
      if (pathname === '/api/graph') response.end(body)
      else response.end(pathname === '/api/status' ? status : '[]')
      return
    }
    const content = await readFile(join(folder, pathname === '/' ? 'index.html' : pathname)).catch(() => null)
    response.writeHead(content ? 200 : 404, { 'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8' })
    response.end(content)
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() }
}
