import { Neo4jError } from 'neo4j-driver'
import { JinmaiError, type Place } from '../types/index.js'
import { invalid, timeout, writes } from './query-faults.js'

/** Says what was wrong with a person's query, or with the server while it ran. */
export function queryFault(cause: unknown, address: string): unknown {
  if (!(cause instanceof Neo4jError)) return storeFault(cause, address)
  if (cause.code === 'Neo.ClientError.Statement.AccessMode') {
    return writes(cause)
  }
  if (/TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(cause.code)) return timeout(cause)
  if (!/^Neo\.ClientError\.(Statement|Procedure|Schema)/.test(cause.code)) return storeFault(cause, address)
  const place = placeIn(cause.message)
  const message = cause.message.split('\n')[0]?.replace(/ \(line \d+.*\)$/, '') ?? ''
  return invalid(message, place, cause)
}

/** Says what is wrong with the server or the way to it; no message holds a password. */
export function storeFault(cause: unknown, address: string): unknown {
  if (cause instanceof JinmaiError || !(cause instanceof Neo4jError)) return cause
  if (cause.code.startsWith('Neo.ClientError.Security')) {
    return new JinmaiError(
      'STORE_AUTH',
      `${address} refuses the user name or the password`,
      'Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.',
      { cause },
    )
  }
  if (/ServiceUnavailable|SessionExpired/.test(cause.code)) {
    return new JinmaiError(
      'STORE_UNREACHABLE',
      `No Neo4j answers at ${address}`,
      'Start it (npm run neo4j, or docker compose up), or check address, port and network.',
      { cause },
    )
  }
  return new JinmaiError(
    'STORE_FAILED',
    `${address} reports ${cause.code}: ${cause.message.split('\n')[0]}`,
    "Check NEO4J_DATABASE and the server's log.",
    { cause },
  )
}

function placeIn(message: string): Place | undefined {
  const given = /\(line (\d+), column (\d+)/.exec(message)
  return given === null ? undefined : { line: Number(given[1]), column: Number(given[2]) }
}
