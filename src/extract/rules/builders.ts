import type { Mention } from '../mention.js'
import { type Article, BUILDING, LONGEST_BUILDING, type Match } from './match.js'

/**
 * Of the parties those that may build: not those that are built themselves (建设甲和乙，搭建丙), nor in a list a place
 * before 的, which says where the one is from who builds (甲大学、某区的某公司共建).
 */
export function builders(parties: Mention[], { found, encoded }: Match, { document }: Article): Mention[] {
  const opens = found.indices?.groups?.S?.[0] === found.index
  if (opens && BUILDING.test(encoded.code.slice(Math.max(0, found.index - LONGEST_BUILDING), found.index))) return []
  // 甲共建的乙、丙和丁合作的戊: the first of the list was built by others.
  if (opens && BUILT_OF.test(encoded.code.slice(Math.max(0, found.index - LONGEST_BUILDING), found.index)))
    return parties.slice(1)
  const acting = parties.filter(
    ({ label, end }) => label !== 'Place' || !OF_PLACE.test(document.text.slice(end, end + LONGEST_OF_PLACE)),
  )
  if (acting.length < 2) return acting
  return acting.filter(
    ({ label, end }) => (label !== 'Place' && label !== 'Park') || document.text.charAt(end) !== '的',
  )
}

/** Building told of the body behind it. */
const BUILT_OF = /(?:建|建设|成立|设立|打造|创办|合作)的$/

/** 联合长三角知名高校、企业: those of a place are meant, and not the place. */
const OF_PLACE =
  /^(?:地区|各大|各|知名|重点|主要|相关|有关|众多|多所|多家|优势|骨干|龙头|一流|著名)*(?:高校|院校|院所|企业|科研|高等|大学|机构|专家|学者|科技工作者)/
const LONGEST_OF_PLACE = 12
