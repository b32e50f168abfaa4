import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks before a name of each label in the training texts: 【I甲公司】, 【K乙产业园】, 【G丙行动】. */
const LABELS = { I: 'Institution', K: 'Park', G: 'Program' }

/** The training texts of a folder with the names marked in them: title, text, and spans with labels. */
export function readMarkedTexts(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => unmark(readFileSync(join(folder, file), 'utf8').trim(), file))
}

function unmark(marked, file) {
  const names = []
  let text = ''
  let open
  for (let i = 0; i < marked.length; i++) {
    const character = marked[i]
    if (character === '【') {
      const label = LABELS[marked[i + 1]]
      if (label === undefined || open !== undefined)
        throw new Error(`${file}: 【 at ${i} has no label I, K or G, or stands in a name`)
      open = { start: text.length, label }
      i++
    } else if (character === '】') {
      if (open === undefined) throw new Error(`${file}: 】 at ${i} closes nothing`)
      names.push({ ...open, end: text.length })
      open = undefined
    } else text += character
  }
  if (open !== undefined) throw new Error(`${file}: a name is not closed`)
  return { file, text, title: text.split('\n', 1)[0], names }
}
