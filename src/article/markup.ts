import { Tokenizer } from 'htmlparser2'

export interface MarkupHandler {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  text(text: string): void
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/**
 * Reads HTML in one pass and tells the handler what stands where, tag by tag, without building a tree: it takes pages of
 * any depth, and tags that are never closed.
 */
export function readMarkup(html: string, handler: MarkupHandler): void {
  let name = ''
  let attribute = ''
  let value = ''
  let attributes: Map<string, string> | null = null
  const opened = (): void => handler.open(name, attributes ?? NO_ATTRIBUTES)
  const nothing = (): void => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        attributes = null
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata(start, end) {
        value += html.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code)
      },
      onattribend() {
        attributes ??= new Map()
        if (!attributes.has(attribute)) attributes.set(attribute, value)
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => handler.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => handler.text(html.slice(start, end)),
      ontextentity: (code) => handler.text(String.fromCodePoint(code)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}
