import { clauseStart } from './clause.js'
import type { Noun, QuantityPhrase } from './phrase.js'
import type { Quantity } from './quantity.js'

/** 申请专利186件，获授权97件: what became of the rights that were counted right before. */
const GRANTED =
  /^(?:目前|现|其中|累计|已|已经|并|均)*(?:获得|已获|获|得到|完成)?(?<deed>授权|受理|公开|登记|转化|转让|许可|实现转化)(?:了|达到|达|共|超过|超|近)*$/
const RIGHTS = /(?<right>(?:发明|实用新型|外观设计|国际|PCT)?(?:专利|商标|软件著作权|软著|知识产权|成果|科技成果))$/
const LONGEST = 16

/** The noun of rights that are only told to be granted: 授权专利. Null where the clause says more, or no rights were counted before. */
export function nounOfGranted(
  text: string,
  { start, end, unit }: Quantity,
  near: QuantityPhrase | undefined,
): Noun | null {
  const right = RIGHTS.exec(near?.noun ?? '')?.groups?.right
  const clause = clauseStart(text, start)
  if (right === undefined || near?.quantity.unit !== unit || start - clause > LONGEST) return null
  const deed = GRANTED.exec(text.slice(clause, start))?.groups?.deed
  return deed === undefined ? null : { start, end, text: `${deed.replace('实现', '')}${right}` }
}
