import { type Area, inside, overlap } from '../model/label-places.js'
import { FONT } from './font.js'
import type { Palette } from './palette.js'
import type { Place } from './place.js'

/** The longest name on a plate, in characters. */
const LONGEST = 60
const HALF = 12
const GAP = 5

/** A full name beside its node. */
export interface Plate {
  text: string
  color: string
  node: Place
  area: Area
}

/** Finds a full name its place beside, below or above its node: in sight, and where it covers the fewest discs. */
export const plateFor = (
  context: CanvasRenderingContext2D,
  { name, color }: { name: string; color: string },
  node: Place,
  discs: readonly Area[],
  size: { width: number; height: number },
): Plate => {
  const letters = [...name]
  const text = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name
  context.font = `600 13px ${FONT}`
  const areas = around(node, context.measureText(text).width + 14)
  const cost = (area: Area): number =>
    (inside(area, size) ? 0 : discs.length) + discs.filter((disc) => overlap(area, disc)).length
  const [first, ...others] = areas
  const area = others.reduce((best, next) => (cost(next) < cost(best) ? next : best), first)
  return { text, color, node, area }
}

const around = ({ x, y, radius }: Place, width: number): [Area, ...Area[]] => {
  const gap = radius + GAP
  const beside = { top: y - HALF, bottom: y + HALF }
  const centred = { left: x - width / 2, right: x + width / 2 }
  return [
    { left: x + gap, right: x + gap + width, ...beside },
    { left: x - gap - width, right: x - gap, ...beside },
    { ...centred, top: y + gap, bottom: y + gap + 2 * HALF },
    { ...centred, top: y - gap - 2 * HALF, bottom: y - gap },
  ]
}

/** Draws a plate, and a ring around its node. */
export const drawPlate = (
  context: CanvasRenderingContext2D,
  { text, color, node, area }: Plate,
  { paper, ink, accent }: Palette,
): void => {
  context.font = `600 13px ${FONT}`
  context.textBaseline = 'middle'
  context.fillStyle = paper
  context.strokeStyle = color
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(area.left, area.top, area.right - area.left, area.bottom - area.top, 5)
  context.fill()
  context.stroke()
  context.fillStyle = ink
  context.fillText(text, area.left + 7, area.top + HALF + 1)
  context.strokeStyle = accent
  context.lineWidth = 2
  context.beginPath()
  context.arc(node.x, node.y, node.radius + 2, 0, 2 * Math.PI)
  context.stroke()
}
