import type { CDPSession, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ready } from './browser.js'
import { markerCentre } from './person.js'
import { REMEMBER_WRITING } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

type Finger = { x: number; y: number }

/** Puts fingers on the screen, moves them over the steps and lifts them. */
const fingers = async (client: CDPSession, ...steps: Finger[][]): Promise<void> => {
  for (const [index, touchPoints] of steps.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove'
    await client.send('Input.dispatchTouchEvent', { type, touchPoints })
    await new Promise((done) => setTimeout(done, 60))
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

viewerSuite('by touch, on a narrow screen', (at) => {
  const open = async (): Promise<{ page: Page; client: CDPSession; close: () => Promise<void> }> => {
    const context = await at.browser.newContext({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(8000)
    await page.addInitScript(REMEMBER_WRITING)
    await page.goto(at.server.url)
    await ready(page)
    return { page, client: await context.newCDPSession(page), close: () => context.close() }
  }
  const find = async (page: Page, text: string): Promise<void> => {
    await page.locator('#search').tap()
    await page.locator('#search').fill(text)
    await page.locator('#search-list [role="option"]').first().tap()
    await page.locator('.marker:not([hidden])').waitFor()
    await page.waitForTimeout(200)
  }

  it('two fingers zoom, one moves the picture', async () => {
    const { page, client, close } = await open()
    await find(page, 'tjdx')
    const { x, y } = await markerCentre(page)
    const small = await page.locator('.marker').boundingBox()
    await fingers(
      client,
      [
        { x: x - 30, y },
        { x: x + 30, y },
      ],
      [
        { x: x - 60, y },
        { x: x + 60, y },
      ],
      [
        { x: x - 100, y },
        { x: x + 100, y },
      ],
    )
    await expect
      .poll(async () => (await page.locator('.marker').boundingBox())?.width ?? 0)
      .toBeGreaterThan((small?.width ?? 0) * 1.2)
    await page.waitForTimeout(500)
    const before = await markerCentre(page)
    const canvas = await page.locator('.canvas').boundingBox()
    const from = { x: (canvas?.x ?? 0) + 30, y: (canvas?.y ?? 0) + (canvas?.height ?? 0) - 120 }
    await fingers(client, [from], [{ x: from.x + 20, y: from.y - 10 }], [{ x: from.x + 60, y: from.y - 40 }])
    await expect.poll(async () => Math.round((await markerCentre(page)).x - before.x)).toBeGreaterThan(30)
    await close()
  })

  it('a tap on a node tells who it is, a finger moves it', async () => {
    const { page, client, close } = await open()
    await find(page, '吴建国')
    const { x, y } = await markerCentre(page)
    const canvas = await page.locator('.canvas').boundingBox()
    await page.touchscreen.tap((canvas?.x ?? 0) + 12, (canvas?.y ?? 0) + 12)
    await page.locator('.marker').waitFor({ state: 'hidden' })
    await page.waitForTimeout(400)
    await page.touchscreen.tap(x, y)
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('吴建国')
    await page.waitForTimeout(400)
    await fingers(client, [{ x, y }], [{ x: x + 15, y: y + 10 }], [{ x: x + 50, y: y + 40 }])
    await page.getByRole('button', { name: '撤销：移动 吴建国' }).waitFor()
    expect((await markerCentre(page)).x - x).toBeGreaterThan(25)
    await close()
  })

  it('all that is there can be reached without scrolling sideways, and is large enough to hit', async () => {
    const { page, close } = await open()
    await find(page, 'tjdx')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const small = await page
      .locator('button:visible, summary:visible, select:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 24)
          .map((one) => `${one.className} ${one.textContent?.slice(0, 20)} ${one.getBoundingClientRect().height}`),
      )
    expect(small).toEqual([])
    for (const name of ['提问', '路径']) {
      await page.getByRole('tab', { name }).tap()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    }
    await page.getByRole('button', { name: '表', exact: true }).tap()
    await page.locator('.rows tbody tr').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await close()
  })
})
