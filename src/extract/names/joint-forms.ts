import { matches } from '../matches.js'
import { isNamed, type MarkedText, type NameMention } from '../mention.js'

/** 联合研究院, 联合实验室: what a joint body is called once it has been named in full. */
const JOINT = /(?<=.{2})联合(?:研究院|实验室|(?:创新|研究|研发|技术)?中心|研究所)$/
/** The same where a clause begins with it, or behind what joins or places it, and nothing counts it; its organ may stand behind. */
const ALONE =
  /(?<=^|[，。；、：“”（\n在由对与和为])联合(?:研究院|实验室|(?:创新|研究|研发|技术)?中心|研究所)(?<organ>管委会|管理委员会|理事会|学术委员会)?(?!\d|[一二两三四五六七八九十多][个家]|建设|共建|等)/dg

/** Finds what joint bodies are called for short: where the article names one such body only. */
export function findJointForms({ document: { text }, mentions }: MarkedText): void {
  const named = mentions.all().filter((one): one is NameMention => isNamed(one, 'Institution') && JOINT.test(one.name))
  if (named.length === 0) return
  for (const { 0: form, index: start, groups } of matches(text, ALONE)) {
    const organ = groups?.organ ?? ''
    const short = form.slice(0, form.length - organ.length)
    const bodies = named.filter(({ name, end }) => name.endsWith(short) && end <= start)
    const [body] = bodies
    const end = start + form.length
    if (body === undefined || new Set(bodies.map(({ name }) => name)).size > 1) continue
    const inside = mentions.within({ start, end })
    if (inside.some((one) => one.start < start || one.end > end)) continue
    for (const one of inside) mentions.remove(one)
    const { label, kind, name } = body
    if (organ === '') mentions.add({ start, end, label, kind, name, pass: 'short-forms' })
    else mentions.add({ start, end, label, kind: 'other', name: name + organ, pass: 'short-forms', host: body })
  }
}
