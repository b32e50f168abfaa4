import type { GraphNode } from '../../src/types/graph.js'
import type { App } from '../app/app.js'
import { say, sayOf } from '../app/language.js'
import { server } from '../app/server.js'
import { dot, element, fill } from './element.js'

interface Offer {
  node: GraphNode
  /** The alias that matched, when it is not the name. */
  by: string | null
}

/** A search field with type-ahead over what was loaded and, behind it, over the whole store. */
export const searchBox = (
  app: App,
  choose: (node: GraphNode) => void,
  { id, placeholder }: { id: string; placeholder: string },
): HTMLElement => {
  let offers: Offer[] = []
  let active = -1
  let round = 0

  const input = element('input', {
    id,
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    'aria-label': placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
  })
  const list = element('div', {
    id: `${id}-list`,
    role: 'listbox',
    class: 'offers',
    'aria-label': placeholder,
    hidden: true,
  })
  const count = element('span', { class: 'unseen', 'aria-live': 'polite' })

  const show = (): void => {
    const text = input.value.trim()
    list.hidden = text === ''
    input.setAttribute('aria-expanded', String(!list.hidden))
    count.textContent = text === '' ? '' : say('search.count', { count: offers.length })
    fill(list, ...(offers.length > 0 ? offers.map(option) : [element('p', { class: 'quiet' }, say('search.none'))]))
    mark()
  }

  const option = (offer: Offer, index: number): HTMLElement =>
    element(
      'div',
      { role: 'option', id: `${id}-${index}`, class: 'offer', onmousedown: (event: Event) => pick(index, event) },
      dot(offer.node.label),
      element('span', { class: 'offer-name' }, offer.node.name),
      element('span', { class: 'quiet' }, offer.by ?? sayOf('kind', offer.node.kind ?? offer.node.label)),
    )

  const mark = (): void => {
    for (const [index, child] of [...list.children].entries()) {
      child.setAttribute('aria-selected', String(index === active))
      if (index === active) child.scrollIntoView({ block: 'nearest' })
    }
    if (active >= 0) input.setAttribute('aria-activedescendant', `${id}-${active}`)
    else input.removeAttribute('aria-activedescendant')
  }

  const clear = (): void => {
    input.value = ''
    offers = []
    active = -1
    show()
  }

  const pick = (index: number, event?: Event): void => {
    event?.preventDefault()
    const offer = offers[index]
    if (!offer) return
    clear()
    input.blur()
    app.learn([offer.node], [], [])
    choose(offer.node)
  }

  const find = async (): Promise<void> => {
    const mine = ++round
    const text = input.value.trim()
    if (text === '') {
      offers = []
      return show()
    }
    const hits = await app.search.find(text)
    if (mine !== round) return
    offers = hits.flatMap(({ id: found, name }) => {
      const node = app.knowledge.node(found)
      return node ? [{ node, by: name === node.name ? null : name }] : []
    })
    active = offers.length > 0 ? 0 : -1
    show()
    if (app.knowledge.size >= app.knowledge.total.nodes) return
    const further = await server.search(text).catch((): GraphNode[] => [])
    if (mine !== round) return
    const known = new Set(offers.map((offer) => offer.node.id))
    offers.push(...further.filter((node) => !known.has(node.id)).map((node) => ({ node, by: null })))
    offers = offers.slice(0, 15)
    if (active < 0 && offers.length > 0) active = 0
    show()
  }

  input.addEventListener('input', () => void find())
  input.addEventListener('focus', () => app.search.start())
  input.addEventListener('blur', () => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
  })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      active = offers.length > 0 ? (active + step + offers.length) % offers.length : -1
      mark()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      pick(active)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      clear()
      input.blur()
    }
  })
  return element('div', { class: 'search' }, input, list, count)
}
