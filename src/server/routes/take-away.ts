import { FORMATS, isFormatName } from '../../export/index.js'
import type { Store } from '../../store/index.js'
import { CLAIM_TYPES, ENDS, KINDS, LABELS, NAMED_LABELS, STATUSES } from '../../types/index.js'
import { HttpError } from '../problem.js'
import { Raw, type Route } from '../route.js'

/** What a Cypher text can name, for completion: labels with their kinds, types with their ends, properties. */
const SCHEMA = {
  labels: ['Entity', 'Article', ...LABELS],
  kinds: Object.fromEntries(NAMED_LABELS.map((label) => [label, KINDS[label]])),
  types: ['MENTIONS', ...CLAIM_TYPES],
  ends: ENDS,
  statuses: STATUSES,
  properties: {
    entity: ['id', 'name', 'kind', 'aliases', 'count', 'value', 'unit', 'qualifier', 'degree', 'articles', 'region'],
    article: ['id', 'title', 'url', 'path', 'published', 'text'],
    claim: ['id', 'article', 'evidence', 'start', 'end', 'status', 'date', 'role', 'rule', 'confidence', 'derived'],
  },
}

export const takeAwayRoutes = (store: Store): Route[] => [
  { method: 'GET', path: '/api/schema', answer: async () => SCHEMA },
  {
    method: 'GET',
    path: '/api/export/:format',
    answer: async ({ path: { format = '' } }) => {
      if (!isFormatName(format)) {
        throw new HttpError(404, `${format} is no format`, `The formats are ${Object.keys(FORMATS).join(', ')}.`)
      }
      const { type, write } = FORMATS[format]
      const headers = { 'content-disposition': `attachment; filename="jinmai.${format}"` }
      return new Raw({ type, headers, body: [...(await write(store))].join('') })
    },
  },
]
