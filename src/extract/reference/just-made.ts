import type { Span } from '../../types/index.js'

/** 甲与乙合资成立丙公司, 丙公司由甲创办: whether the name is told as one that was just founded. */
export const isJustMade = (text: string, { start, end }: Span): boolean =>
  MADE.test(text.slice(Math.max(0, start - LONGEST), start)) || MADE_BY.test(text.slice(end, end + LONGEST_BEHIND))

const MADE =
  /(?:组建|成立|设立|注册|创办|创立|合资)(?:了|的)?(?:一家|全资|控股|合资|项目|平台|运营|新)*(?:子公司|公司|企业|平台)?[“—]*$/
const LONGEST = 16
const MADE_BY = /^[^，。；的]{0,10}由[^。；]{2,36}(?:创办|组建|发起|孵化|创立|设立|成立)(?=[，。；])/
const LONGEST_BEHIND = 56
