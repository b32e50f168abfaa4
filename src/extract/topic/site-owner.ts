import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'

/** The institution or place that publishes on the site, by its registered domain. */
export function siteOwner(url: string | null, lexicon: Lexicon): NameEntry | undefined {
  if (url === null || !URL.canParse(url)) return undefined
  const labels = new URL(url).hostname.split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const name = lexicon.domains.get(labels.slice(i).join('.'))
    if (name !== undefined) return lexicon.byName.get(normaliseForm(name))?.[0]
  }
  return undefined
}
