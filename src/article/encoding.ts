import { JinmaiError } from '../types/index.js'

/** What a decoder made of the bytes, and what the reader should know about it. */
export interface Decoded {
  text: string
  warnings: string[]
}

const MAGIC: readonly [name: string, start: string][] = [
  ['a PDF file', '%PDF-'],
  ['a ZIP, Word or Excel file', 'PK\u0003\u0004'],
  ['an old Word or Excel file', '\u00d0\u00cf\u0011\u00e0'],
  ['a gzip file', '\u001f\u008b'],
  ['a PNG image', '\u0089PNG'],
  ['a JPEG image', '\u00ff\u00d8\u00ff'],
  ['a GIF image', 'GIF8'],
  ['a WebP or AVI file', 'RIFF'],
  ['an SQLite database', 'SQLite format 3'],
  ['a program', '\u007fELF'],
]
const BOMS: readonly [encoding: string, start: string][] = [
  ['utf-8', '\u00ef\u00bb\u00bf'],
  ['utf-16le', '\u00ff\u00fe'],
  ['utf-16be', '\u00fe\u00ff'],
]
/** Looked at for a charset declaration, for NUL bytes and for the likeliest decoding. */
const HEAD_BYTES = 4096
const CHARSET = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i
const COMMON = /[的一是在了和有中国大为上个市年发科学新业建会技创，。、]/g
/** Above this share of unreadable characters the file is no text in any encoding that we know. */
const MOST_DAMAGE = 0.6
/** Characters lost in decoding, here or by an earlier program that wrote 锟斤拷 for two of them. */
const DAMAGE = /\ufffd|锟斤拷/g

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)
const latin1 = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1')
const commonness = (text: string): number => (text.match(COMMON)?.length ?? 0) / Math.max(1, text.length)

function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function binaryName(bytes: Uint8Array): string | null {
  const head = latin1(bytes, 16)
  const magic = MAGIC.find(([, start]) => head.startsWith(start))
  if (magic !== undefined) return magic[0]
  return bytes.subarray(0, HEAD_BYTES).includes(0) ? 'a binary file' : null
}

/** Text in which no one encoding fits: line by line, so that damage stays where it is and pages of two encodings are read. */
function lineByLine(bytes: Uint8Array, old: string): string {
  let text = ''
  for (let from = 0; from < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, from)
    const to = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(from, to)
    text += strict(line, 'utf-8') ?? strict(line, old) ?? likelier(decode(line, 'utf-8'), decode(line, old))
    from = to
  }
  return text
}

const likelier = (a: string, b: string): string => (commonness(a) >= commonness(b) ? a : b)

/** Bytes that are no UTF-8: the declared encoding if it fits, else GB18030 or Big5, whichever reads more like Chinese. */
function legacy(bytes: Uint8Array, declared: string | null): string | null {
  const sample = bytes.subarray(0, 16 * HEAD_BYTES)
  const fitting = ['gb18030', 'big5', ...(declared === null || declared.startsWith('utf') ? [] : [declared])]
    .map((encoding) => ({
      encoding,
      common: commonness(decode(sample, encoding)) + (encoding === declared ? 0.02 : 0),
    }))
    .sort((a, b) => b.common - a.common)
  for (const { encoding } of fitting) {
    const text = strict(bytes, encoding)
    if (text !== null) return text
  }
  return null
}

/**
 * Decodes by content: byte order mark, strict UTF-8, then the encoding that the page declares, GB18030 or Big5. A damaged
 * page is read as far as it goes and said to be so in `warnings`.
 *
 * @param source names the input in errors
 * @param charset the encoding that came with the bytes (an HTTP header), if any
 * @throws JinmaiError INPUT_EMPTY without bytes, INPUT_BINARY for what is no text
 */
export function decodeText(bytes: Uint8Array, source: string, charset?: string): Decoded {
  if (bytes.length === 0) throw new JinmaiError('INPUT_EMPTY', `${source} is empty`, 'Give a file that has text in it.')
  const head = latin1(bytes, HEAD_BYTES)
  const bom = BOMS.find(([, start]) => head.startsWith(start))
  if (bom !== undefined) return withDamage(decode(bytes, bom[0]), source)
  const binary = binaryName(bytes)
  if (binary !== null) throw notText(source, binary)
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== null) return withDamage(utf8, source)
  const declared = knownEncoding(charset ?? CHARSET.exec(head)?.[1])
  const old = legacy(bytes, declared)
  if (old !== null) return withDamage(old, source)
  return withDamage(lineByLine(bytes, declared === null || declared === 'utf-8' ? 'gb18030' : declared), source)
}

function withDamage(text: string, source: string): Decoded {
  const lost = text.match(DAMAGE)?.length ?? 0
  if (lost === 0) return { text, warnings: [] }
  if (lost > MOST_DAMAGE * text.length) throw notText(source, 'in no encoding that can be read')
  return { text, warnings: [`${source}: ${lost} characters are damaged and could not be read; the rest was`] }
}

const notText = (source: string, what: string): JinmaiError =>
  new JinmaiError(
    'INPUT_BINARY',
    `${source} is ${what}, not text`,
    'Save it as text, Markdown or HTML (UTF-8 or GB18030).',
  )
