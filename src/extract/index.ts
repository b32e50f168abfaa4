export { explain, extract, type Trace } from './extract.js'
export { renderTrace } from './trace.js'
