// Measures the viewer in a real Chromium on 10,000 nodes and 30,000 claims, beside a page with nothing but sigma, and on the samples' size.
// `npx vite build viz && node bench/viewer.mjs`; writes docs/viewer-speed.md. CHROMIUM_PATH names the browser where it is not /usr/bin/chromium.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { graphOf } from './viewer/graph.mjs'
import { median, rounds, watch, withoutDrawing } from './viewer/measure.mjs'
import { serve } from './viewer/serve.mjs'

const ROUNDS = 9
const SIZE = { width: 1440, height: 900 }
const WORDS = ['技术创新', 'cgzh', '单位4711', '研究单位 99', '第12号', '成果转化', 'jscx']

const [before] = loadavg()
const bareFolder = join(tmpdir(), 'jinmai-bare-sigma')
const outDir = { outDir: bareFolder, emptyOutDir: true, target: 'es2022' }
await build({ root: 'bench/viewer/bare', base: './', logLevel: 'error', build: outDir })

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
})

async function open(url, ...scripts) {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' })
  page.setDefaultTimeout(180_000)
  for (const script of [watch, ...scripts]) await page.addInitScript(script)
  await page.goto(url)
  await page.waitForSelector('body[data-ready="true"]')
  return page
}

/** From the request, and from the arrival of the data, to the first picture. */
const firstPicture = (page) =>
  page.evaluate(() => {
    const drawn = performance.getEntriesByName('first picture')[0].startTime
    const data = performance.getEntriesByType('resource').find((entry) => entry.name.includes('api/graph'))
    return { fromRequest: drawn, fromData: drawn - data.responseEnd }
  })

async function opening(graph, hash = '') {
  const server = await serve('viz/dist', graph)
  const page = await open(server.url + hash)
  const times = await firstPicture(page)
  await page.close()
  server.stop()
  return times
}

const pointer = { x: SIZE.width / 2 - 74, y: SIZE.height / 2 }
/** The pointer comes from an empty place to a node; each page has its nodes in another order. */
const hover = (page, order) => ({
  before: async () => {
    await page.evaluate(() => {
      window.under = 0
    })
    await page.mouse.move(pointer.x, pointer.y)
  },
  act: async (round) => {
    await page.evaluate(
      (index) => {
        window.under = index
      },
      order.indexOf(`n${100 + round * 37}`) + 1,
    )
    await page.mouse.move(pointer.x + 5, pointer.y + round)
  },
})

const press = (page, key) => () => page.keyboard.press(key)

const large = graphOf(10_000, 30_000)
const small = await opening(graphOf(600, 800))
const big = await opening(large, '#v=1&base=10000')

const ours = await serve('viz/dist', large)
const page = await open(`${ours.url}#v=1&base=10000`, withoutDrawing)
const start = await page.evaluate(() => performance.now())
const degree = new Map(large.nodes.map((node) => [node.id, node.degree]))
const bySize = large.nodes
  .map((node) => node.id)
  .sort((a, b) => Math.min(79, degree.get(b)) - Math.min(79, degree.get(a)) || (a < b ? -1 : 1))
