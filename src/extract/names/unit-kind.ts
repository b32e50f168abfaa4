import type { Lexicon } from '../../lexicon/index.js'

/** The kind of body that a unit's own name tells: 化学学院, 能源研究所; offices are no kind of their own. */
export const unitKind = (name: string): string =>
  /(?:学院|系)$/.test(name) ? 'university' : /(?:所|研究院)$/.test(name) ? 'institute' : 'other'

/** 徐工集团 + 研究总院: whether a unit's own name begins with a firm, whose it is whoever was named before. */
export const isOfFirm = (lexicon: Lexicon, name: string): boolean =>
  lexicon.names.longestAt(name, 0)?.values.some(({ label, kind }) => label === 'Institution' && kind === 'company') ===
  true
