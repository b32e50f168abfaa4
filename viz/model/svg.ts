import type { ClaimType, Label } from '../../src/types/ontology.js'
import { LETTER, placeNames } from './label-places.js'
import type { Legend } from './legend.js'
import { type Point, type Scene, type SceneNode, STRONG } from './scene.js'
import { escaped } from './xml-text.js'

/** Colours, words and size of the file; colours as in the picture. */
export interface SvgLook {
  width: number
  height: number
  paper: string
  ink: string
  quiet: string
  font: string
  label: Record<Label, string>
  type: Record<ClaimType, string>
  labelText: (label: Label) => string
  typeText: (type: ClaimType) => string
  title: string
}

const MARGIN = 40
const LEGEND = 190

/** What is shown as an SVG file with its legend: lines, discs and names are separate shapes that a drawing program can change. */
export const svg = (scene: Scene, legend: Legend, look: SvgLook): string => {
  const place = scaling(scene.nodes, look)
  const nodes = scene.nodes.map((node) => ({ ...node, ...place(node) }))
  const at = new Map(nodes.map((node) => [node.id, node]))
  const edges = scene.edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.source), at.get(edge.target)]
    return from && to ? [line(from, to, edge.curvature, edge.pending, edge.claims.length, look.type[edge.type])] : []
  })
  const discs = nodes.map(({ x, y, size }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size }))
  const named = nodes.map((node) => ({
    text: node.short,
    x: node.x,
    y: node.y,
    radius: node.size,
    strong: node.size > STRONG,
  }))
  const names = placeNames(named, discs, look, ({ text }) => textWidth(text)).map(
    ({ item, x, y }) => `<text x="${round(x)}" y="${round(y + 4)}">${escaped(item.text)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${look.width}" height="${look.height}" viewBox="0 0 ${look.width} ${look.height}" font-family="${escaped(look.font)}" font-size="${LETTER}">`,
    `<title>${escaped(look.title)}</title>`,
    `<rect width="100%" height="100%" fill="${look.paper}"/>`,
    `<g fill="none">${edges.join('')}</g>`,
    `<g>${nodes.map(({ x, y, size, label }) => `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" fill="${look.label[label]}"/>`).join('')}</g>`,
    `<g fill="${look.ink}" stroke="${look.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${names.join('')}</g>`,
    legendGroup(legend, look),
    '</svg>',
  ].join('\n')
}

/** Scales the points to the room beside the legend. */
const scaling = (points: readonly Point[], { width, height }: SvgLook): ((point: Point) => Point) => {
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = { x: width - LEGEND - 2 * MARGIN, y: height - 2 * MARGIN }
  const scale = Math.min(room.x / Math.max(1, right - left), room.y / Math.max(1, high - low))
  const middle = { x: LEGEND + MARGIN + room.x / 2, y: height / 2 }
  // The picture's y axis points up, the file's points down.
  return ({ x, y }) => ({
    x: middle.x + (x - (left + right) / 2) * scale,
    y: middle.y - (y - (low + high) / 2) * scale,
  })
}

const line = (
  from: SceneNode,
  to: SceneNode,
  bend: number,
  pending: boolean,
  count: number,
  colour: string,
): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const control = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend }
  const path = `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}`
  const width = round(1 + Math.min(2.5, Math.log2(count)))
  return `<path d="${path}" stroke="${colour}" stroke-opacity="0.65" stroke-width="${width}"${pending ? ' stroke-dasharray="5 4"' : ''}/>`
}

const legendGroup = ({ labels, types }: Legend, look: SvgLook): string => {
  const row = (index: number): number => MARGIN + index * 20
  const entries = [
    `<text x="16" y="${row(0)}" font-size="16" font-weight="600">${escaped(look.title)}</text>`,
    ...labels.map(({ label, count }, index) => {
      const y = row(index + 1.5)
      return `<circle cx="22" cy="${y - 4}" r="6" fill="${look.label[label]}"/><text x="36" y="${y}">${escaped(look.labelText(label))} ${count}</text>`
    }),
    ...types.map(({ type, count }, index) => {
      const y = row(labels.length + 2 + index)
      return `<rect x="14" y="${y - 6}" width="16" height="4" rx="2" fill="${look.type[type]}"/><text x="36" y="${y}">${escaped(look.typeText(type))} ${count}</text>`
    }),
  ]
  return `<g fill="${look.ink}">${entries.join('')}</g>`
}

/** Chinese letters are as wide as high, others about half; no font can be asked here. */
const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter.charCodeAt(0) > 0x2e80 ? LETTER : LETTER * 0.58), 0)

const round = (value: number): number => Math.round(value * 10) / 10
