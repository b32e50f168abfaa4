/** Milliseconds of processor time that the work takes: what else the machine does hardly changes it. */
export async function processorTime(work) {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const WARM_UP = 3

/** The median of `rounds`, after some to warm up. */
export async function median(rounds, work) {
  for (let round = 0; round < WARM_UP; round += 1) await work()
  const times = []
  for (let round = 0; round < rounds; round += 1) times.push(await processorTime(work))
  return times.sort((a, b) => a - b)[rounds >> 1]
}
