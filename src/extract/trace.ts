import type { Trace } from './extract.js'

/** A trace as a person reads it: what each pass found, the claims with their rules, and what fell and why. */
export function renderTrace(trace: Trace): string {
  const finds = trace.finds.map(({ pass, start, end, text, label, name }) => {
    const stands = name === text ? '' : ` = ${name}`
    return `  ${pass}\t${start}-${end}\t${label}\t${text}${stands}`
  })
  const claims = trace.claims.map(({ rule, claim, status, date, confidence, evidence }) => {
    return `  ${rule}\t${claim}\t${status}${date === undefined ? '' : ` ${date}`}\t${confidence}\n    ${evidence}`
  })
  const dropped = trace.dropped.map(({ what, reason }) => `  ${what}\t${reason}`)
  return ['mentions', ...finds, 'claims', ...claims, 'dropped', ...dropped].join('\n')
}
