import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { globSync } from 'tinyglobby'
import { REMEMBER_WRITING } from './sight.js'

const ROOT = join(import.meta.dirname, '../..')

/** Where a Chromium is installed, or undefined; CHROMIUM_PATH comes first. */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
].find((path) => path !== undefined && path !== '' && existsSync(path))

if (!chromiumPath) {
  console.warn('Viewer tests in a browser are skipped: no Chromium here. Install one, or set CHROMIUM_PATH.')
}

/** Opens a real Chromium that draws WebGL in software. */
export const openBrowser = (...flags: string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--font-render-hinting=none', ...flags],
  })

/** Builds the viewer if its sources are newer than what was built. One process builds, others wait. */
export const built = async (): Promise<void> => {
  const lock = join(ROOT, 'node_modules/.viewer-build')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      await sleep(200)
    }
  }
  try {
    if (stale()) execFileSync('npx', ['vite', 'build', 'viz', '--logLevel', 'error'], { cwd: ROOT, stdio: 'inherit' })
  } finally {
    rmdirSync(lock)
  }
}

const stale = (): boolean => {
  const made = join(ROOT, 'viz/dist/index.html')
  if (!existsSync(made)) return true
  const at = statSync(made).mtimeMs
  const sources = globSync('viz/**/*.{ts,html,css,json}', { cwd: ROOT, ignore: 'viz/dist/**' })
  return sources.some((path) => statSync(join(ROOT, path)).mtimeMs > at)
}

/** A page that waits until the viewer has drawn its first picture, and fails the test on any script error. */
export const openViewer = async (browser: Browser, url: string, size = { width: 1440, height: 900 }): Promise<Page> => {
  const page = await browser.newPage({ viewport: size, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(8000)
  await page.addInitScript(REMEMBER_WRITING)
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(url)
  await ready(page)
  return page
}

export const ready = (page: Page): Promise<unknown> => page.waitForSelector('body[data-ready="true"]')
