import { CLAIM_TYPES, type ClaimType, LABELS, type Label } from '../../src/types/ontology.js'

/** The colours of style.css for the theme in force, as numbers that a canvas can mix. */
export interface Palette {
  paper: string
  ink: string
  quiet: string
  accent: string
  label: Record<Label, string>
  type: Record<ClaimType, string>
}

export const palette = (): Palette => {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  const each = <K extends string>(keys: readonly K[], prefix: string): Record<K, string> =>
    Object.assign({}, ...keys.map((key) => ({ [key]: colour(`--${prefix}-${key}`) })))
  return {
    paper: colour('--paper'),
    ink: colour('--ink'),
    quiet: colour('--quiet'),
    accent: colour('--accent'),
    label: each(LABELS, 'label'),
    type: each(CLAIM_TYPES, 'type'),
  }
}

/** A colour between two `#rrggbb`: `share` of the first over the second. Sigma blends transparent lines too bright, so colours are mixed. */
export const mix = (colour: string, over: string, share: number): string => {
  const part = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(part(colour, at) * share + part(over, at) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
