import type { Head } from '../../lexicon/index.js'
import { perLexicon } from '../dictionary.js'

/** The lexicon's head words of names (研究院, 开发区, 行动方案) as a dictionary. */
export const headsOf = perLexicon<Head>(({ heads }, trie) => {
  for (const head of heads) trie.add(head.head, head)
})
