import { readings } from './model/readings.js'
import { type Hit, type Searchable, SearchIndex } from './model/search.js'

/** Holds the search index away from the page's thread: its dictionaries are large and its building takes time. */
export type SearchJob = { add: Searchable[] } | { find: string; ticket: number }
export interface SearchNews {
  ticket: number
  hits: Hit[]
}

const index = new SearchIndex(readings)

self.onmessage = (event: MessageEvent<SearchJob>) => {
  const job = event.data
  if ('add' in job) return index.add(job.add)
  const news: SearchNews = { ticket: job.ticket, hits: index.find(job.find) }
  self.postMessage(news)
}
