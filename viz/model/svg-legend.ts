import type { Legend } from './legend.js'
import type { SvgLook } from './svg.js'
import { escaped } from './xml-text.js'

const TOP = 40
const ROW = 20

/** What the colours mean and how many of each are shown, what a dashed line means, and how much of the graph this is. */
export const legendGroup = ({ labels, types }: Legend, look: SvgLook): string => {
  let y = TOP
  const text = (words: string, x = 36): string => `<text x="${x}" y="${y}">${escaped(words)}</text>`
  const next = (entry: () => string, rows = 1): string => {
    y += rows * ROW
    return entry()
  }
  const entries = [
    `<text x="16" y="${y}" font-size="16" font-weight="600">${escaped(look.title)}</text>`,
    next(() => text(look.limits, 16)),
    ...labels.map(({ label, count }, index) =>
      next(
        () =>
          `<circle cx="22" cy="${y - 4}" r="6" fill="${look.label[label]}"/>${text(`${look.labelText(label)} ${count}`)}`,
        index === 0 ? 1.5 : 1,
      ),
    ),
    ...types.map(({ type, count }, index) =>
      next(
        () =>
          `<rect x="14" y="${y - 6}" width="16" height="4" rx="2" fill="${look.type[type]}"/>${text(`${look.typeText(type)} ${count}`)}`,
        index === 0 ? 1.5 : 1,
      ),
    ),
    next(
      () =>
        `<line x1="14" x2="31" y1="${y - 4}" y2="${y - 4}" stroke="${look.quiet}" stroke-width="2" stroke-dasharray="5 4"/>${text(look.pendingText)}`,
      1.5,
    ),
  ]
  return `<g fill="${look.ink}">${entries.join('')}</g>`
}
