import { inflateSync } from 'node:zlib'

export interface Bitmap {
  pixels: Buffer
  channels: number
  width: number
  height: number
}

/** Reads a PNG of 8-bit colour without interlacing, which is what Chromium makes. */
export const decode = (png: Buffer): Bitmap => {
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
  return { pixels, channels, width, height }
}

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
