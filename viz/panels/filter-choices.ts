import { CLAIM_TYPES, KINDS, LABELS, STATUSES } from '../../src/types/ontology.js'
import type { App } from '../app/app.js'
import { filter } from '../app/commands.js'
import { say, sayOf } from '../app/language.js'
import { type Filters, toggled } from '../model/view.js'
import type { Choice } from './choice-list.js'
import { dash, dot } from './element.js'

/** Articles beyond this are too many to choose from; the search finds what they say. */
const MOST_ARTICLES = 60

/** Choices that are on until switched off. One that is off stays listed, however little it would show. */
const switches = <V extends string>(
  app: App,
  facet: 'withoutLabels' | 'withoutKinds' | 'withoutTypes' | 'withoutStatuses',
  values: readonly V[],
  counts: ReadonlyMap<string, number>,
  look: (value: V) => Pick<Choice, 'text' | 'mark'>,
  off: readonly V[],
): Choice[] =>
  values
    .map((value) => ({
      value,
      ...look(value),
      count: counts.get(value) ?? 0,
      on: !off.includes(value),
      toggle: () => filter(app, { [facet]: toggled(off, value) } satisfies Partial<Record<keyof Filters, V[]>>),
    }))
    .filter((choice) => choice.count > 0 || !choice.on)

/** Choices that are off until picked; none picked means all. The largest come first. */
const picks = (
  app: App,
  facet: 'regions' | 'articles',
  counts: ReadonlyMap<string, number>,
  text: (value: string) => string,
): Choice[] => {
  const chosen = app.view.filters[facet]
  return [...new Set([...counts.keys(), ...chosen])]
    .map((value) => ({
      value,
      text: text(value),
      count: counts.get(value) ?? 0,
      on: chosen.includes(value),
      mark: null,
      toggle: () => filter(app, { [facet]: toggled(chosen, value) }),
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

const ALL_KINDS = Object.entries(KINDS).flatMap(([label, kinds]) => kinds.map((kind) => `${label}/${kind}`))

const kindText = (value: string): string => {
  const [label = '', kind = ''] = value.split('/')
  return sayOf('kind', kind === 'other' ? `other.${label}` : kind)
}

/** What each filter offers now, by its name in the locales. */
export const CHOICES: Record<string, (app: App) => Choice[]> = {
  label: (app) =>
    switches(
      app,
      'withoutLabels',
      LABELS,
      app.shown.counts.labels,
      (label) => ({ text: sayOf('label', label), mark: dot(label) }),
      app.view.filters.withoutLabels,
    ),
  type: (app) =>
    switches(
      app,
      'withoutTypes',
      CLAIM_TYPES,
      app.shown.counts.types,
      (type) => ({ text: sayOf('type', type), mark: dash(type) }),
      app.view.filters.withoutTypes,
    ),
  status: (app) => [
    ...switches(
      app,
      'withoutStatuses',
      STATUSES,
      app.shown.counts.statuses,
      (status) => ({ text: sayOf('status', status), mark: null }),
      app.view.filters.withoutStatuses,
    ),
    {
      value: 'derived',
      text: say('filter.derived'),
      count: app.shown.counts.derived,
      on: app.view.filters.derived,
      mark: null,
      toggle: () => filter(app, { derived: !app.view.filters.derived }),
    },
  ],
  kind: (app) =>
    switches(
      app,
      'withoutKinds',
      ALL_KINDS,
      app.shown.counts.kinds,
      (value) => ({ text: kindText(value), mark: dot(value.split('/')[0] ?? '') }),
      app.view.filters.withoutKinds,
    ),
  region: (app) => picks(app, 'regions', app.shown.counts.regions, (region) => region || say('filter.nowhere')),
  article: (app) =>
    picks(
      app,
      'articles',
      app.shown.counts.articles,
      (id) => app.knowledge.articles.get(id)?.title ?? id.slice(0, 12),
    ).slice(0, MOST_ARTICLES),
}
