import { force } from './force.js'
import { circle, region, type, year } from './grouped.js'
import type { Layout } from './layout.js'

export const LAYOUTS: readonly Layout[] = [force, region, type, circle, year]

/** The layout of a name; an unknown name is the first one, as a link may come from another version. */
export const layoutNamed = (name: string): Layout => LAYOUTS.find((layout) => layout.name === name) ?? force

/** A reader of a layout's parameters: what was set, within its bounds, else the default. */
export const parametersOf =
  (layout: Layout, set: Readonly<Record<string, number>>) =>
  (name: string): number => {
    const parameter = layout.parameters.find((one) => one.name === name)
    if (!parameter) throw new RangeError(`layout ${layout.name} has no parameter ${name}`)
    return Math.min(parameter.max, Math.max(parameter.min, set[name] ?? parameter.default))
  }
