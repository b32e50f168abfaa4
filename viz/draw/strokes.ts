import type { Area } from '../model/label-places.js'
import { FONT } from './font.js'
import type { Palette } from './palette.js'

/* Shapes on a flat canvas, in pixels. */

export interface Line {
  from: { x: number; y: number; radius: number }
  to: { x: number; y: number; radius: number }
  /** How far it bends, in parts of its length, as sigma's curves have it. */
  curvature: number
  width: number
  color: string
  arrow: boolean
  dashed: boolean
}

/** A line from rim to rim with its arrow head. */
export const drawLine = (context: CanvasRenderingContext2D, line: Line): void => {
  const { from, to, curvature, width, color } = line
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const control = { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature }
  const angle = Math.atan2(to.y - control.y, to.x - control.x)
  const away = Math.atan2(control.y - from.y, control.x - from.x)
  const start = { x: from.x + Math.cos(away) * from.radius, y: from.y + Math.sin(away) * from.radius }
  const head = line.arrow ? 5 + 2 * width : 0
  const tip = { x: to.x - Math.cos(angle) * to.radius, y: to.y - Math.sin(angle) * to.radius }
  const end = { x: tip.x - Math.cos(angle) * head, y: tip.y - Math.sin(angle) * head }
  context.strokeStyle = color
  context.fillStyle = color
  context.lineWidth = width
  context.setLineDash(line.dashed ? [5, 4] : [])
  context.beginPath()
  context.moveTo(start.x, start.y)
  if (curvature === 0) context.lineTo(end.x, end.y)
  else context.quadraticCurveTo(control.x, control.y, end.x, end.y)
  context.stroke()
  context.setLineDash([])
  if (!line.arrow) return
  const half = 2 + width
  context.beginPath()
  context.moveTo(tip.x, tip.y)
  context.lineTo(end.x - Math.sin(angle) * half, end.y + Math.cos(angle) * half)
  context.lineTo(end.x + Math.sin(angle) * half, end.y - Math.cos(angle) * half)
  context.fill()
}

export const drawDisc = (
  context: CanvasRenderingContext2D,
  { x, y, radius, color }: { x: number; y: number; radius: number; color: string },
): void => {
  context.fillStyle = color
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}

/** The height of a group's name. */
const CAPTION = 15

/** Where the name of a group stands, so that no other name covers it. */
export const captionArea = (text: string, { x, y }: { x: number; y: number }): Area => {
  const half = ([...text].length * CAPTION) / 2 + 2
  return { left: x - half, right: x + half, top: y - RISE - CAPTION, bottom: y - RISE + 2 }
}

/** How far above its group a name stands, clear of the discs. */
const RISE = 14

/** The name of a group of nodes, above it. */
export const drawCaption = (
  context: CanvasRenderingContext2D,
  text: string,
  { x, y }: { x: number; y: number },
  { quiet, paper }: Palette,
): void => {
  context.font = `600 ${CAPTION}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'bottom'
  context.lineWidth = 4
  context.strokeStyle = paper
  context.fillStyle = quiet
  context.strokeText(text, x, y - RISE)
  context.fillText(text, x, y - RISE)
  context.textAlign = 'start'
}
