import type { GraphNode } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { type Language, language, say, sayOf, speak } from '../app/language.js'
import { applyTheme, keptTheme, THEMES } from '../app/theme.js'
import { button, element, fill } from './element.js'
import { layoutMenu } from './layout-menu.js'
import { searchBox } from './search-box.js'
import { stepsMenu } from './steps-menu.js'
import { takeAwayMenu } from './take-away.js'

/** The bar at the top. `again` builds the interface anew, after the language changed. */
export const toolbar = (app: App, again: () => void, help: () => void): HTMLElement => {
  const steps = element('div', { class: 'group' })
  const modes = element('div', { class: 'group', role: 'group', 'aria-label': say('mode.label') })

  const render = (): void => {
    const { undoable, redoable } = app.history
    fill(
      steps,
      button('↶', () => app.undo(), {
        title: undoable ? say('bar.undo', { step: undoable }) : say('bar.nothing'),
        'aria-label': undoable ? say('bar.undo', { step: undoable }) : say('bar.nothing'),
        disabled: undoable === null,
        'data-key': 'undo',
      }),
      button('↷', () => app.redo(), {
        title: redoable ? say('bar.redo', { step: redoable }) : say('bar.nothing'),
        'aria-label': redoable ? say('bar.redo', { step: redoable }) : say('bar.nothing'),
        disabled: redoable === null,
        'data-key': 'redo',
      }),
    )
    fill(
      modes,
      button(say('mode.graph'), () => app.show('graph'), {
        'aria-pressed': app.mode === 'graph',
        disabled: !app.drawable,
        'data-key': 'mode-graph',
      }),
      button(say('mode.table'), () => app.show('table'), {
        'aria-pressed': app.mode === 'table',
        'data-key': 'mode-table',
      }),
    )
  }

  const theme = element('select', { 'aria-label': say('theme.label'), title: say('theme.label') })
  for (const one of THEMES) {
    theme.append(element('option', { value: one, selected: one === keptTheme() }, sayOf('theme', one)))
  }
  theme.addEventListener('change', () => {
    for (const one of THEMES) if (one === theme.value) applyTheme(one)
    app.tell('theme')
  })

  const other: Language = language() === 'zh' ? 'en' : 'zh'
  const languages = button(
    say('bar.otherLanguage'),
    () => {
      localStorage.setItem('jinmai.language', other)
      speak(other)
      again()
    },
    { lang: other === 'zh' ? 'zh-CN' : 'en', 'data-key': 'language' },
  )

  const found = (node: GraphNode): void => {
    app.go(node.id)
    document.querySelector<HTMLElement>(app.mode === 'graph' ? '.canvas' : '.detail h2')?.focus()
  }

  app.listen((change) => (change === 'view' || change === 'mode') && render())
  render()
  return element(
    'header',
    { class: 'bar' },
    element('h1', {}, say('app.name'), element('span', { class: 'quiet' }, say('app.line'))),
    searchBox(app, found, { id: 'search', placeholder: say('search.placeholder') }),
    steps,
    stepsMenu(app),
    modes,
    layoutMenu(app),
    takeAwayMenu(app),
    element(
      'div',
      { class: 'group end' },
      languages,
      theme,
      button('?', help, { title: say('help.title'), 'aria-label': say('help.title') }),
    ),
  )
}
