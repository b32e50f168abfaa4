/** One line of a page, still with its furniture. */
export interface Line {
  text: string
  /** True where a blank line, or a block's edge in HTML, stands before it. */
  apart: boolean
  /** True where a mark that is no text stands before it: `<!--more-->`, a page break, an image. */
  cut: boolean
  /** True where all of it, or most of it, is a link. */
  link: boolean
}

/** A page as it came: the lines that may be its article, all its lines, and what it declares about itself. */
export interface Page {
  lines: Line[]
  /** Every line of the page, for dates and links that stand outside the article. */
  all: Line[]
  title: string | null
  published: string | null
  url: string | null
}
