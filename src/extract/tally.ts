/** Adds up how often each value is named. */
export class Tally<T> {
  private readonly weights = new Map<T, number>()

  add(value: T, weight: number): void {
    this.weights.set(value, (this.weights.get(value) ?? 0) + weight)
  }

  /** The heaviest value; of equals, the one that came first. */
  first(): T | undefined {
    let best: [T, number] | undefined
    for (const [value, weight] of this.weights) if (best === undefined || weight > best[1]) best = [value, weight]
    return best?.[0]
  }
}
