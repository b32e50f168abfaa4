import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'

const VIZ = join(import.meta.dirname, '../../viz')
const IMPORT = /from '([^']+)'|import\('([^']+)'\)/g

const importsOf = async (folder: string): Promise<{ file: string; from: string }[]> => {
  const files = globSync(`${folder}**/*.ts`, { cwd: VIZ, ignore: ['dist/**', '*.d.ts', 'vite.config.ts'] })
  const lists = files.map(async (file) => {
    const code = await readFile(join(VIZ, file), 'utf8')
    return [...code.matchAll(IMPORT)].map((match) => ({ file, from: match[1] ?? match[2] ?? '' }))
  })
  return (await Promise.all(lists)).flat()
}

describe('the viewer keeps house', () => {
  it('only viz/draw knows sigma', async () => {
    const found = (await importsOf('')).filter(({ from }) => from === 'sigma' || /^@?sigma\//.test(from))
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(({ file }) => !file.startsWith('draw/'))).toEqual([])
  })

  it('viz/model knows neither page nor picture, so that it runs in Node and in workers', async () => {
    const found = (await importsOf('model/')).filter(({ from }) => /\.\.\/(?!model|scene|\.\.\/src)/.test(from))
    expect(found.filter(({ from }) => /(app|panels|draw)\//.test(from))).toEqual([])
    const files = globSync('model/**/*.ts', { cwd: VIZ })
    for (const file of files) {
      const code = await readFile(join(VIZ, file), 'utf8')
      expect(code, file).not.toMatch(/\b(document|window|HTMLElement|localStorage)\b\s*[.<]/)
    }
  })

  it('nothing comes from another host', async () => {
    for (const file of globSync(['**/*.{ts,html,css}'], { cwd: VIZ, ignore: ['dist/**'] })) {
      const code = await readFile(join(VIZ, file), 'utf8')
      const hosts = (code.match(/https?:\/\/[\w.-]+/g) ?? []).filter((url) => !url.startsWith('http://www.w3.org'))
      expect(hosts, file).toEqual([])
    }
  })
})
