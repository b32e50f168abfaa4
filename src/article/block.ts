import type { Line } from './line.js'

/** A line of an HTML page, the box that it stands in, and the element around it. */
export interface Block extends Line {
  box: number
  tag: string
}

/** An element that holds a part of the page: its first line, the line after its last, and what says that it is furniture. */
export interface Box {
  parent: number
  start: number
  end: number
  furniture: 'element' | 'name' | null
}

/** What a page declares in `<meta>`, `<link>`, `<time>`, `<title>` and scripts. */
export interface Declarations {
  title: string
  scripts: string[]
  elements: { tag: string; attributes: ReadonlyMap<string, string> }[]
}

export interface HtmlBlocks {
  blocks: Block[]
  /** Boxes in the order in which they open, so that a parent comes before its children; the first is the page. */
  boxes: Box[]
  declared: Declarations
}
