const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text without the signs that XML cannot hold: controls (line ends and tabs become spaces) and halves of characters. */
export const xmlText = (text: string): string => text.replace(/\s/gu, ' ').replace(/[\p{Cc}\p{Cs}\p{Cn}]/gu, '')

/** Text to stand in XML as it is. */
export const escaped = (text: string): string => xmlText(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)
