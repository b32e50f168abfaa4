import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { articleId, claimId, Fragment, SYMMETRIC } from '../../src/types/index.js'

const SCHEMA = fileURLToPath(new URL('../../schema/fragment.json', import.meta.url))
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))

/**
 * What is wrong with a fragment in itself: by the published JSON Schema, by the type (offsets, ends, doubled ids), in ids that
 * do not follow from what they identify, and in mentions that are no stretch of the text.
 */
export function faultsOf(fragment: Fragment): string[] {
  const { article, entities, claims } = fragment
  const faults = validate(fragment)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  const { error } = Fragment.safeParse(fragment)
  faults.push(...(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []))
  if (article.id !== articleId(article.text)) faults.push('the article has the id of another text')
  for (const { id, type, subject, object } of claims) {
    const [from, to] = SYMMETRIC.has(type) && subject > object ? [object, subject] : [subject, object]
    if (id !== claimId(article.id, type, from, to)) faults.push(`${id} is the id of another claim`)
  }
  for (const { label, name, mentions } of entities) {
    for (const { start, end } of mentions) {
      const words = article.text.slice(start, end)
      const whole = end - start === words.length && words !== '' && words === words.trim()
      const halves = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words)
      if (!whole || halves || words.includes('\n'))
        faults.push(`${label} ${name} is mentioned by ${JSON.stringify(words)}`)
    }
  }
  return faults
}
