const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Characters that XML 1.0 cannot hold in any form: control characters, half surrogate pairs, non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Leaves out what XML cannot hold. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '')

/** Text as content or attribute value. */
export const escapeXml = (text: string): string => xmlText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
