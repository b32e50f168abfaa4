import { expect, it } from 'vitest'
import { openViewer, ready } from './browser.js'
import { search } from './person.js'
import { viewerSuite } from './viewer-suite.js'

viewerSuite('for everyone', (at) => {
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
