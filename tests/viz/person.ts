import { inflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/* What a person does and sees, for the tests in a browser. */

/** Types into the search field and takes the first offer. */
export const search = async (page: Page, text: string): Promise<void> => {
  await page.locator('#search').fill(text)
  await page.locator('#search-list [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.marker:not([hidden])').waitFor()
  await page.waitForTimeout(50)
}

/** Where the ring around the selected node stands on the page. */
export const markerCentre = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.locator('.marker').boundingBox()
  if (!box) throw new Error('nothing is marked')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** How often each colour, as `rgb(r, g, b)`, stands in the picture as it is on the screen. */
export const colours = async (page: Page, selector = '.canvas'): Promise<Map<string, number>> => {
  const { pixels, channels } = decode(await page.locator(selector).screenshot({ type: 'png' }))
  const seen = new Map<string, number>()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = `rgb(${pixels[at]}, ${pixels[at + 1]}, ${pixels[at + 2]})`
    seen.set(colour, (seen.get(colour) ?? 0) + 1)
  }
  return seen
}

/** Reads a PNG of 8-bit colour without interlacing, which is what Chromium makes. */
const decode = (png: Buffer): { pixels: Buffer; channels: number } => {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const channels = png[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = Buffer.alloc(height * stride)
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column
      const left = column >= channels ? (pixels[at - channels] ?? 0) : 0
      const up = row > 0 ? (pixels[at - stride] ?? 0) : 0
      const corner = row > 0 && column >= channels ? (pixels[at - stride - channels] ?? 0) : 0
      pixels[at] = (raw[row * (stride + 1) + 1 + column] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return { pixels, channels }
}

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const left = async (page: Page): Promise<[number, number]> => {
  const [nodes, claims] = ((await page.locator('.filters .left').textContent()) ?? '').match(/\d[\d,]*/g) ?? []
  return [Number(nodes?.replaceAll(',', '')), Number(claims?.replaceAll(',', ''))]
}

/** How many nodes the viewer says are shown. */
export const nodesLeft = async (page: Page): Promise<number> => (await left(page))[0]

/** How many claims the viewer says are shown. */
export const claimsLeft = async (page: Page): Promise<number> => (await left(page))[1]
