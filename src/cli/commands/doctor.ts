import type { Command } from 'commander'
import { basicChecks } from '../doctor/basics.js'
import type { Check } from '../doctor/check.js'
import { storeCheck } from '../doctor/stored.js'
import { toolChecks } from '../doctor/tools.js'
import { storeOption } from '../options.js'
import { printLine } from '../output.js'

const MARKS: Record<Check['state'], string> = { ok: 'ok      ', missing: 'MISSING ', optional: 'optional' }

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .summary('what is installed, reachable and missing, with the remedy')
    .description(
      'Look at what Jinmai needs and what parts of it can use. Exit status 1 where something that it needs is missing.',
    )
    .option('--json', 'the findings as JSON')
    .addOption(storeOption())
    .action(run)
}

async function run({ store, json }: { store: string; json?: boolean }): Promise<void> {
  const checks = [...(await basicChecks()), await storeCheck(store), ...(await toolChecks())]
  await printLine(json ? JSON.stringify(checks, null, 2) : checks.map(lines).join('\n'))
  if (checks.some(({ state }) => state === 'missing')) process.exitCode = 1
}

const lines = ({ name, state, found, remedy }: Check): string =>
  `${MARKS[state]}  ${name}: ${found}${remedy === undefined ? '' : `\n            ${remedy}`}`
