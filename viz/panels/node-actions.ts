import type { GraphNode } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { collapse, expand, hide, keepNeighbourhood } from '../app/commands.js'
import { number, say, sayOf } from '../app/language.js'
import type { Direction } from '../model/neighbourhood.js'
import { button, type Child, element } from './element.js'

const LIMITS = [10, 30, 100, 500]
const STEPS = [1, 2, 3]
const DIRECTIONS: readonly Direction[] = ['both', 'out', 'in']

/** What can be done to a node in the picture. */
export const nodeActions = (app: App, node: GraphNode): HTMLElement =>
  element(
    'div',
    { class: 'actions' },
    element('span', { class: 'joined' }, expandButton(app, node, 'node.expand'), limitChoice(app)),
    button(say('node.collapse'), () => collapse(app, node.id), { 'data-key': 'collapse' }),
    button(say('node.hide'), () => hide(app, node.id), { 'data-key': 'hide' }),
    button(say('node.path'), () => app.beginPath(node.id), { 'data-key': 'path' }),
    keeping(app, node),
  )

/** How many of a node's claims were loaded, with a way to the rest; nothing when all were. */
export const unloaded = (app: App, node: GraphNode, known: number): Child =>
  known < node.degree &&
  element(
    'p',
    { class: 'quiet' },
    say('node.unloaded', { known: number(known), total: number(node.degree) }),
    ' ',
    expandButton(app, node, 'node.load'),
  )

const expandButton = (app: App, node: GraphNode, text: 'node.expand' | 'node.load'): HTMLElement =>
  button(say(text), () => void expand(app, node.id).catch((error) => app.fail(error)), { 'data-key': text })

const limitChoice = (app: App): HTMLElement => {
  const limit = element('select', { 'aria-label': say('node.limit'), 'data-key': 'expand-limit' })
  for (const count of LIMITS) {
    limit.append(element('option', { value: count, selected: count === app.expandLimit }, say('node.upTo', { count })))
  }
  limit.addEventListener('change', () => {
    app.expandLimit = Number(limit.value)
  })
  return limit
}

const keeping = (app: App, node: GraphNode): HTMLElement => {
  const steps = element('select', { 'aria-label': say('node.steps'), 'data-key': 'steps' })
  for (const count of STEPS) steps.append(element('option', { value: count }, say('node.within', { count })))
  const direction = element('select', { 'aria-label': say('node.direction'), 'data-key': 'direction' })
  for (const one of DIRECTIONS) direction.append(element('option', { value: one }, sayOf('direction', one)))
  const keep = (): void => {
    const way = DIRECTIONS.find((one) => one === direction.value) ?? 'both'
    keepNeighbourhood(app, node.id, Number(steps.value), way)
  }
  return element('span', { class: 'joined' }, button(say('node.keep'), keep, { 'data-key': 'keep' }), steps, direction)
}
