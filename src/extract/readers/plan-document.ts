import { readSections } from './headings.js'
import type { Scope } from './section.js'

/** 某市2024年科技创新工作要点, 关于印发某行动方案的通知: the headline of a text that is itself a plan. */
const TITLE =
  /(?:工作要点|行动计划|行动方案|实施方案|工作方案|建设方案|实施意见|任务清单|重点任务|工作计划|若干(?:政策)?措施|发展规划|规划纲要|规划（20\d\d[-—－~至]20\d\d年?）)[》”]?(?:（[^（）]{1,20}）)?[》”]?(?:的通知|的意见)?$/
/** 解读, 印发实施: news of a plan is no plan. */
const NEWS = /解读|出台|发布会|正式|看点|问答|图解/
/** 一、建强创新平台; 1.建设某实验室。: what its parts begin with. */
const PART =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|第[一二三四五六七八九十]+[章条])/m
/** 发展基础, 面临形势: parts that tell of what is. */
const OF_TODAY = /基础|现状|形势|回顾|成效|情况|背景|依据/

/**
 * What a plan says below its first part is planned, but for the parts that tell of what is there; with the year that its headline
 * gives, where that is no year past. Nothing in a text that is no plan.
 */
export function readPlan(text: string, title: string | null, published: string | null): Scope[] {
  if (title === null || !TITLE.test(title) || NEWS.test(title)) return []
  const start = PART.exec(text)?.index
  if (start === undefined) return []
  const year = /20\d\d(?=年)/.exec(title)?.[0]
  const dated = year !== undefined && year >= (published ?? '').slice(0, 4)
  const plan: Scope = { start, end: text.length, status: 'planned', ...(dated ? { date: year } : {}) }
  const told = readSections(text).filter(({ heading }) => OF_TODAY.test(heading))
  return told.reduce<Scope[]>((scopes, part) => scopes.flatMap((scope) => without(scope, part.start, part.end)), [plan])
}

/** What of the scope lies outside of the stretch. */
const without = (scope: Scope, start: number, end: number): Scope[] =>
  [
    { ...scope, end: Math.min(scope.end, start) },
    { ...scope, start: Math.max(scope.start, end) },
  ].filter((left) => left.start < left.end)
