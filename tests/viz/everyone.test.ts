import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openViewer, ready } from './browser.js'
import { search } from './person.js'
import { viewerSuite } from './viewer-suite.js'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong, as `rule: element`. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
    return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
  })
}

viewerSuite('for everyone', (at) => {
  it.each(['light', 'dark'] as const)('axe finds nothing wrong, in %s, in any state', async (scheme) => {
    const { page } = at
    await page.emulateMedia({ colorScheme: scheme })
    expect(await violations(page)).toEqual([])
    await search(page, '天津大学')
    await page.locator('details[data-section="status"] > summary').click()
    expect(await violations(page)).toEqual([])
    await page.locator('.claim-line .evidence-link').nth(2).click()
    await page.locator('.evidence .source a').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByText('谁的关系最多').click()
    await page.locator('details[open] form').getByRole('button', { name: '运行' }).click()
    await page.locator('.answer tbody tr').first().waitFor()
    await page.getByRole('button', { name: 'Cypher' }).click()
    await page.locator('.cm-content').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('tab', { name: '路径' }).click()
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page.locator('.rows tbody tr').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('goes by keyboard: searches, walks neighbours, opens, expands, goes back, asks for help', async () => {
    const { page } = at
    await page.keyboard.press('/')
    await page.keyboard.type('qlq')
    await page.locator('#search-list [role="option"]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('钱立群')
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      await page.keyboard.press(key)
      if ((await page.locator('.detail h2').textContent()) !== '钱立群') break
    }
    expect(await page.locator('.detail h2').textContent()).toBe('天津市科学技术局')
    await page.keyboard.press('e')
    await page.getByRole('button', { name: '撤销：展开 天津市科学技术局' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.detail h2').textContent()).toBe('钱立群')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('t')
    await page.locator('.rows tbody tr').first().waitFor()
  })

  it('shows where the keyboard is', async () => {
    const { page } = at
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('Tab')
      const outline = await page.evaluate(() => {
        const active = document.activeElement
        return active && active !== document.body ? getComputedStyle(active).outlineStyle : 'none'
      })
      expect(outline).not.toBe('none')
    }
  })

  it('tells a screen reader what was found and how much is left', async () => {
    const { page } = at
    await page.locator('#search').fill('海河')
    await expect.poll(() => page.locator('.search [aria-live]').first().textContent()).toMatch(/\d+ 个结果/)
    expect(await page.locator('.filters .left').getAttribute('role')).toBe('status')
  })

  it('switches language in place and keeps what was shown', async () => {
    const { page } = at
    await search(page, '南开大学')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Legend and filters').first().waitFor()
    expect(await page.locator('.detail h2').textContent()).toBe('南开大学')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const chinese = await page.evaluate(() =>
      [...document.querySelectorAll('button, summary, h1, h3, label > span:first-of-type')]
        .filter((one) => one.childElementCount === 0 && !one.closest('.claim-line, .aliases, .posts, .choices, .steps'))
        .map((one) => one.textContent ?? '')
        .filter((text) => /[\u4e00-\u9fff]/.test(text)),
    )
    expect(chinese).toEqual(['中文'])
    await page.reload()
    await ready(page)
    await page.getByText('Legend and filters').first().waitFor()
  })

  it('turns dark by choice and keeps it', async () => {
    const { page } = at
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await paper()
    await page.getByLabel('外观').selectOption('dark')
    expect(await paper()).not.toBe(light)
    await page.reload()
    await ready(page)
    expect(await paper()).not.toBe(light)
  })

  it('fits a narrow screen without scrolling sideways, and takes touches', async () => {
    const { browser, server } = at
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(server.url)
    await ready(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.locator('#search').tap()
    await page.locator('#search').fill('tjdx')
    await page.locator('#search-list [role="option"]').first().tap()
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('天津大学')
    const ring = await page.locator('.marker').boundingBox()
    await page.waitForTimeout(600)
    await page.touchscreen.tap((ring?.x ?? 0) + 5, (ring?.y ?? 0) + 120)
    await context.close()
  })

  it('shows the table where a browser cannot draw', async () => {
    const { browser, server } = at
    const context = await browser.newContext({ locale: 'zh-CN' })
    await context.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest])
      } as typeof real
    })
    const page = await context.newPage()
    await page.goto(server.url)
    await ready(page)
    await page.getByText('这个浏览器不能绘图').waitFor()
    expect(await page.locator('.rows tbody tr').count()).toBe(60)
    await context.close()
  })

  it('opens in English for who reads English', async () => {
    const { browser, server } = at
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(server.url)
    await ready(page)
    await page.getByText('Legend and filters').first().waitFor()
    await context.close()
    await (await openViewer(browser, server.url)).close()
  })
})
