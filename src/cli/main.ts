import { CommanderError } from 'commander'
import { exitCodeOf, lineOf } from './failures.js'
import { endQuietlyWithTheReader, tell } from './output.js'
import { createProgram } from './program.js'

endQuietlyWithTheReader()
try {
  const program = await createProgram(process.argv.slice(2))
  await program.parseAsync()
} catch (error) {
  // Commander has said already what is wrong; help and version end this way too, with 0.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    tell(`jinmai: ${lineOf(error)}`)
    process.exitCode = exitCodeOf(error)
  }
}
