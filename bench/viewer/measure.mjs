/* What is measured in a page; all times in milliseconds. */

/** Runs before the page's own code: notes long tasks. */
export function watch() {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

/**
 * Runs before the page's own code: drawing costs nothing, so that what is left is the page's own share of a frame; the node under the
 * pointer is the one that `window.under` names by its place in the graph, counted from 1.
 */
export function withoutDrawing() {
  window.under = 0
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    kind.prototype.drawArrays = () => {}
    kind.prototype.drawArraysInstanced = () => {}
    kind.prototype.readPixels = (...given) => {
      given[6].set([(window.under >> 16) & 255, (window.under >> 8) & 255, window.under & 255, 255])
    }
  }
}

const nextFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))))

/** How long an act takes at most to be drawn. */
const SETTLED = 700

/** How long the main thread worked for an act until all of it was drawn, in its own time: what else runs on the machine does not count. */
export async function work(page, act) {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await client.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  await nextFrames(page)
  const before = await spent()
  await act()
  await page.waitForTimeout(SETTLED)
  await nextFrames(page)
  const after = await spent()
  await client.detach()
  return after - before
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

/** The median of some rounds of an act, each with an act before it that is not measured; the first two rounds warm up. */
export async function rounds(page, count, { before, act }) {
  const times = []
  for (let round = 0; round < count + 2; round++) {
    await before(round)
    const time = await work(page, () => act(round))
    if (round > 1) times.push(time)
  }
  return median(times)
}
