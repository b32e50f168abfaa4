import { type Area, LETTER, type Named, type Placed, placeNames } from '../model/label-places.js'
import { FONT } from './font.js'

export interface Label extends Named {
  id: string
  strong: boolean
}

export interface LabelLook {
  paper: string
  ink: string
  quiet: string
  width: number
  height: number
}

const fontOf = (strong: boolean): string => `${strong ? 600 : 400} ${LETTER}px ${FONT}`

/** Widths of names measured so far: a canvas takes its time for that. */
const widths = new Map<string, number>()

const widthOf = (context: CanvasRenderingContext2D, { text, strong }: Label): number => {
  const key = strong ? `+${text}` : text
  const known = widths.get(key)
  if (known !== undefined) return known
  context.font = fontOf(strong)
  const { width } = context.measureText(text)
  widths.set(key, width)
  return width
}

/** The names that have room, each with its place, in the order given. */
export const placeLabels = (
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  discs: readonly Area[],
  look: LabelLook,
  kept: readonly Area[],
): Placed<Label>[] => placeNames(labels, discs, look, (label) => widthOf(context, label), kept)

/** Writes names with a rim of the paper's colour, as lines run below them; `backed` names stand on a strip of it that covers all below. */
export const writeLabels = (
  context: CanvasRenderingContext2D,
  placed: readonly Placed<Label>[],
  look: LabelLook,
  backed = false,
): void => {
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = look.paper
  for (const { item, x, y } of placed) {
    const width = widthOf(context, item)
    context.font = fontOf(item.strong)
    context.fillStyle = look.paper
    if (backed) context.fillRect(x - 2, y - LETTER * 0.7, width + 4, LETTER * 1.4)
    else context.strokeText(item.text, x, y)
    context.fillStyle = look.ink
    context.fillText(item.text, x, y)
  }
}

/** Writes on the middle of lines how many claims each stands for. */
export const drawCounts = (
  context: CanvasRenderingContext2D,
  counts: readonly { x: number; y: number; count: number }[],
  look: LabelLook,
): void => {
  context.font = `600 10px ${FONT}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  for (const { x, y, count } of counts) {
    const text = String(count)
    const half = context.measureText(text).width / 2 + 4
    context.fillStyle = look.paper
    context.beginPath()
    context.roundRect(x - half, y - 7, 2 * half, 14, 7)
    context.fill()
    context.fillStyle = look.quiet
    context.fillText(text, x, y + 0.5)
  }
  context.textAlign = 'start'
}
