import { foldText } from './fold.js'

const IGNORED = /[\s《》“”"‘’'·—_-]/g

/** The form under which a name is looked up: folded, lower case, without spaces, quotation marks, dots and dashes. */
export const normaliseForm = (name: string): string =>
  foldText(name.normalize('NFC')).replace(IGNORED, '').toLowerCase()
