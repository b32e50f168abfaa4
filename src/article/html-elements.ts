import { isFurnitureClass } from './furniture.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
export const BOXES = words('body div section article main td th form center dd blockquote fieldset')
const FURNITURE = words('nav aside footer button dialog menu')
export const SILENT = words(
  'script style noscript template svg select iframe object textarea title audio video canvas math',
)
export const VOID = words('area base br col embed hr img input link meta param source track wbr')
export const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
)
export const DECLARES = words('meta link time')
export const CELLS = words('td th')
export const ROWS = words('tr')
const HIDDEN = /display\s*:\s*none/i

/** What says that an element is furniture: the element itself, or its class, its id or its being hidden. */
export function furnitureBy(name: string, attributes: ReadonlyMap<string, string>): 'element' | 'name' | null {
  if (FURNITURE.has(name)) return 'element'
  if (attributes.size === 0 || name === 'body' || name === 'html') return null
  if (attributes.has('hidden') || HIDDEN.test(attributes.get('style') ?? '')) return 'name'
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return names.length > 1 && isFurnitureClass(names) ? 'name' : null
}
