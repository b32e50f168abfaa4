/** No article is larger: 16 MiB. */
export const MAX_BYTES = 16 * 1024 * 1024

/** All bytes of a stream, or null where there are more than `max`; then it reads no further. */
export async function collect(stream: AsyncIterable<Uint8Array>, max: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > max) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
