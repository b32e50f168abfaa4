import { type Lexicon, type NameEntry, normaliseForm } from '../../lexicon/index.js'

/** The institution or place that publishes on the site, by its registered domain. */
export function siteOwner(url: string | null, lexicon: Lexicon): NameEntry | undefined {
  const labels = hostOf(url).split('.')
  for (let i = 0; i < labels.length - 1; i++) {
    const name = lexicon.domains.get(labels.slice(i).join('.'))
    if (name !== undefined) return lexicon.byName.get(normaliseForm(name))?.[0]
  }
  return undefined
}

/** The host that the page stands on; '' where its address is not known. */
export const hostOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).hostname : '')
