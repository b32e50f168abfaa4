import { FONT } from './font.js'

export interface Area {
  left: number
  right: number
  top: number
  bottom: number
}

/** A name and the node that it belongs to, in pixels. */
export interface LabelBox {
  text: string
  x: number
  y: number
  radius: number
  strong: boolean
}

export interface LabelLook {
  paper: string
  ink: string
  width: number
  height: number
}

const SIZE = 12
const HALF = SIZE * 0.75
const CELL = 64

/**
 * Draws names in the order given, each beside, below or above its node where there is room, and leaves out a name that would cover
 * a node or another name wherever it stood. Names have a rim of the paper's colour, as lines run below them. Returns how many
 * were drawn.
 */
export const drawLabels = (
  context: CanvasRenderingContext2D,
  boxes: readonly LabelBox[],
  discs: readonly Area[],
  look: LabelLook,
): number => {
  const taken = new Taken()
  for (const disc of discs) taken.add(disc)
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 3
  let drawn = 0
  for (const box of boxes) {
    context.font = `${box.strong ? 600 : 400} ${SIZE}px ${FONT}`
    const width = context.measureText(box.text).width
    const area = places(box, width).find((one) => inside(one, look) && taken.free(one))
    if (!area) continue
    taken.add(area)
    const [x, y] = [area.left + 1, area.top + HALF]
    context.strokeStyle = look.paper
    context.strokeText(box.text, x, y)
    context.fillStyle = look.ink
    context.fillText(box.text, x, y)
    drawn++
  }
  return drawn
}

/** Where a name may stand, the best first: right, left, below, above. */
const places = ({ x, y, radius }: LabelBox, width: number): Area[] => {
  const beside = { top: y - HALF, bottom: y + HALF }
  const centred = { left: x - width / 2 - 1, right: x + width / 2 + 2 }
  const gap = radius + 2
  return [
    { left: x + gap + 1, right: x + gap + width + 4, ...beside },
    { left: x - gap - width - 3, right: x - gap, ...beside },
    { ...centred, top: y + gap, bottom: y + gap + 2 * HALF },
    { ...centred, top: y - gap - 2 * HALF, bottom: y - gap },
  ]
}

const inside = (area: Area, { width, height }: LabelLook): boolean =>
  area.left >= 0 && area.top >= 0 && area.right <= width && area.bottom <= height

/** Areas that are in use, in a grid, so that a look costs the same however many there are. */
class Taken {
  readonly #cells = new Map<number, Area[]>()

  add(area: Area): void {
    for (const cell of cellsOf(area)) {
      const there = this.#cells.get(cell)
      if (there) there.push(area)
      else this.#cells.set(cell, [area])
    }
  }

  free(area: Area): boolean {
    return !cellsOf(area).some((cell) => this.#cells.get(cell)?.some((other) => overlap(area, other)))
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const cellsOf = ({ left, right, top, bottom }: Area): number[] => {
  const cells: number[] = []
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(column * 4096 + row)
  }
  return cells
}
