import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { examples } from './options.js'

/** Each command is one file of `commands/`, here in the order of the help. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  extract: async () => (await import('./commands/extract.js')).addExtract,
  ingest: async () => (await import('./commands/ingest.js')).addIngest,
  load: async () => (await import('./commands/load.js')).addLoad,
  forget: async () => (await import('./commands/forget.js')).addForget,
  query: async () => (await import('./commands/query.js')).addQuery,
  path: async () => (await import('./commands/path.js')).addPath,
  identify: async () => (await import('./commands/identify.js')).addIdentify,
  export: async () => (await import('./commands/export.js')).addExport,
  serve: async () => (await import('./commands/serve.js')).addServe,
  evaluate: async () => (await import('./commands/evaluate.js')).addEvaluate,
  doctor: async () => (await import('./commands/doctor.js')).addDoctor,
  schema: async () => (await import('./commands/schema.js')).addSchema,
}

/**
 * The command line for these arguments. Where they begin with a command, only that one is loaded, so that a command
 * starts without waiting for what only others need; help and a mistyped command need them all.
 */
export async function createProgram([first = '']: readonly string[]): Promise<Command> {
  const program = new Command('jinmai')
    .description('Chinese news about science and innovation into a knowledge graph, every edge with its sentence.')
    .version(version())
    .exitOverride()
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined
  for (const load of named ? [named] : Object.values(COMMANDS)) (await load())(program)
  return examples(
    program,
    'jinmai ingest news/            read a folder of articles into .jinmai/graph',
    'jinmai query                   what can be asked',
    'jinmai serve                   look at the graph in a browser',
    '',
    'An INPUT is a file, a folder, a glob, - for standard input, or an http(s) address.',
    'Exit status: 0 all done, 1 something failed, 2 wrong usage.',
  )
}

function version(): string {
  const { version: named }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return named
}
