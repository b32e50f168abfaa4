import { expect, it } from 'vitest'
import { inOrder } from '../../src/cli/reading/in-order.js'
import { Pool } from '../../src/cli/reading/pool.js'

/** A thread that dies of some tasks, as one may of an article that nobody foresaw. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', (task) => {
    if (task === 'exit') process.exit(3)
    if (task === 'throw') throw new Error('out of reach')
    if (task === 'bad') return parentPort.postMessage({ failure: { code: 'INPUT_EMPTY', message: 'm', remedy: 'r' } })
    setTimeout(() => parentPort.postMessage({ result: task + '!' }), task === 'slow' ? 200 : 0)
  })`

it('a thread that dies takes only its own task with it, and results keep the order of the tasks', async () => {
  const pool = new Pool<string, string>(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`), 2, undefined)
  const tasks = ['slow', 'a', 'exit', 'b', 'throw', 'bad', 'slow', 'c', 'd']
  const run = (task: string) => pool.run(task).catch((error: Error) => `${error.name}: ${error.message}`)
  const results: string[] = []
  for await (const result of inOrder(tasks, 4, run)) results.push(result)
  await pool.close()
  expect(results).toEqual([
    'slow!',
    'a!',
    'Error: The thread that read it ended with 3.',
    'b!',
    'Error: out of reach',
    'JinmaiError: m',
    'slow!',
    'c!',
    'd!',
  ])
})
