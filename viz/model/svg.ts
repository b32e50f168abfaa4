import type { ClaimType, Label } from '../../src/types/ontology.js'
import { LETTER, placeNames } from './label-places.js'
import type { Legend } from './legend.js'
import { type Point, type Scene, type SceneNode, STRONG } from './scene.js'
import { legendGroup } from './svg-legend.js'
import { disc, line, round } from './svg-shapes.js'
import { escaped } from './xml-text.js'

/** Colours, words and size of the file; colours as in the picture. */
export interface SvgLook {
  width: number
  height: number
  paper: string
  ink: string
  quiet: string
  accent: string
  font: string
  label: Record<Label, string>
  type: Record<ClaimType, string>
  labelText: (label: Label) => string
  typeText: (type: ClaimType) => string
  title: string
  /** What a dashed line means. */
  pendingText: string
  /** How much of the graph is shown. */
  limits: string
}

/** What is to be drawn, as it stands in the picture. */
export interface Drawn {
  scene: Scene
  legend: Legend
  /** Names of groups, each with its place in the scene. */
  captions: readonly (Point & { text: string })[]
  /** What stands in front, by the scene's keys; all else is faint. */
  front: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | null
  /** The node that has a ring. */
  selected: string | null
}

const MARGIN = 40
const LEGEND = 190
/** As the picture dims what is not in front. */
const FAINT = ' opacity="0.16"'

/** What is shown as an SVG file with its legend: lines, discs and names are separate shapes that a drawing program can change. */
export const svg = ({ scene, legend, captions, front, selected }: Drawn, look: SvgLook): string => {
  const place = scaling([...scene.nodes, ...captions], look)
  const nodes = scene.nodes.map((node) => ({ ...node, ...place(node) }))
  const at = new Map(nodes.map((node) => [node.id, node]))
  const dim = (isFront: boolean | undefined): string => (isFront === false ? FAINT : '')
  const lines = scene.edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.source), at.get(edge.target)]
    return from && to ? [line(edge, from, to, look, dim(front?.edges.has(edge.key)))] : []
  })
  const discs = nodes.map((node) => disc(node, look.label[node.label], dim(front?.nodes.has(node.id))))
  const ring = selected === null ? undefined : at.get(selected)
  const titles = captions.map((caption) => {
    const { x, y } = place(caption)
    return `<text x="${round(x)}" y="${round(y - 10)}">${escaped(caption.text)}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${look.width}" height="${look.height}" viewBox="0 0 ${look.width} ${look.height}" font-family="${escaped(look.font)}" font-size="${LETTER}">`,
    `<title>${escaped(look.title)}</title>`,
    `<rect width="100%" height="100%" fill="${look.paper}"/>`,
    `<g fill="none">${lines.join('')}</g>`,
    `<g>${discs.join('')}</g>`,
    ring &&
      `<circle cx="${round(ring.x)}" cy="${round(ring.y)}" r="${round(ring.size + 3)}" fill="none" stroke="${look.accent}" stroke-width="2"/>`,
    `<g fill="${look.quiet}" font-size="14" font-weight="600" text-anchor="middle">${titles.join('')}</g>`,
    `<g fill="${look.ink}" stroke="${look.paper}" stroke-width="3" paint-order="stroke" stroke-linejoin="round">${names(nodes, front, look)}</g>`,
    legendGroup(legend, look),
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n')
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

/** The names that have room; where something stands in front, its names alone. */
const names = (nodes: readonly SceneNode[], front: Drawn['front'], look: SvgLook): string => {
  const discs = nodes.map(({ x, y, size }) => ({ left: x - size, right: x + size, top: y - size, bottom: y + size }))
  const named = nodes
    .filter((node) => front?.nodes.has(node.id) ?? true)
    .map(({ short, x, y, size }) => ({ text: short, x, y, radius: size, strong: front !== null || size > STRONG }))
  return placeNames(named, discs, look, ({ text }) => textWidth(text))
    .map(({ item, x, y }) => `<text x="${round(x)}" y="${round(y + 4)}">${escaped(item.text)}</text>`)
    .join('')
}

/** Chinese letters are as wide as high, others about half; no font can be asked here. */
const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter.charCodeAt(0) > 0x2e80 ? LETTER : LETTER * 0.58), 0)
