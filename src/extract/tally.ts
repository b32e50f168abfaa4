/** Adds up how often each value is named. */
export class Tally<T> {
  private readonly weights = new Map<T, number>()

  add(value: T, weight: number): void {
    this.weights.set(value, (this.weights.get(value) ?? 0) + weight)
  }

  /** The heaviest value where no other is as heavy. */
  only(): T | undefined {
    const first = this.first()
    const most = first === undefined ? undefined : this.weights.get(first)
    return [...this.weights.values()].filter((weight) => weight === most).length === 1 ? first : undefined
  }

  /** The heaviest value that weighs `least`; of equals, the one that came first. */
  first(least = 0): T | undefined {
    let best: [T, number] | undefined
    for (const [value, weight] of this.weights)
      if (weight >= least && (best === undefined || weight > best[1])) best = [value, weight]
    return best?.[0]
  }
}
