import { number } from '../app/language.js'
import { element } from './element.js'

/** One line of a filter: what it stands for, how much it would show, whether it is on. */
export interface Choice {
  value: string
  text: string
  count: number
  on: boolean
  mark: HTMLElement | null
  toggle(): void
}

/** A list of choices whose lines stay the same elements while they change, so that keyboard and screen reader keep their place. */
export const choiceList = () => {
  const list = element('ul', { class: 'choices' })
  const lines = new Map<string, ReturnType<typeof choiceLine>>()
  const render = (choices: readonly Choice[]): void => {
    const shown = choices.map((choice) => {
      const line = lines.get(choice.value) ?? choiceLine(choice)
      lines.set(choice.value, line)
      line.update(choice)
      return line.element
    })
    const same = shown.length === list.childElementCount && shown.every((one, index) => list.children[index] === one)
    if (!same) list.replaceChildren(...shown)
  }
  return { element: list, render }
}

const choiceLine = (choice: Choice) => {
  let toggle = choice.toggle
  const input = element('input', { type: 'checkbox', onchange: () => toggle() })
  const text = element('span', { class: 'choice-text' })
  const count = element('span', { class: 'count' })
  const line = element('li', {}, element('label', {}, input, choice.mark, text, count))
  const update = (next: Choice): void => {
    toggle = next.toggle
    input.checked = next.on
    line.className = next.on ? '' : 'off'
    text.textContent = next.text
    text.title = next.text
    count.textContent = number(next.count)
  }
  return { element: line, update }
}
