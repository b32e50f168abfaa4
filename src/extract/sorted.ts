/** The index of the first item that `holds`, where all behind such an item hold too; the list's length where none does. */
export function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = list[middle]
    if (item === undefined || holds(item)) high = middle
    else low = middle + 1
  }
  return low
}
