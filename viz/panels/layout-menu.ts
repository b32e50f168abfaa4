import type { App } from '../app/app.js'
import { say, sayOf } from '../app/language.js'
import { LAYOUTS, layoutNamed } from '../model/layouts/index.js'
import { withLayout } from '../model/steps.js'
import { button, element, fill } from './element.js'

/** Layouts with forms made from their parameters; the running one is shown in the picture. */
export const layoutMenu = (app: App): HTMLElement => {
  const form = element('div')
  const choose = (name: string, parameters: Readonly<Record<string, number>>): void =>
    app.act(say('step.layout', { name: sayOf('layout', name) }), (view) => withLayout(view, name, parameters))

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
        onchange: () => choose(name, { ...app.view.layout.parameters, [parameter.name]: Number(input.value) }),
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
        button(sayOf('layout', one.name), () => choose(one.name, {}), {
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
    element('div', { class: 'menu-body' }, form),
  )
}
