import type { GraphNode } from '../../src/types/graph.js'

/** A count or value with its unit, as it is written: `约350家`, `151.6亿元`, `84.7%`. Empty for what is no quantity. */
export const quantityText = (node: GraphNode): string => {
  const value = node.count ?? node.value
  if (value === undefined) return ''
  const before = node.qualifier ? { approx: '约', min: '≥', max: '≤' }[node.qualifier] : ''
  return before + written(value, node.unit ?? '')
}

const written = (value: number, unit: string): string => {
  if (unit === '' && Math.abs(value) < 10 && !Number.isInteger(value)) return `${trim(value * 100)}%`
  if (value >= 1e8) return `${trim(value / 1e8)}亿${unit}`
  if (value >= 1e4) return `${trim(value / 1e4)}万${unit}`
  return trim(value) + unit
}

const trim = (value: number): string => String(Number(value.toFixed(2)))

/** One figure over time. */
export interface Series {
  name: string
  points: { date: string; value: number; text: string; node: string }[]
}

/** Dated quantities by what they count and in which unit, each in the order of time; the longest series first. */
export const seriesOf = (quantities: readonly { node: GraphNode; date: string | undefined }[]): Series[] => {
  const series = new Map<string, Series>()
  for (const { node, date } of quantities) {
    const value = node.count ?? node.value
    if (value === undefined || !date) continue
    const name = node.name.replace(/[\d.,%亿万余约近超×]+/gu, '').trim() || node.name
    const key = `${name} ${node.unit ?? ''}`
    const found = series.get(key) ?? { name, points: [] }
    found.points.push({ date, value, text: quantityText(node), node: node.id })
    series.set(key, found)
  }
  for (const one of series.values()) one.points.sort((a, b) => (a.date < b.date ? -1 : 1))
  return [...series.values()].sort((a, b) => b.points.length - a.points.length || (a.name < b.name ? -1 : 1))
}
