import { type Area, LETTER, type Named, placeNames } from '../model/label-places.js'
import { FONT } from './font.js'

export interface Label extends Named {
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

/**
 * Draws the names that have room, in the order given, with a rim of the paper's colour, as lines run below them. Returns how many
 * were drawn.
 */
export const drawLabels = (
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  discs: readonly Area[],
  look: LabelLook,
): number => {
  const measure = ({ text, strong }: Label): number => {
    context.font = fontOf(strong)
    return context.measureText(text).width
  }
  const placed = placeNames(labels, discs, look, measure)
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = look.paper
  context.fillStyle = look.ink
  for (const { item, x, y } of placed) {
    context.font = fontOf(item.strong)
    context.strokeText(item.text, x, y)
    context.fillText(item.text, x, y)
  }
  return placed.length
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
