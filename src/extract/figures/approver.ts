import { Words } from '../data.js'
import { hasLabel, type Mention } from '../mention.js'
import type { Figure } from './figure.js'

const words = Words.of('figure-words.tsv')

/** 批准建设, 公布了第五批: the verb that takes the counted set, with what may stand between; 获批 and 经认定 are said of those who have it. */
const APPROVES = new RegExp(`(?<![获被经受])${words.alternatives('approves')}[^，；：。]*$`)

/** Whether an authority approves or announces the set, which is not its own for that. */
export const isApprover = ({ mention, before }: Figure, subject: Mention): boolean =>
  mention.label === 'Group' &&
  hasLabel(subject, 'Institution') &&
  subject.kind === 'government' &&
  APPROVES.test(before)
