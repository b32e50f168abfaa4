/** The known words most like one that is not known, the most like first; those too unlike are left out. */
export function nearMisses(word: string, known: readonly string[], most = 3): string[] {
  const allowed = Math.max(2, Math.ceil(word.length / 3))
  return known
    .map((each) => ({ each, distance: each.includes(word) || word.includes(each) ? 1 : edits(word, each) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ each }) => each)
}

/** How many characters must be put in, taken out or changed to make one word of the other. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
