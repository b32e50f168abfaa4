export { nameKey } from './form.js'
export { type Identified, type IdentifyContext, identify } from './identify.js'
export { type Declaration, join, joinable } from './join.js'
export { provinceOf } from './province.js'
