import type { App, Tab } from '../app/app.js'
import { say } from '../app/language.js'
import { askPanel } from './ask-panel.js'
import { claimDetail, pairDetail } from './claim-detail.js'
import { button, type Child, element, fill } from './element.js'
import { nodeDetail } from './node-detail.js'
import { overview } from './overview.js'
import { pathPanel } from './path-panel.js'
import { tries } from './tries.js'

const TABS: readonly Tab[] = ['detail', 'ask', 'path']

/** The panel at the right: what is selected, questions, paths. */
export const sidePanel = (app: App): HTMLElement => {
  const bar = element('div', { class: 'tabs', role: 'tablist', 'aria-label': say('side.label') })
  const detail = element('div', { class: 'detail' })
  const bodies: Record<Tab, HTMLElement> = { detail, ask: askPanel(app), path: pathPanel(app) }
  const panes = TABS.map((tab) =>
    element(
      'div',
      { class: 'pane', role: 'tabpanel', id: `pane-${tab}`, 'aria-labelledby': `tab-${tab}` },
      bodies[tab],
    ),
  )
  let shown = ''

  const content = (): Child[] => {
    const { selection } = app
    if (selection && 'node' in selection) {
      const node = app.knowledge.node(selection.node)
      if (node) return nodeDetail(app, node)
    }
    if (selection && 'claim' in selection) {
      const claim = app.knowledge.claim(selection.claim)
      if (claim) return claimDetail(app, claim)
    }
    if (selection && 'pair' in selection) return pairDetail(app, selection.pair)
    return overview(app, tries(app))
  }

  const renderTabs = (): void => {
    fill(
      bar,
      ...TABS.map((tab) =>
        button(say(`side.${tab}`), () => app.open(tab), {
          role: 'tab',
          id: `tab-${tab}`,
          'aria-selected': tab === app.tab,
          'aria-controls': `pane-${tab}`,
          'data-key': `tab-${tab}`,
          tabindex: tab === app.tab ? 0 : -1,
        }),
      ),
    )
    TABS.forEach((tab, index) => {
      const pane = panes[index]
      if (pane) pane.hidden = tab !== app.tab
    })
  }

  const render = (): void => {
    renderTabs()
    const key = JSON.stringify(app.selection)
    const back =
      app.trail.length > 0 && button(say('side.back'), () => app.back(), { class: 'plain back', 'data-key': 'back' })
    fill(detail, back, ...content())
    if (key !== shown) detail.parentElement?.scrollTo({ top: 0 })
    shown = key
  }

  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    const next = TABS[(TABS.indexOf(app.tab) + step + TABS.length) % TABS.length]
    if (next) app.open(next)
    bar.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  })
  app.listen((change) => {
    if (change === 'selection' || change === 'view') render()
  })
  render()
  const widen = button(
    '⇔',
    () => {
      const wide = document.querySelector('#app')?.classList.toggle('wide') ?? false
      widen.setAttribute('aria-pressed', String(wide))
    },
    { class: 'widen', title: say('side.wide'), 'aria-label': say('side.wide'), 'aria-pressed': false },
  )
  return element(
    'aside',
    { class: 'side', 'aria-label': say('side.label') },
    element('div', { class: 'side-tabs' }, bar, widen),
    ...panes,
  )
}
