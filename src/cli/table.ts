import stringWidth from 'string-width'

const GAP = '  '
const NARROWEST = 8
/** Line ends and control characters: an article's text must not move the cursor. */
const BREAKS = /[\s\p{Cc}]+/gu

/**
 * Rows as an aligned table; a Chinese character takes two columns. Where `width` is given (the terminal's), the widest
 * columns give way until the table fits, and cells that were cut end in …
 */
export function renderTable(columns: readonly string[], rows: readonly (readonly string[])[], width?: number): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => cell.replace(BREAKS, ' ')))
  const natural = columns.map((_, i) => lines.reduce((widest, line) => Math.max(widest, stringWidth(line[i] ?? '')), 0))
  const widths = width === undefined ? natural : shrunk(natural, width)
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth))
  const [head = [], ...body] = lines.map((line) =>
    widths.map((columnWidth, i) => pad(cut(line[i] ?? '', columnWidth), columnWidth)),
  )
  return [head, rule, ...body].map((line) => line.join(GAP).trimEnd()).join('\n')
}

function shrunk(natural: readonly number[], width: number): number[] {
  const widths = [...natural]
  const room = width - GAP.length * (widths.length - 1)
  const used = (): number => widths.reduce((sum, columnWidth) => sum + columnWidth, 0)
  while (used() > room) {
    const widest = Math.max(...widths)
    if (widest <= NARROWEST) break
    widths[widths.indexOf(widest)] = widest - 1
  }
  return widths
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let taken = 0
  for (const letter of text) {
    taken += stringWidth(letter)
    if (taken > width - 1) break
    kept += letter
  }
  return `${kept}…`
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)))
