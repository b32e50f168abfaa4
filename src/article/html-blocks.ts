import type { HtmlBlocks } from './block.js'
import { plainLine } from './characters.js'
import { BOXES, CELLS, DECLARES, furnitureBy, INLINE, ROWS, SILENT, VOID } from './html-elements.js'
import { type MarkupHandler, readMarkup } from './markup.js'

/** A line break of the source between two Chinese characters is no blank. */
const WRAPPED = /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t\r]*\n\s*(?=[\u3000-\u9fff\uff00-\uffef])/g
const LONGEST_SCRIPT = 20_000
/** A cell of a table of data is no longer; longer ones are columns of a page that is laid out as a table. */
const LONGEST_CELL = 400
const MOSTLY = 0.6
/** A cell that its page never closed is looked for no deeper than this. */
const CELL_DEPTH = 50

interface Open {
  name: string
  /** The box around the element. */
  around: number
  firstBlock: number
}

class BlockReader implements MarkupHandler {
  readonly page: HtmlBlocks = {
    blocks: [],
    boxes: [{ parent: -1, start: 0, end: 0, furniture: null }],
    declared: { title: '', scripts: [], elements: [] },
  }
  private readonly stack: Open[] = []
  private readonly depth = new Map<string, number>()
  private box = 0
  private tag = 'body'
  private pending = ''
  private linked = 0
  private apart = true
  private silent = 0
  private links = 0

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (DECLARES.has(name)) this.page.declared.elements.push({ tag: name, attributes })
    if (name === 'br' || name === 'hr') this.flush(name === 'hr' || this.pending.trim() === '')
    if (VOID.has(name)) return
    if (CELLS.has(name)) this.closeUnclosed(CELLS, 'tr')
    if (name === 'tr') this.closeUnclosed(ROWS, 'table')
    const furniture = furnitureBy(name, attributes)
    const boxed = furniture !== null || BOXES.has(name)
    if (boxed || !INLINE.has(name)) this.flush(true)
    this.stack.push({ name, around: this.box, firstBlock: this.page.blocks.length })
    this.count(name, 1)
    if (boxed) {
      this.page.boxes.push({ parent: this.box, start: this.page.blocks.length, end: -1, furniture })
      this.box = this.page.boxes.length - 1
    }
    if (!INLINE.has(name)) this.tag = name
  }

  close(name: string): void {
    if ((this.depth.get(name) ?? 0) === 0) return
    if (!INLINE.has(name)) this.flush(true)
    for (let top = this.stack.pop(); top !== undefined; top = this.stack.pop()) {
      this.leave(top)
      if (top.name === name) break
    }
    this.tag = this.stack.at(-1)?.name ?? 'body'
  }

  text(text: string): void {
    if (this.silent === 0) {
      this.pending += text
      if (this.links > 0) this.linked += text.trim().length
      return
    }
    const within = this.stack.at(-1)?.name
    if (within === 'title' && this.page.declared.title.length < LONGEST_SCRIPT) this.page.declared.title += text
    if (within === 'script' && text.length < LONGEST_SCRIPT) this.page.declared.scripts.push(text)
  }

  end(): HtmlBlocks {
    this.flush(true)
    for (let top = this.stack.pop(); top !== undefined; top = this.stack.pop()) this.leave(top)
    for (const box of this.page.boxes) if (box.end < 0) box.end = this.page.blocks.length
    this.page.boxes[0] = { parent: -1, start: 0, end: this.page.blocks.length, furniture: null }
    return this.page
  }

  private count(name: string, by: 1 | -1): void {
    this.depth.set(name, (this.depth.get(name) ?? 0) + by)
    if (SILENT.has(name)) this.silent += by
    if (name === 'a') this.links += by
  }

  private leave({ name, around, firstBlock }: Open): void {
    this.count(name, -1)
    if (around !== this.box) {
      this.flush(true)
      const left = this.page.boxes[this.box]
      if (left !== undefined) left.end = this.page.blocks.length
      this.box = around
    }
    if (name === 'tr') this.joinRow(firstBlock)
  }

  /** Ends a row or cell that the page left open, as browsers do when the next one begins. */
  private closeUnclosed(names: ReadonlySet<string>, within: string): void {
    for (let i = this.stack.length - 1; i >= Math.max(0, this.stack.length - CELL_DEPTH); i--) {
      const name = this.stack[i]?.name ?? ''
      if (name === within || name === 'table') return
      if (names.has(name)) {
        this.close(name)
        return
      }
    }
  }

  /** The cells of one row of data become one line. */
  private joinRow(first: number): void {
    const cells = this.page.blocks.slice(first)
    const ofData = cells.every(({ text, link, tag }) => !link && CELLS.has(tag) && text.length <= LONGEST_CELL)
    if (cells.length < 2 || !ofData || new Set(cells.map(({ box }) => box)).size < cells.length) return
    const text = cells.map((cell) => cell.text).join(' | ')
    this.page.blocks.splice(first, cells.length, {
      text,
      apart: true,
      cut: null,
      link: false,
      box: this.box,
      tag: 'tr',
    })
  }

  private flush(apart: boolean): void {
    const raw = this.pending
    this.pending = ''
    const text = plainLine(raw.includes('\n') ? raw.replace(WRAPPED, '') : raw)
    if (text === '') this.apart ||= apart
    else {
      const link = this.linked >= MOSTLY * text.length
      this.page.blocks.push({ text, apart: this.apart, cut: null, link, box: this.box, tag: this.tag })
      this.apart = apart
    }
    this.linked = 0
  }
}

/** Cuts an HTML page into lines and boxes, in one pass, without building a tree. */
export function readBlocks(html: string): HtmlBlocks {
  const reader = new BlockReader()
  readMarkup(html, reader)
  return reader.end()
}
