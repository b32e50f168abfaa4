import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toArticle } from '../../src/article/index.js'
import type { Article } from '../../src/types/index.js'

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url))
/** Real pages beside the project, which belong to others and do not come with it. */
export const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))
export const HAS_CORPUS = existsSync(CORPUS)
/** For the title of a test that is left out without them. */
export const NEEDS_CORPUS = HAS_CORPUS ? '' : ' (left out: needs the folder ../shared/corpus beside the project)'

const FORMATS = new Set(['.html', '.md', '.txt'])

/** The pages of a folder as articles, by the name of their file without its ending. */
function pagesOf(folder: string): Map<string, Article> {
  const files = readdirSync(folder).filter((file) => FORMATS.has(extname(file)))
  return new Map(
    files.sort().map((file) => {
      const path = join(folder, file)
      return [basename(file, extname(file)), toArticle(readFileSync(path), { source: path, path, url: null })]
    }),
  )
}

export const samples = (): Map<string, Article> => pagesOf(SAMPLES)
export const seeds = (): Map<string, Article> => (HAS_CORPUS ? pagesOf(join(CORPUS, 'seeds')) : new Map())
/** Seeds and articles; none where the folder is not there. */
export const corpus = (): Map<string, Article> =>
  new Map(HAS_CORPUS ? [...seeds(), ...pagesOf(join(CORPUS, 'articles'))] : [])
