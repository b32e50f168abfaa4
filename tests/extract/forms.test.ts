import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { type Article, articleId, type Fragment } from '../../src/types/index.js'
import { claimsAlike, entitiesAlike } from './likeness.js'
import { samples, seeds } from './pages.js'

/** One text in other forms: the graph stays as it is. */

const lexicon = loadLexicon()
const texts: [string, Article][] = [...samples(), ...seeds()]

const withText = (article: Article, change: (text: string) => string): Article => {
  const text = change(article.text)
  return { ...article, id: articleId(text), text, title: article.title === null ? null : change(article.title) }
}

const namedIds = ({ entities }: Fragment): string[] =>
  entities
    .filter(({ label, derived }) => label !== 'Group' && label !== 'Metric' && derived !== true)
    .map(({ id }) => id)
    .sort()

/** The reading of the changed text has the same entities, by id, and says the same. */
function expectSameGraph(article: Article, change: (text: string) => string): void {
  const [before, after] = [extract(article, lexicon), extract(withText(article, change), lexicon)]
  expect(after.article.text).not.toBe(before.article.text)
  expect(entitiesAlike(before, after).differences).toEqual([])
  expect(claimsAlike(before, after).differences).toEqual([])
  expect(namedIds(after)).toEqual(namedIds(before))
}

const HALF: Record<string, string> = { '，': ',', '；': ';', '：': ':', '！': '!', '？': '?', '（': '(', '）': ')' }
const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z%]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
const narrow = (text: string): string => text.replace(/[，；：！？（）]/g, (mark) => HALF[mark] ?? mark)

describe('full and half width', () => {
  it.each(texts)('%s with letters and digits in full width', (_, article) => expectSameGraph(article, wide))
  it.each(texts.filter(([, { text }]) => /[，：]/.test(text)))('%s with marks in half width', (_, article) =>
    expectSameGraph(article, narrow),
  )
})

describe('traditional and simplified characters', () => {
  const traditional = Converter({ from: 'cn', to: 't' })
  const simplified = texts.filter(([, { text }]) => traditional(text) !== text)
  it.each(simplified)('%s', (_, article) => expectSameGraph(article, traditional))
})

describe('paragraphs in another order', () => {
  const lastBeforeItsNeighbour = (text: string): string => {
    const paragraphs = text.split('\n')
    return [...paragraphs.slice(0, -2), ...paragraphs.slice(-2).reverse()].join('\n')
  }
  const turnedRound = (text: string): string => text.split('\n').reverse().join('\n')
  /** Articles each paragraph of which says whom it speaks of. */
  const independent = [
    'tianjin-keylabs-2024',
    'tianjin-manufacturing-plan',
    'tianjin-work-meeting-2026',
    'yangtze-delta-forum',
  ]

  it.each([...samples()])('%s with the last two exchanged', (_, article) =>
    expectSameGraph(article, lastBeforeItsNeighbour),
  )
  it.each([...samples()].filter(([name]) => independent.includes(name)))(
    '%s from the last to the first',
    (_, article) => expectSameGraph(article, turnedRound),
  )
})
