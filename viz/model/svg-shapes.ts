import { type ClaimType, SYMMETRIC } from '../../src/types/ontology.js'
import type { Bundle } from './bundle.js'
import type { SceneNode } from './scene.js'

/* Shapes of the SVG file. Each takes further attributes as they stand in the file. */

export const round = (value: number): number => Math.round(value * 10) / 10

export const disc = ({ x, y, size }: SceneNode, colour: string, more: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" fill="${colour}"${more}/>`

/** A bundle's line, dashed while pending, with its arrow head and the number of its claims where there are several. */
export const line = (
  { type, pending, derived, claims, curvature }: Bundle,
  from: SceneNode,
  to: SceneNode,
  { type: colours, paper, quiet }: { type: Record<ClaimType, string>; paper: string; quiet: string },
  more: string,
): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control = { x: middle.x + dy * curvature, y: middle.y - dx * curvature }
  const width = 1 + Math.min(2.5, Math.log2(claims.length))
  const angle = Math.atan2(to.y - control.y, to.x - control.x)
  const tip = { x: to.x - Math.cos(angle) * to.size, y: to.y - Math.sin(angle) * to.size }
  const head = SYMMETRIC.has(type) ? '' : arrow(tip, angle, 5 + 2 * width, 2 + width, colours[type])
  const path = `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(tip.x)} ${round(tip.y)}`
  const dashes = pending ? ' stroke-dasharray="5 4"' : ''
  const stroke = `<path d="${path}" stroke="${colours[type]}" stroke-opacity="${derived ? 0.35 : 0.7}" stroke-width="${round(width)}"${dashes}/>`
  const count =
    claims.length > 1 && Math.hypot(dx, dy) > ROOM_FOR_COUNT ? number(middle, claims.length, paper, quiet) : ''
  return `<g${more}>${stroke}${head}${count}</g>`
}

const ROOM_FOR_COUNT = 70

type Spot = { x: number; y: number }

const arrow = ({ x, y }: Spot, angle: number, length: number, half: number, colour: string): string => {
  const end = { x: x - Math.cos(angle) * length, y: y - Math.sin(angle) * length }
  const corners = [
    { x, y },
    { x: end.x - Math.sin(angle) * half, y: end.y + Math.cos(angle) * half },
    { x: end.x + Math.sin(angle) * half, y: end.y - Math.cos(angle) * half },
  ]
  return `<polygon points="${corners.map((corner) => `${round(corner.x)},${round(corner.y)}`).join(' ')}" fill="${colour}"/>`
}

const number = ({ x, y }: Spot, count: number, paper: string, quiet: string): string =>
  `<text x="${round(x)}" y="${round(y + 3.5)}" font-size="10" font-weight="600" text-anchor="middle" fill="${quiet}" stroke="${paper}" stroke-width="4" paint-order="stroke">${count}</text>`
