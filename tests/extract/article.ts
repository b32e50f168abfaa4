import { type Article, articleId } from '../../src/types/index.js'

/** An article of the text alone, as reading would give it. */
export const articleOf = (text: string, rest: Partial<Article> = {}): Article => ({
  id: articleId(text),
  source: 'test.txt',
  path: 'test.txt',
  url: null,
  title: null,
  published: null,
  text,
  ...rest,
})
