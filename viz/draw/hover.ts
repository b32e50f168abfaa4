import { oneLine } from '../model/short-name.js'
import { FONT } from './font.js'
import type { Palette } from './palette.js'

/** The full name of the node under the pointer, on a plate, with a ring around the node. Very long names are cut at 60 characters. */
export const drawHover = (
  context: CanvasRenderingContext2D,
  { x, y, size, color }: { x: number; y: number; size: number; color: string },
  name: string,
  { paper, ink, accent }: Palette,
): void => {
  const letters = [...oneLine(name)]
  const text = letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
  context.font = `600 13px ${FONT}`
  context.textBaseline = 'middle'
  const width = context.measureText(text).width
  const left = x + size + 4
  context.fillStyle = paper
  context.strokeStyle = color
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(left, y - 12, width + 14, 24, 5)
  context.fill()
  context.stroke()
  context.fillStyle = ink
  context.fillText(text, left + 7, y + 1)
  context.strokeStyle = accent
  context.lineWidth = 2
  context.beginPath()
  context.arc(x, y, size + 3, 0, 2 * Math.PI)
  context.stroke()
}
