// Makes the pictures of docs/viewer.md and the READMEs from the sample articles: `npm run build && node scripts/screenshots.mjs`.
// A real Chromium is needed; CHROMIUM_PATH names it where it is not /usr/bin/chromium.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const IMAGES = join(ROOT, 'docs', 'images')
const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const SIZE = { width: 1360, height: 850 }

const folder = mkdtempSync(join(tmpdir(), 'jinmai-screenshots-'))
const store = ['--store', join(folder, 'graph')]
mkdirSync(IMAGES, { recursive: true })
spawnSync(process.execPath, [MAIN, 'ingest', join(ROOT, 'samples'), ...store], { stdio: 'inherit' })
const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...store])
process.on('exit', () => server.kill())
const [line] = await once(server.stdout, 'data')
const url = String(line).trim()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
})

/** Opens the viewer, does what a person does, and keeps what it then shows. */
async function shot(name, act, { hash = '', size = SIZE, locale = 'zh-CN', colorScheme = 'light' } = {}) {
  const page = await browser.newPage({ viewport: size, locale, colorScheme, reducedMotion: 'reduce' })
  await page.goto(url + hash)
  await page.waitForSelector('body[data-ready="true"]')
  await act(page)
  await page.mouse.move(size.width - 300, 20)
  await page.waitForTimeout(500)
  await page.screenshot({ path: join(IMAGES, `viewer-${name}.png`) })
  await page.close()
  console.log(`viewer-${name}.png`)
}

async function find(page, text) {
  await page.locator('#search').fill(text)
  await page.locator('#search-list [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.marker:not([hidden])').waitFor()
}

async function ask(page, name) {
  await page.locator('#tab-ask').click()
  const question = page.locator(`details[data-query="${name}"]`)
  await question.locator('summary').click()
  await question.locator('button').click()
  await page.locator('.answer tbody tr').first().waitFor()
}

await shot('overview', () => {})
await shot('dark', () => {}, { colorScheme: 'dark' })
await shot('node', (page) => find(page, 'tkgjkcy'))
await shot('evidence', async (page) => {
  await find(page, 'tkgjkcy')
  await page.locator('.claim-line .evidence-link').nth(4).click()
  await page.locator('[data-key="bring-claim"]').click()
  await page.locator('.evidence .source').first().waitFor()
})
/** The two things of which the sample articles say most, and the link that shows what they say line by line. */
const { nodes, claims } = await (await fetch(`${url}api/graph?limit=600`)).json()
const quiet = new Set(nodes.filter(({ label }) => label === 'Group' || label === 'Metric').map(({ id }) => id))
const pairs = new Map()
for (const { source, target, derived } of claims) {
  const pair = [source, target].sort().join('|')
  if (derived || source === target || quiet.has(source) || quiet.has(target)) continue
  pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
}
const [pair] = [...pairs].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]
const [one, other] = pair.split('|')
const act = async (page) => {
  await find(page, nodes.find(({ id }) => id === one).name)
  const line = page.locator('.claim-line', { has: page.locator(`[data-key="node-${other}"]`) })
  await line.first().locator('.evidence-link').click()
  await page.locator('[data-key="pair"]').click()
}
await shot('unfolded', act, { hash: `#${new URLSearchParams({ v: '1', add: `${one},${other}`, unfold: pair })}` })
await shot('path', async (page) => {
  await find(page, '天津大学')
  await page.locator('[data-key="path"]').click()
  await page.locator('#path-to').fill('京津冀国家高新区联盟')
  await page.locator('#path-to-list [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.chain').first().waitFor()
})
await shot('ask', async (page) => {
  await ask(page, 'co-builders')
  await page.locator('.widen').click()
  await page.locator('[data-key="only"]').click()
})
await shot('cypher', async (page) => {
  await page.locator('#tab-ask').click()
  await page.locator('[data-key="cypher"]').click()
  await page.locator('.cm-content').waitFor()
  await page.locator('[data-key="run-cypher"]').click()
  await page.locator('.answer tbody tr').first().waitFor()
  await page.locator('[data-key="bring"]').click()
  await page.locator('.pane:not([hidden])').evaluate((pane) => pane.scrollTo({ top: 0 }))
})
await shot('narrow', (page) => find(page, 'tjdx'), { size: { width: 390, height: 844 } })
await shot('english', (page) => find(page, '天津大学'), { locale: 'en-GB' })
await shot('time', async (page) => {
  await page.locator('.track .from').press('End')
  await page.locator('.track .from').press('ArrowLeft')
})
await shot('region', async (page) => {
  await page.locator('.menu summary', { hasText: '布局' }).click()
  await page.locator('[data-key="layout-region"]').click()
  await page.keyboard.press('Escape')
  await page.locator('.laying').waitFor({ state: 'hidden' })
})
await shot('table', async (page) => {
  await page.locator('[data-key="mode-table"]').click()
  await page.locator('[data-key="claims"]').click()
})

await browser.close()
server.kill('SIGTERM')
await once(server, 'close')
rmSync(folder, { recursive: true })
