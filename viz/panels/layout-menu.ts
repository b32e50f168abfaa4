import type { App } from '../app/app.js'
import { say, sayOf } from '../app/language.js'
import { LAYOUTS, layoutNamed } from '../model/layouts/index.js'
import { button, element, fill } from './element.js'

/** Layouts with forms made from their parameters; a running one shows how far it is and can be stopped. */
export const layoutMenu = (app: App): HTMLElement => {
  const progress = element('progress', { max: 1, value: 0, 'aria-label': say('layout.running') })
  const stop = button(say('layout.stop'), () => app.layouts.stop(), { class: 'plain' })
  const busy = element('div', { class: 'layout-busy', hidden: true }, progress, stop)
  const form = element('div')

  const run = async (name: string, parameters: Readonly<Record<string, number>>): Promise<void> => {
    app.act(say('step.layout', { name: sayOf('layout', name) }), (view) => ({ ...view, layout: { name, parameters } }))
    progress.value = 0
    busy.hidden = false
    await app
      .layout((share) => {
        progress.value = share
      })
      .catch((error) => app.fail(error))
      .finally(() => {
        busy.hidden = true
      })
  }

  const render = (): void => {
    const { name, parameters } = app.view.layout
    const layout = layoutNamed(name)
    const fields = layout.parameters.map((parameter) => {
      const output = element('output', {}, String(parameters[parameter.name] ?? parameter.default))
      const input = element('input', {
        type: 'range',
        min: parameter.min,
        max: parameter.max,
        step: parameter.step,
        value: parameters[parameter.name] ?? parameter.default,
        oninput: () => {
          output.textContent = input.value
        },
        onchange: () => void run(name, { ...app.view.layout.parameters, [parameter.name]: Number(input.value) }),
        'data-key': `parameter-${parameter.name}`,
      })
      return element(
        'label',
        { class: 'slider' },
        element('span', {}, sayOf('parameter', parameter.name)),
        input,
        output,
      )
    })
    fill(
      form,
      ...LAYOUTS.map((one) =>
        button(sayOf('layout', one.name), () => void run(one.name, {}), {
          'aria-pressed': one.name === layout.name,
          'data-key': `layout-${one.name}`,
          class: 'menu-item',
        }),
      ),
      ...fields,
    )
  }

  app.listen((change) => change === 'view' && render())
  render()
  return element(
    'details',
    { class: 'menu', name: 'menu' },
    element('summary', {}, say('layout.title')),
    element('div', { class: 'menu-body' }, form, busy),
  )
}
