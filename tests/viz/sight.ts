import type { Page } from 'playwright-core'
import { type Bitmap, decode } from './png.js'

/* What a person sees in the picture. */

export interface Point {
  x: number
  y: number
}

/** How often each colour, as `rgb(r, g, b)`, stands in a bitmap. */
export const tally = ({ pixels, channels }: Bitmap): Map<string, number> => {
  const seen = new Map<string, number>()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`
    seen.set(colour, (seen.get(colour) ?? 0) + 1)
  }
  return seen
}

/** How often each colour stands in the picture as it is on the screen. */
export const colours = async (page: Page, selector = '.canvas'): Promise<Map<string, number>> =>
  tally(decode(await page.locator(selector).screenshot({ type: 'png' })))

/** Reads the colour of any point of the page as it is on the screen. */
export const screen = async (page: Page): Promise<(point: Point) => string> => {
  const { pixels, channels, width } = decode(await page.screenshot({ type: 'png' }))
  return ({ x, y }) => {
    const at = (Math.round(y) * width + Math.round(x)) * channels
    return `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`
  }
}

/** How often a line between two points is interrupted: runs of two and more points of bare paper. Both ends are left out, by this share. */
export const gaps = async (page: Page, from: Point, to: Point, margin: number): Promise<number> => {
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const colour = await screen(page)
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const seen = Array.from({ length: Math.round(length * (1 - 2 * margin)) }, (_, step) => {
    const share = margin + step / length
    return colour({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }) === paper ? ' ' : '#'
  })
  return seen.join('').match(/ {2,}/g)?.length ?? 0
}

/** Where something is seen near the point so far off the middle of a way, in parts of its length; null where there is only paper. */
export const inkBeside = async (page: Page, from: Point, to: Point, off: number): Promise<Point | null> => {
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const colour = await screen(page)
  const x = (from.x + to.x) / 2 + (to.y - from.y) * off
  const y = (from.y + to.y) / 2 - (to.x - from.x) * off
  const near = [0, 1, -1, 2, -2]
  const points = near.flatMap((dx) => near.map((dy) => ({ x: Math.round(x) + dx, y: Math.round(y) + dy })))
  return points.find((point) => colour(point) !== paper) ?? null
}

/** Runs before a page's own code: its canvases remember what is written on them until they are cleared. */
export const REMEMBER_WRITING = `{
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    ;(this.canvas.written ??= []).push(text)
    return fillText.call(this, text, ...rest)
  }
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    this.canvas.written = []
    return clearRect.apply(this, area)
  }
}`

/** All that is written in the picture now. */
export const written = (page: Page): Promise<string[]> =>
  page
    .locator('.canvas canvas')
    .evaluateAll((layers) => layers.flatMap((layer): string[] => Reflect.get(layer, 'written') ?? []))
