/** Runs it once to warm up, then `rounds` times; the median in milliseconds. */
export async function median(rounds, work) {
  await work()
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[rounds >> 1]
}
