import type { App } from '../app/app.js'
import { filter } from '../app/commands.js'
import { withFilters } from '../model/steps.js'

/** The years that the time filter lets through, and those that there are. */
export class Years {
  /** Years once seen keep their place while the range is narrow. */
  readonly #seen = new Set<number>()

  constructor(readonly app: App) {}

  /** Takes note of the years of what could show; false while none is known. */
  note(): boolean {
    for (const year of this.app.shown.counts.years.keys()) if (year !== '') this.#seen.add(Number(year))
    return this.#seen.size > 0
  }

  get first(): number {
    return Math.min(...this.#seen)
  }

  get last(): number {
    return Math.max(...this.#seen)
  }

  get from(): number {
    const { from } = this.app.view.filters
    return from === null ? this.first : Number(from.slice(0, 4))
  }

  get to(): number {
    const { to } = this.app.view.filters
    return to === null ? this.last : Number(to.slice(0, 4))
  }

  /** A way to set the range in many small moves that undo takes back as one. */
  gesture(): (from: number, to: number) => void {
    let begun = false
    return (from, to) => {
      const whole = from <= this.first && to >= this.last
      const change = whole ? { from: null, to: null } : { from: String(from), to: String(to) }
      if (begun) this.app.adjust((view) => withFilters(view, change))
      else filter(this.app, change)
      begun = true
    }
  }
}
