import { hasLabel, type Mention } from '../mention.js'
import { CODES, membersOf } from '../rules/encode.js'
import type { Figure } from './figure.js'

/** 拥有员工460人、专利50项的某公司: the sets that a clause gives to whom it describes. */
const FIGURE = `[${CODES.Group}${CODES.Metric}]`
const HAS = new RegExp(
  `^(?:目前|现|已|一[家个所座]|作为)*(?:拥有|坐拥|集聚|聚集|汇聚|下设|下辖|设有|建有|现有|入驻|有)(?:着|了)?(?:${FIGURE}[、和])*$`,
)
const OF = new RegExp(`^(?:[、和]${FIGURE})*的(?=[${CODES.Institution}${CODES.Park}${CODES.Place}])`)

const LISTED = new RegExp(`^[、和]${CODES.Metric}`)

/** Whom the clause of the set describes; undefined where it describes nobody known by name. */
export function describedHolder({ encoded, at, before, after, mention }: Figure): Mention[] | undefined {
  // 总投资2亿元、建筑面积8万平方米的某园: measures of what they describe.
  const measures = mention.label === 'Metric' && before === '' && LISTED.test(after)
  const link = measures || (mention.label === 'Group' && HAS.test(before)) ? OF.exec(after)?.[0] : undefined
  const place = at + 1 + (link?.length ?? 0)
  return link !== undefined && hasLabel(encoded.surfaces[place], 'Institution', 'Park', 'Place')
    ? membersOf(encoded, place, place + 1)
    : undefined
}