const viewer = { hover: await rounds(page, ROUNDS, hover(page, bySize)) }
await page.locator('.canvas').focus()
viewer.select = await rounds(page, ROUNDS, { before: press(page, 'Escape'), act: press(page, 'ArrowRight') })
await page.keyboard.press('Escape')
const box = page.locator('.choices input').nth(8)
viewer.filter = await rounds(page, ROUNDS, { before: () => page.waitForTimeout(100), act: () => box.click() })
const search = []
for (const text of WORDS) {
  search.push(
    await page.evaluate(async (words) => {
      const input = document.querySelector('#search')
      input.value = ''
      input.dispatchEvent(new Event('input'))
      await new Promise((done) => setTimeout(done, 100))
      const began = performance.now()
      input.value = words
      input.dispatchEvent(new Event('input'))
      await new Promise((done) => {
        const look = () => (!document.querySelector('#search-list').hidden ? done() : setTimeout(look))
        look()
      })
      return performance.now() - began
    }, text),
  )
}
const longest = async (since) => {
  const tasks = await page.evaluate((from) => window.longTasks.filter((task) => task.startTime >= from), since)
  return Math.max(0, ...tasks.map((task) => task.duration))
}
const longestOfActs = await longest(start)
/** Acts that touch every node or line. */
const WHOLE = {
  'another theme': () => page.locator('.bar select').selectOption('dark'),
  'another layout (circle)': async () => {
    await page.locator('.menu summary').nth(1).click()
    await page.locator('[data-key="layout-circle"]').click()
  },
  'undoing it': () => page.locator('[data-key="undo"]').click(),
  'only what is planned': async () => {
    await page.locator('details[data-section="status"] > summary').click()
    await page.locator('details[data-section="status"] input').first().click()
  },
  'all of it again': () => page.locator('.panel-head button').click(),
}
const whole = []
for (const [name, act] of Object.entries(WHOLE)) {
  const since = await page.evaluate(() => performance.now())
  await act()
  await page.waitForTimeout(3000)
  whole.push([name, await longest(since)])
}
await page.close()
ours.stop()

const theirs = await serve(bareFolder, large)
const other = await open(theirs.url, withoutDrawing)
const bare = { hover: await rounds(other, ROUNDS, hover(other, large.nodes.map((node) => node.id).sort())) }
bare.select = await rounds(other, ROUNDS, { before: press(other, 's'), act: press(other, 's') })
bare.filter = await rounds(other, ROUNDS, { before: () => other.waitForTimeout(100), act: press(other, 'f') })
await other.close()
theirs.stop()
await browser.close()

const scripts = readdirSync('viz/dist/assets').filter((name) => name.endsWith('.js'))
const weight = (names) =>
  Math.round(names.reduce((sum, name) => sum + gzipSync(readFileSync(join('viz/dist/assets', name))).length, 0) / 1000)
const onDemand = /^(editor|gexf)/
const ms = (value) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
const row = (name, key) =>
  `| ${name} | ${ms(viewer[key])} | ${ms(bare[key])} | ${(viewer[key] / bare[key]).toFixed(2)} |`

const report = `# Speed of the viewer

Written by \`npx vite build viz && node bench/viewer.mjs\`. ${cpus().length} cores of ${cpus()[0]?.model.trim()}; Chromium without a graphics card draws in software.
Load before the run: ${before.toFixed(1)}. Times are as the clock has them, so what else runs on the machine adds to them.

| what | here |
| --- | --- |
| 600 nodes, 800 claims: from request to first picture | ${ms(small.fromRequest)} |
| 10,000 nodes, 30,000 claims: from the data's arrival to first picture | ${ms(big.fromData)} |
| search over 10,000 names with their pinyin, from key to list (median, worst) | ${ms(median(search))}, ${ms(Math.max(...search))} |
| JavaScript before the Cypher editor, gzipped | ${weight(scripts.filter((name) => !onDemand.test(name)))} KB |
| the Cypher editor, loaded on demand, gzipped | ${weight(scripts.filter((name) => name.startsWith('editor')))} KB |

The page's own share of a frame: the main thread's processor time for one act with 10,000 nodes and 30,000 claims on the stage until it is
drawn, drawing itself left out (WebGL's draw calls do nothing). Beside it, in the same run, a page with nothing but sigma 3.0.3 and the same nodes, lines and places,
which does for each act what it must: for hover sigma's own, for selection reducers over everything, for a filter another graph. Medians of
${ROUNDS}.

| act | viewer | bare sigma | ratio |
| --- | --- | --- | --- |
${row('pointer comes to a node', 'hover')}
${row('selection', 'select')}
${row('filter by claim type', 'filter')}

The longest task of the main thread during these acts and the searches: ${ms(longestOfActs)}. Acts that touch every node or line take several
tasks; the longest of each:

| act | longest task |
| --- | --- |
${whole.map(([name, task]) => `| ${name} | ${task === 0 ? 'below 50 ms' : ms(task)} |`).join('\n')}
`
writeFileSync('docs/viewer-speed.md', report)
console.log(report)
