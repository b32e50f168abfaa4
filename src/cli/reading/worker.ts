import { parentPort, workerData } from 'node:worker_threads'
import type { InputRef } from '../../article/index.js'
import { loadLexicon } from '../../lexicon/index.js'
import { type Outcome, readOne, type Setting } from './read-one.js'
import { flatten, type Reply } from './reply.js'

const setting: Setting = workerData
const lexicon = loadLexicon(setting.lexicon)

parentPort?.on('message', (ref: InputRef) => {
  readOne(ref, lexicon, setting)
    .then((result): Reply<Outcome> => ({ result }))
    .catch((error: unknown): Reply<Outcome> => ({ failure: flatten(error) }))
    .then((reply) => parentPort?.postMessage(reply))
})
