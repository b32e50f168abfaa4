/** Short forms that need no declaration: what such names are called once they have been named in full. */

/** A brand with its place: 甲电器（重庆）有限公司. */
const COMPANY_OF_PLACE = /^(.{2,8})（(.{2,4})）.*公司$/
/** An institute behind the academy, authority or place that it belongs to: 中国科学院 + 金属 + 研究所. */
const INSTITUTE = /^\p{Script=Han}{1,10}?(?:科学院|研究院|大学|集团|[省市部局])(?<field>\p{Script=Han}{2,8})研究所$/u
const SHORTEST_FIELD = 2

/** 中国西部国际博览会 is 西博会: some character before the head, and the last of the head. */
const FAIR = /^(?<field>.{2,})(?<head>博览会|交易会|洽谈会|展览会)$/u
const fairForms = (field: string, head: string): string[] =>
  [...new Set(field.match(/\p{Script=Han}/gu) ?? [])].map(
    (letter) => `${letter}${head.slice(-3).replace(/[览易谈]/, '')}`,
  )

/** 甲电器（重庆）有限公司 is 甲电器, 重庆甲, 重庆甲电器 or 重庆公司 for short, 某科学院计算技术研究所 is 计算技术所 or 计算所. */
export function usualForms(name: string): string[] {
  const field = INSTITUTE.exec(name)?.groups?.field
  if (field !== undefined) return [...new Set([field, field.slice(0, SHORTEST_FIELD)])].map((part) => `${part}所`)
  const fair = FAIR.exec(name)?.groups
  if (fair !== undefined) return fairForms(fair.field ?? '', fair.head ?? '')
  const [, brand = '', place = ''] = COMPANY_OF_PLACE.exec(name) ?? []
  if (brand === '') return []
  const alone = brand.length > 2 ? [brand] : []
  return [...alone, `${place}${brand}`, `${place}${brand.slice(0, 2)}`, `${place}公司`]
}
