import { Words } from '../data.js'
import { hasLabel, type Mention, type PostMention } from '../mention.js'

const words = Words.of('post-words.tsv')

/** Whether who holds the post leads what it is held at: a programme or project of research has heads of its own, as its 首席科学家. */
export const leadsAt = ({ post, leads }: Pick<PostMention, 'post' | 'leads'>, where: Mention): boolean =>
  hasLabel(where, 'Program') ? words.ends(post, 'of-program') : leads
