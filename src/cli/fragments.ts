import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { articleId, Fragment, JinmaiError } from '../types/index.js'

/** A line of NDJSON that is a fragment, or the error that says why it is none. */
export type FragmentLine = { fragment: Fragment } | { error: JinmaiError }

/**
 * Reads fragments, one a line, from a file or (`-`) from standard input; empty lines are passed over. A line that is no
 * fragment yields an error that names file and line, and the next line is read. Throws INPUT_UNREADABLE.
 */
export async function* readFragments(file: string): AsyncGenerator<FragmentLine> {
  const stream = file === '-' ? process.stdin : createReadStream(file)
  let number = 0
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() !== '') yield fragmentOf(line, `${file}, line ${number}`)
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new JinmaiError('INPUT_UNREADABLE', `${file}: ${reason}`, 'Name a file that `jinmai extract` wrote.', {
      cause,
    })
  }
}

function fragmentOf(line: string, where: string): FragmentLine {
  const invalid = (reason: string) => ({
    error: new JinmaiError('FRAGMENT_INVALID', `${where}: ${reason}`, 'See `jinmai schema` for what a line must be.'),
  })
  const value = parsed(line)
  if (value === undefined) return invalid('no JSON')
  const { data: fragment, error } = Fragment.safeParse(value)
  if (error) {
    const [issue] = error.issues
    return invalid(`${issue?.path.join('.') || 'the line'}: ${issue?.message}`)
  }
  if (fragment.article.id !== articleId(fragment.article.text)) {
    return invalid('article.id: is not the SHA-256 of article.text')
  }
  return { fragment }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
