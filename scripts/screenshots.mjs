// What `npm run screenshots` runs: the pictures of the documentation, taken from the viewer on the sample graph in a real
// Chromium. CHROMIUM_PATH names another one than /usr/bin/chromium.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ROOT, ready, run } from './ready.mjs'

const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const IMAGES = join(ROOT, 'docs', 'images')

ready()
mkdirSync(IMAGES, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'jinmai-pictures-'))
const store = ['--store', join(folder, 'graph')]
run(process.execPath, [MAIN, 'ingest', ...store, join(ROOT, 'samples')])
const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...store], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [address] = await once(server.stdout, 'data')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--font-render-hinting=none'],
})

try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 820 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  await page.goto(String(address).trim())
  await page.waitForSelector('body[data-ready="true"]')
  await picture(page, 'viewer-overview')
  await search(page, '天开园')
  await picture(page, 'viewer-node')
  await page.locator('.claim-line .evidence-link').first().click()
  await picture(page, 'viewer-evidence')
} finally {
  await browser.close()
  server.kill('SIGTERM')
  await once(server, 'close')
  rmSync(folder, { recursive: true })
}

/** Takes the picture once the page has settled. */
async function picture(page, name) {
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(IMAGES, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}

/** Types a name and takes the first offer, as a person does. */
async function search(page, text) {
  await page.locator('#search').fill(text)
  await page.locator('#search-list [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
}
