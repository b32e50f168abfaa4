/** Words that alone name nothing: 国际 in 国际合作. */
const GRAND = /(?:国际|国家|中国|亚洲|世界)$/
/** A park whose kind says its field: 生物医药产业园, not 科技产业园. */
const FIELDED = /^(?!科技|创新|高新|大学|农业科技).{3,}产业园区?$/

/**
 * The word before the head of a park that says its field, where it is one of those that need a field behind them: 国际 in
 * 国际生物医药产业园. The lexicon has the field and the head as one, so that nothing but 国际 stands before it.
 */
export const grandBefore = (before: string, head: string): string | undefined =>
  FIELDED.test(head) ? GRAND.exec(before)?.[0] : undefined
