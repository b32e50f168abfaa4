/**
 * Works on up to `atOnce` items at a time and yields the results in the order of the items, whichever is ready first.
 * No more than `atOnce` results ever wait, so memory does not grow with the input. `work` should not reject: a rejection
 * ends the whole.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    result.catch(() => undefined)
    running.push(result)
    const first = running.length >= atOnce ? running.shift() : undefined
    if (first) yield await first
  }
  for (const result of running) yield await result
}
