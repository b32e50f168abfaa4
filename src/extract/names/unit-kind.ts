/** The kind of body that a unit's own name tells: 化学学院, 能源研究所; offices are no kind of their own. */
export const unitKind = (name: string): string =>
  /(?:学院|系)$/.test(name) ? 'university' : /(?:所|研究院)$/.test(name) ? 'institute' : 'other'
