export interface Area {
  left: number
  right: number
  top: number
  bottom: number
}

/** A name and the disc that it belongs to, in pixels. */
export interface Named {
  text: string
  x: number
  y: number
  radius: number
  /** A name that may cover discs where it has no other room, as the picture would mislead without it. */
  strong?: boolean
}

export interface Placed<T extends Named> {
  item: T
  /** Where the text begins, and the middle of its height. */
  x: number
  y: number
}

/** The height of a name's letters. */
export const LETTER = 12
const HALF = LETTER * 0.75
const CELL = 64

/**
 * Finds each name a place beside, below or above its disc, in the order given; a name that would cover a disc or another name wherever
 * it stood is left out, so that no names overlap. No name ever covers what is `kept`.
 */
export const placeNames = <T extends Named>(
  items: readonly T[],
  discs: readonly Area[],
  size: { width: number; height: number },
  measure: (item: T) => number,
  kept: readonly Area[] = [],
): Placed<T>[] => {
  const taken = new Taken()
  const names = new Taken()
  for (const area of [...discs, ...kept]) taken.add(area)
  for (const area of kept) names.add(area)
  return items.flatMap((item) => {
    const areas = around(item, measure(item)).filter((one) => inside(one, size))
    const area =
      areas.find((one) => taken.free(one)) ?? (item.strong ? areas.find((one) => names.free(one)) : undefined)
    if (!area) return []
    taken.add(area)
    names.add(area)
    return [{ item, x: area.left + 1, y: area.top + HALF }]
  })
}

/** Where a name may stand, the best first: right, left, below, above. */
const around = ({ x, y, radius }: Named, width: number): Area[] => {
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

/** Whether an area lies within a picture of this size. */
export const inside = (area: Area, { width, height }: { width: number; height: number }): boolean =>
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

/** Whether two areas share any room. */
export const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const cellsOf = ({ left, right, top, bottom }: Area): number[] => {
  const cells: number[] = []
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) cells.push(column * 4096 + row)
  }
  return cells
}
