/** Whether all characters of the short form stand in the long one, in their order. */
export function keepsOrder(short: string, long: string): boolean {
  let i = 0
  for (const character of long) if (character === short.charAt(i)) i++
  return i === short.length
}
