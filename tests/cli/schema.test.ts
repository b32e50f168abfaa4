import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { jinmai, lines, ROOT, SAMPLES } from './run.js'

it('schema prints the published schema, and every line of extract is valid against it', async () => {
  const { code, stdout } = await jinmai(['schema'])
  expect(code).toBe(0)
  expect(stdout).toBe(readFileSync(join(ROOT, 'schema', 'fragment.json'), 'utf8'))
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(stdout))
  const fragments = lines((await jinmai(['extract', SAMPLES])).stdout).map((line) => JSON.parse(line))
  expect(fragments.length).toBeGreaterThan(10)
  for (const fragment of fragments) expect(validate(fragment), JSON.stringify(validate.errors)).toBe(true)
  expect(validate({ ...fragments[0], claims: [{ type: 'HATES' }] })).toBe(false)
})
