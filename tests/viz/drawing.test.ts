import { expect, it } from 'vitest'
import type { GraphSlice } from '../../src/types/graph.js'
import { openViewer } from './browser.js'
import { fixture } from './fixture-graph.js'
import { serveFixture } from './fixture-server.js'
import { letGo, markerCentre, search, walkTo } from './person.js'
import { colours, gaps, inkBeside, written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

/** Three pairs and nothing that crosses them: a plan, what is done, and two with three claims. */
const few: GraphSlice = {
  ...fixture,
  version: 'few',
  nodes: fixture.nodes.filter(({ id }) => ['ysu', 'eel', 'robot', 'tju', 'hsb'].includes(id)),
}

const EEL = '先进电气装备可靠性与智能运维技术京津冀协同创新联合全国重点实验室'

viewerSuite('the drawing', (at) => {
  it('writes short names, and the full one under the pointer', async () => {
    const { page } = at
    await search(page, EEL)
    const { x, y } = await markerCentre(page)
    await letGo(page)
    await expect.poll(() => written(page)).toContain('电气装备联合实验室')
    expect(await written(page)).not.toContain(EEL)
    await page.mouse.move(x + 150, y + 150)
    await page.mouse.move(x, y)
    await expect.poll(() => written(page)).toContain(EEL)
  })

  it('says in the picture what a dashed line is, and how much of the graph it shows', async () => {
    const { page } = at
    const words = await page.locator('.limits').textContent()
    for (const part of ['显示 60 / 68 个节点', '虚线：计划或未成']) expect(words).toContain(part)
  })

  it('makes nodes the larger the more is said of them', async () => {
    const { page } = at
    const size = async (name: string): Promise<number> => {
      await search(page, name)
      await page.getByRole('button', { name: '显示全部' }).click()
      await page.waitForTimeout(400)
      const ring = await page.locator('.marker').boundingBox()
      return ring?.width ?? 0
    }
    const [university, manager] = [await size('天津大学'), await size('周启航')]
    expect(university).toBeGreaterThan(1.3 * manager)
  })

  it('colours what is in front by claim type, in the colours of the legend', async () => {
    const { page } = at
    await search(page, '南开大学')
    const seen = await colours(page)
    const dash = page.locator('.choices li', { hasText: '共建' }).locator('.dash')
    const colour = await dash.evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(seen.get(colour) ?? 0).toBeGreaterThan(100)
  })

  it('dashes a plan, and what is done not', async () => {
    const server = await serveFixture(few)
    const page = await openViewer(at.browser, server.url)
    await search(page, '燕山大学')
    const from = await markerCentre(page)
    const plan = await walkTo(page, EEL)
    await page.keyboard.press('Escape')
    const done = await walkTo(page, '协作机器人联合实验室')
    for (const look of ['in front', 'at rest']) {
      if (look === 'in front') await search(page, '燕山大学')
      else await letGo(page)
      await page.waitForTimeout(300)
      expect(await gaps(page, from, done, 0.2), look).toBe(0)
      expect(await gaps(page, from, plan, 0.2), look).toBeGreaterThan(4)
    }
    await page.close()
    await server.stop()
  })

  it('draws the claims of a pair as one line with their number, and unfolds them into curves', async () => {
    const server = await serveFixture(few)
    const page = await openViewer(at.browser, server.url)
    await search(page, '物质绿色创造与制造海河实验室')
    const from = await markerCentre(page)
    const to = await walkTo(page, '天津大学')
    await page.keyboard.press('Escape')
    await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2)
    await page.getByRole('button', { name: '逐条画出 3 条' }).waitFor()
    // A curve's middle is off the straight way by half of what its bend is.
    const seen = async () => [await inkBeside(page, from, to, 0.11), await inkBeside(page, from, to, -0.11)]
    expect(await written(page)).toContain('3')
    expect(await seen()).toEqual([null, null])
    await page.getByRole('button', { name: '逐条画出 3 条' }).click()
    await page.getByRole('button', { name: '合为一条线' }).waitFor()
    await expect.poll(seen).not.toContain(null)
    expect(await written(page)).not.toContain('3')
    await page.waitForTimeout(200)
    const [curve] = await seen()
    await page.mouse.click(curve?.x ?? 0, curve?.y ?? 0)
    await expect.poll(() => page.locator('.evidence').first().locator('mark').textContent()).toContain('物质绿色')
    await page.keyboard.press('Control+z')
    await expect.poll(seen).toEqual([null, null])
    await page.close()
    await server.stop()
  })

  it('turns dark with the system while it is open, and stays as chosen against it', async () => {
    const { page } = at
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const disc = (): Promise<string> =>
      page
        .locator('.choices .dot')
        .first()
        .evaluate((dot) => getComputedStyle(dot).backgroundColor)
    const light = { paper: await paper(), disc: await disc() }
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper()).not.toBe(light.paper)
    const dark = await disc()
    expect(dark).not.toBe(light.disc)
    await expect.poll(async () => (await colours(page)).get(dark) ?? 0).toBeGreaterThan(1000)
    expect((await colours(page)).get(light.disc) ?? 0).toBe(0)
    await page.getByLabel('外观').selectOption('light')
    await expect.poll(async () => (await colours(page)).get(light.disc) ?? 0).toBeGreaterThan(1000)
    await page.getByLabel('外观').selectOption('system')
    await expect.poll(async () => (await colours(page)).get(dark) ?? 0).toBeGreaterThan(1000)
  })

  it('looks the same each time', async () => {
    const { page, browser, server } = at
    const again = await openViewer(browser, server.url)
    const pictures = await Promise.all([page, again].map((one) => one.locator('.canvas').screenshot()))
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(true)
    await again.close()
  })
})
