const FENCE = /^---\s*$/
const FIELD = /^([A-Za-z][\w.-]*)\s*[:：]\s*(.*)$/
const QUOTED = /^(["'])(.*)\1$/

/** Cells of a Markdown page's front matter, by lower-case name, and the lines after it. */
export interface FrontMatter {
  fields: ReadonlyMap<string, string>
  lines: string[]
}

/**
 * Takes the front matter off a page's lines. It reads `name: value` lines one by one instead of asking for valid YAML:
 * scrapers write titles with colons and quotation marks in them that a YAML parser refuses.
 */
export function takeFrontMatter(lines: string[]): FrontMatter {
  const none = { fields: new Map<string, string>(), lines }
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first < 0 || !FENCE.test(lines[first] ?? '')) return none
  const end = lines.findIndex((line, index) => index > first && FENCE.test(line))
  if (end < 0) return none
  const fields = new Map<string, string>()
  for (const line of lines.slice(first + 1, end)) {
    const [, name, value] = FIELD.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    const bare = value.trim().replace(QUOTED, '$2').replace(/\\"/g, '"').trim()
    if (bare !== '') fields.set(name.toLowerCase(), bare)
  }
  return fields.size === 0 ? none : { fields, lines: lines.slice(end + 1) }
}
