import { type Identified, identify } from '../identity/index.js'
import type { Lexicon } from '../lexicon/index.js'
import type { NamedLabel } from '../types/index.js'
import type { Topic } from './topic/topic.js'

/** A name as a reader of the article takes it. */
export interface NameHere {
  label: NamedLabel
  kind?: string
  name: string
}

/** The entity that a name means in an article about this topic. */
export function identifyHere(lexicon: Lexicon, topic: Topic, { label, kind, name }: NameHere): Identified {
  const place = placeFor(topic, name)
  return identify(lexicon, name, {
    label,
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { place }),
  })
}

/** 县委 is the county's, 省委 the province's; all else is seen from the city whose article it is. */
function placeFor({ city, province, district }: Topic, name: string): string | undefined {
  if (/^[区县旗]/.test(name)) return district ?? city ?? province
  return name.startsWith('省') ? (province ?? city) : (city ?? province ?? district)
}
