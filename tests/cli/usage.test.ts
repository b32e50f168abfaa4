import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jinmai, ROOT } from './run.js'

describe('usage', () => {
  it('--version and --help go to stdout with exit 0, help with examples and every command of the contract', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(await jinmai(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    const help = await jinmai(['--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const command of 'extract ingest load forget query path identify export serve evaluate doctor schema'.split(
      ' ',
    )) {
      expect(help.stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    }
    expect((await jinmai(['ingest', '--help'])).stdout).toMatch(/Examples:\n {2}jinmai ingest/)
  })

  it.each([
    [[], 'Usage: jinmai'],
    [['ingset', 'news'], 'Did you mean ingest?'],
    [['extract', '--job', '2', 'x.txt'], 'Did you mean --jobs?'],
    [['extract', '--jobs', '0', 'x.txt'], 'whole number from 1'],
    [['extract'], "missing required argument 'inputs'"],
    [['export', 'gexp'], 'gexf, graphml, csv, json, cypher'],
    [['query', 'no-such-query'], 'QUERY_UNKNOWN'],
    [['query', 'a', '--cypher', 'RETURN 1'], 'do not go together'],
    [['query', '--cypher', 'RETURN $x', '--param', 'x'], 'no name=value'],
    [['load', 'x.ndjson', '--store', 'http://example.org'], 'no store'],
  ])('%j ends with 2, says why on stderr and prints no data', async (args, reason) => {
    const { code, stdout, stderr } = await jinmai(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(reason)
  })
})
