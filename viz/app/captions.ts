import type { Point } from '../model/scene.js'
import type { App } from './app.js'
import { say, sayOf } from './language.js'

/** The names of the layout's groups, each where the group stands. */
export const captions = (app: App): (Point & { text: string })[] =>
  app.places.groups.map(({ key, x, y }) => ({ x, y, text: groupName(app.view.layout.name, key) }))

const groupName = (layout: string, key: string): string => {
  if (layout === 'type') return sayOf('label', key)
  return key || say(layout === 'year' ? 'claim.undated' : 'filter.nowhere')
}
