import type { PostMention } from '../mention.js'
import type { PostReader } from './post-bodies.js'

/** 王某校长会见了来宾，并代表学校签署…: whose title stands behind the name, and who acts for the school whose article it is. */
const TITLE = /^(?:党委)?(?:副?校长|副?书记|常务副校长|副?院长)$/
const FOR_SCHOOL = /^[^。；\n]{0,40}?代表(?:学校|我校|我院|学院)/
const LONGEST = 50

/** Whether the holder of the title acts for the school. */
export const speaksForSchool = ({ document, topic }: PostReader, { post, end }: PostMention): boolean =>
  topic.publisher?.kind === 'university' && TITLE.test(post) && FOR_SCHOOL.test(document.text.slice(end, end + LONGEST))
