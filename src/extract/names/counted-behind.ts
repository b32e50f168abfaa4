import type { Head } from '../../lexicon/index.js'

/** So many, and nothing behind it that is counted instead: 某研究院7个、某工作站12个, but not 某研究院7个平台. */
const COUNT =
  /^(?:总数)?(?:已经|已|共|累计)?(?:有|达到|达|建成|增至)?(?:\d[\d.]*|[两三四五六七八九十百]{1,3})[余多]?[个所座家](?:以上|左右)?(?=[，。；、）\n和及]|$)/
const LONGEST = 16

/** 地方振兴研究院7个: a sort of bodies that are counted is none of them; a firm may have won so many, and a park hold them. */
export const isCountedBehind = (text: string, end: number, { label, kind }: Head): boolean =>
  label === 'Institution' && kind !== 'company' && COUNT.test(text.slice(end, end + LONGEST))
