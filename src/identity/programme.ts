import { type Form, readForm } from './form.js'

/** Words that say of what sort a quoted or well-known programme is; it is the same with and without them. */
const SORT = /^(?:国家|全国)?“([^“”]{2,})”(?:重大)?(?:国家)?(?:战略|建设|行动|专项行动|目标|活动|系列活动)$/
const STRATEGY = /^(.{4,}?)(?:重大)?(?:国家)?战略$/

/** The key of a programme: “双一流”建设 is 双一流, 京津冀协同发展战略 is 京津冀协同发展. Editions and years stay in it. */
export function programmeKey(form: Form): string {
  const own = SORT.exec(form.text)?.[1] ?? STRATEGY.exec(form.text)?.[1]
  return own === undefined ? form.match : readForm(own).match
}
