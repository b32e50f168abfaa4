import { CLAIM_TYPES, LABELS, STATUSES } from '../../src/types/ontology.js'
import { DEFAULT_FILTERS, DEFAULT_VIEW, type Filters, type Selection, type View } from './view.js'

/** Raised whenever a key changes its meaning, so that an older link is read as far as it goes and said to be older. */
export const LINK_VERSION = 1

/** All that a link restores. */
export interface Link {
  view: View
  selection: Selection | null
  mode: 'graph' | 'table'
  camera: { x: number; y: number; ratio: number } | null
}

/** A link's part after `#`. What is as it is at the start is left out, so links stay short. */
export const encodeLink = ({ view, selection, mode, camera }: Link): string => {
  const parts = new URLSearchParams({ v: String(LINK_VERSION) })
  const put = (key: string, value: string | null | false): void => {
    if (value !== null && value !== false && value !== '') parts.set(key, value)
  }
  const { filters } = view
  put('base', view.base !== DEFAULT_VIEW.base && String(view.base))
  put('add', view.added.join(','))
  put('off', view.removed.join(','))
  put(
    'labels',
    same(filters.withoutLabels, DEFAULT_FILTERS.withoutLabels) ? null : filters.withoutLabels.join(',') || '-',
  )
  put('kinds', filters.withoutKinds.join(','))
  put('types', filters.withoutTypes.join(','))
  put('status', filters.withoutStatuses.join(','))
  put('regions', filters.regions.join(','))
  put('articles', filters.articles.join(','))
  put('derived', filters.derived && '1')
  put('time', (filters.from ?? filters.to) !== null && `${filters.from ?? ''}..${filters.to ?? ''}`)
  put('dated', !filters.undated && '1')
  put('support', filters.minArticles > 0 && String(filters.minArticles))
  put('degree', filters.minDegree > 0 && String(filters.minDegree))
  put('unfold', view.unfolded.join(','))
  put('layout', layoutText(view.layout))
  put('laid', view.layout.covers > 0 && String(view.layout.covers))
  put('move', view.moved.map(({ id, x, y }) => `${id}:${x}:${y}`).join(','))
  put('front', view.focus && `${view.focus.nodes.join(',')};${view.focus.claims.join(',')}`)
  put(
    'sel',
    selection &&
      Object.entries(selection)
        .map(([kind, id]) => `${kind}:${id}`)
        .join(''),
  )
  put('mode', mode === 'table' && mode)
  put('cam', camera && [camera.x, camera.y, camera.ratio].map((value) => Number(value.toFixed(4))).join(','))
  return parts.toString()
}

/**
 * Reads a link. What it does not know is left as at the start; `older` and `newer` tell that the link is from another version, so
 * that a person can be told.
 */
export const decodeLink = (hash: string): Link & { age: 'same' | 'older' | 'newer' } => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const list = (key: string): string[] => parts.get(key)?.split(',').filter(Boolean) ?? []
  const known = <T extends string>(values: readonly T[], given: readonly string[]): T[] =>
    values.filter((value) => given.includes(value))
  const [from = '', to = ''] = parts.get('time')?.split('..') ?? []
  const filters: Filters = {
    withoutLabels: parts.has('labels') ? known(LABELS, list('labels')) : DEFAULT_FILTERS.withoutLabels,
    withoutKinds: list('kinds'),
    withoutTypes: known(CLAIM_TYPES, list('types')),
    withoutStatuses: known(STATUSES, list('status')),
    regions: list('regions'),
    articles: list('articles'),
    derived: parts.get('derived') === '1',
    from: isDate(from) ? from : null,
    to: isDate(to) ? to : null,
    undated: parts.get('dated') !== '1',
    minArticles: whole(parts.get('support'), 0),
    minDegree: whole(parts.get('degree'), 0),
  }
  const front = parts
    .get('front')
    ?.split(';')
    .map((half) => half.split(',').filter(Boolean))
  const view: View = {
    base: whole(parts.get('base'), DEFAULT_VIEW.base),
    added: list('add'),
    removed: list('off'),
    filters,
    unfolded: list('unfold'),
    layout: { ...readLayout(parts.get('layout')), covers: whole(parts.get('laid'), 0) },
    moved: list('move').flatMap(readMove),
    focus: front ? { nodes: front[0] ?? [], claims: front[1] ?? [] } : null,
  }
  return {
    view,
    selection: readSelection(parts.get('sel')),
    mode: parts.get('mode') === 'table' ? 'table' : 'graph',
    camera: readCamera(parts.get('cam')),
    age: age(parts),
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join()

const isDate = (text: string): boolean => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)

const whole = (text: string | null, otherwise: number): number =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise

const age = (parts: URLSearchParams): 'same' | 'older' | 'newer' => {
  if (parts.size === 0) return 'same'
  const version = whole(parts.get('v'), 0)
  if (version === LINK_VERSION) return 'same'
  return version < LINK_VERSION ? 'older' : 'newer'
}

const readMove = (text: string): View['moved'] => {
  const [id, x, y] = text.split(':')
  const place = { x: Number(x), y: Number(y) }
  return id && Number.isFinite(place.x + place.y) ? [{ id, ...place }] : []
}

const layoutText = ({ name, parameters }: View['layout']): string | null => {
  const set = Object.entries(parameters).map(([key, value]) => `${key}:${value}`)
  return name === DEFAULT_VIEW.layout.name && set.length === 0 ? null : [name, ...set].join(',')
}

const readLayout = (text: string | null): Omit<View['layout'], 'covers'> => {
  const [name, ...set] = text?.split(',') ?? []
  if (!name) return DEFAULT_VIEW.layout
  const parameters = set.map((one) => one.split(':')).map(([key = '', value]) => [key, Number(value)] as const)
  return { name, parameters: Object.fromEntries(parameters.filter(([, value]) => Number.isFinite(value))) }
}

const readSelection = (text: string | null): Selection | null => {
  const cut = text?.indexOf(':') ?? -1
  const kind = text?.slice(0, cut)
  const id = text?.slice(cut + 1)
  if (!id) return null
  if (kind === 'node') return { node: id }
  if (kind === 'claim') return { claim: id }
  return kind === 'pair' ? { pair: id } : null
}

const readCamera = (text: string | null): Link['camera'] => {
  const [x, y, ratio] = text?.split(',').map(Number) ?? []
  if (x === undefined || y === undefined || ratio === undefined) return null
  return Number.isFinite(x + y + ratio) && ratio > 0 ? { x, y, ratio } : null
}
