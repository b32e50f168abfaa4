import { say, type Text } from '../app/language.js'
import { button, element } from './element.js'

const KEYS: readonly [string, Text][] = [
  ['/', 'help.search'],
  ['← ↑ → ↓', 'help.walk'],
  ['Enter', 'help.enter'],
  ['E', 'help.expand'],
  ['Esc', 'help.escape'],
  ['+ − 0', 'help.zoom'],
  ['Ctrl+Z / Ctrl+Y', 'help.undo'],
  ['T', 'help.table'],
  ['?', 'help.help'],
]

/** What the picture means and which keys there are. */
export const helpDialog = (): HTMLDialogElement => {
  const dialog = element(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, say('help.title')),
    element('p', {}, say('help.picture')),
    element(
      'dl',
      {},
      ...KEYS.flatMap(([keys, text]) => [
        element(
          'dt',
          {},
          ...keys.split(' ').map((key) => (key === '/' && keys !== '/' ? key : element('kbd', {}, key))),
        ),
        element('dd', {}, say(text)),
      ]),
    ),
    button(say('help.close'), () => dialog.close()),
  )
  return dialog
}
