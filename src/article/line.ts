/** One line of a page, still with its furniture. */
export interface Line {
  text: string
  /** True where a blank line, or a block's edge in HTML, stands before it. */
  apart: boolean
  /** What stands before it and is no text: an image, or a break such as `<!--more-->` or a new page; null for nothing. */
  cut: 'image' | 'break' | null
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
