import { describe, expect, it } from 'vitest'
import { explain, extract } from '../../src/extract/index.js'
import { loadLexicon } from '../../src/lexicon/index.js'
import { type Article, ENDS, type Entity, type Fragment } from '../../src/types/index.js'
import { corpus, NEEDS_CORPUS, samples } from './pages.js'
import { faultsOf } from './sound.js'

/** What holds of every fragment of every page, whatever it says. */

const lexicon = loadLexicon()
const within = (inner: { start: number; end: number }, outer: { start: number; end: number }): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

describe.each([
  ['samples', samples()],
  [`real pages${NEEDS_CORPUS}`, corpus()],
])('%s', (_, pages) => {
  const readings = [...pages].map(([page, article]) => ({ page, article, ...explain(article, lexicon) }))
  /** Runs over all fragments and gathers what is wrong, named by its page. */
  const all = (faults: (fragment: Fragment, reading: (typeof readings)[number]) => string[]): string[] =>
    readings.flatMap((reading) => faults(reading.fragment, reading).map((fault) => `${reading.page}: ${fault}`))
  const property = it.skipIf(pages.size === 0)

  property('is valid by the published schema, by the types and in its ids', () => {
    expect(all(faultsOf)).toEqual([])
  })

  property('joins ends that the ontology allows', () => {
    const wrong = all(({ entities, claims }) => {
      const labels = new Map(entities.map(({ id, label }) => [id, label]))
      return claims
        .filter(({ type, subject, object }) => {
          const [from, to] = [labels.get(subject), labels.get(object)]
          return !ENDS[type].subject.some((label) => label === from) || !ENDS[type].object.some((label) => label === to)
        })
        .map(({ type, subject, object }) => `${type} ${labels.get(subject)} ${labels.get(object)}`)
    })
    expect(wrong).toEqual([])
  })

  property('has mentions that name the entity or refer to it, in order, each once', () => {
    const wrong = all(({ article, entities }, { trace }) => {
      const refers = new Set(trace.finds.filter(({ pass }) => pass === 'references').map(({ start }) => start))
      const says = ({ name, aliases }: Entity, start: number, end: number): boolean => {
        const words = article.text.slice(start, end)
        return (
          words === name ||
          aliases.includes(words) ||
          refers.has(start) ||
          /^(?:自治区|[省市县区校院镇乡])$/.test(words)
        )
      }
      return entities.flatMap((entity) => {
        const misplaced = entity.mentions.filter(
          ({ start }, i) => i > 0 && start <= (entity.mentions[i - 1]?.start ?? -1),
        )
        const quantity = entity.label === 'Group' || entity.label === 'Metric'
        const others = quantity ? [] : entity.mentions.filter(({ start, end }) => !says(entity, start, end))
        return [...misplaced, ...others].map(
          ({ start, end }) => `${entity.label} ${entity.name}: ${article.text.slice(start, end)} at ${start}`,
        )
      })
    })
    expect(wrong).toEqual([])
  })

  property('mentions every entity that is not derived, and knows each name once', () => {
    const wrong = all(({ entities }) =>
      entities
        .filter(({ derived = false, mentions, name, aliases }) => {
          const names = [name, ...aliases]
          return derived === mentions.length > 0 || new Set(names).size < names.length
        })
        .map(({ label, name }) => `${label} ${name}`),
    )
    expect(wrong).toEqual([])
  })

  property('has evidence that holds a mention of both ends', () => {
    const wrong = all(({ entities, claims }) => {
      const byId = new Map(entities.map((entity) => [entity.id, entity]))
      return claims
        .filter(({ derived }) => !derived)
        .filter(({ subject, object, evidence }) =>
          [subject, object].some((id) => !byId.get(id)?.mentions.some((mention) => within(mention, evidence))),
        )
        .map(({ type, evidence }) => `${type} ${evidence.text}`)
    })
    expect(wrong).toEqual([])
  })

  property('says that two parties cooperate once', () => {
    const wrong = all(({ claims }) => {
      const pairs = claims
        .filter(({ type }) => type === 'COOPERATES_WITH')
        .map(({ subject, object }) => [subject, object].sort().join(' '))
      return pairs.filter((pair, i) => pairs.indexOf(pair) < i)
    })
    expect(wrong).toEqual([])
  })

  property('gives one label and kind to one id, whichever page it stands in', () => {
    const sorts = new Map<string, string>()
    // A person may be a professor in one article and an official in another.
    const sortOf = ({ label, kind }: Entity): string => (label === 'Official' ? label : `${label} ${kind}`)
    const wrong = all(({ entities }) =>
      entities
        .filter((entity) => {
          const known = sorts.get(entity.id) ?? sortOf(entity)
          sorts.set(entity.id, known)
          return known !== sortOf(entity)
        })
        .map((entity) => `${entity.name}: ${sortOf(entity)}, not ${sorts.get(entity.id)}`),
    )
    expect(wrong).toEqual([])
  })

  property('is the same bytes again, after other articles and with a lexicon loaded anew', () => {
    const bytes = (article: Article): string => JSON.stringify(extract(article, lexicon))
    const first = new Map(readings.map(({ page, fragment }) => [page, JSON.stringify(fragment)]))
    const anew = loadLexicon()
    for (const { page, article } of readings.toReversed()) {
      expect(bytes(article), page).toBe(first.get(page))
      expect(JSON.stringify(extract(article, anew)), page).toBe(first.get(page))
    }
  })
})
