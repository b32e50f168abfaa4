type Attributes = Record<string, string | number | boolean | null | undefined | EventListener>
export type Child = Node | string | null | false

/**
 * An element with attributes and children. Strings become text, never markup, so nothing that came from an article can run.
 * Attributes that begin with `on` are listeners; true is an attribute without value, false and null none, but for ARIA's, which say
 * true and false.
 */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value)
    else if (name.startsWith('aria-') && value !== null && value !== undefined) made.setAttribute(name, String(value))
    else if (value === true) made.setAttribute(name, '')
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value))
  }
  made.append(...children.filter(some))
  return made
}

const some = (child: Child): child is Node | string => child !== null && child !== false

/** Replaces what stands in a host; the keyboard's place (by `data-key`) and how far it was scrolled stay. */
export const fill = (host: HTMLElement, ...children: Child[]): void => {
  const active = document.activeElement
  const key = active instanceof HTMLElement && host.contains(active) ? active.dataset.key : undefined
  const scrolled = host.scrollTop
  host.replaceChildren(...children.filter(some))
  host.scrollTop = scrolled
  if (key) host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
}

export const button = (text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  element('button', { type: 'button', onclick: press, ...attributes }, text)

/** A link to another site: only http(s) addresses become one, all others stay text. */
export const outward = (url: string | null, text: string): HTMLElement => {
  if (url && /^https?:\/\//i.test(url)) {
    return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, text)
  }
  return element('span', {}, text)
}

/** A small disc of a label's colour. */
export const dot = (label: string): HTMLElement =>
  element('span', { class: 'dot', style: `--c: var(--label-${label})` })

/** A small line of a claim type's colour. */
export const dash = (type: string): HTMLElement => element('span', { class: 'dash', style: `--c: var(--type-${type})` })
