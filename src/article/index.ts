export { type Origin, toArticle } from './article.js'
export { type InputRef, type ListOptions, listInputs } from './inputs.js'
export { type ReadOptions, type ReadResult, readArticles, readInput } from './read.js'
