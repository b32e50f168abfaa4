import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ready } from './browser.js'
import { claimsLeft, layOut, letGo, markerCentre, nodesLeft, search } from './person.js'
import { written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

const openSection = (page: Page, name: string) => page.locator(`details[data-section="${name}"] > summary`).click()

viewerSuite('exploring', (at) => {
  it('filters stack, count what is left, and are cleared together', async () => {
    const { page } = at
    const all = await claimsLeft(page)
    await page.getByRole('checkbox', { name: '共建' }).click()
    const without = await claimsLeft(page)
    expect(without).toBe(all - 27)
    await openSection(page, 'status')
    await page.getByRole('checkbox', { name: '已成事实' }).click()
    const both = await claimsLeft(page)
    expect(both).toBeGreaterThan(0)
    expect(both).toBeLessThan(without)
    await openSection(page, 'region')
    await page.getByRole('checkbox', { name: '天津市' }).click()
    expect(await claimsLeft(page)).toBeLessThan(both)
    await page.getByRole('button', { name: '清除', exact: true }).click()
    expect(await claimsLeft(page)).toBe(all)
  })

  it('narrows by article, by how connected and by how well supported', async () => {
    const { page } = at
    await openSection(page, 'article')
    await page.getByRole('checkbox', { name: '未来材料实验室揭牌' }).click()
    expect(await claimsLeft(page)).toBe(8)
    await page.getByRole('checkbox', { name: '未来材料实验室揭牌' }).click()
    await openSection(page, 'number')
    await page.getByLabel('至少几条关系').fill('6')
    expect(await nodesLeft(page)).toBe(8)
    await page.getByLabel('至少几条关系').fill('0')
    await page.getByLabel('至少几篇文章支持').fill('2')
    expect(await claimsLeft(page)).toBeLessThan(20)
  })

  it('narrows the years by both thumbs, drags the whole window, plays it, and undoes each as one step', async () => {
    const { page } = at
    const years = page.locator('.years')
    await expect(years.textContent()).resolves.toBe('2021 – 2025')
    await page.getByLabel('起始年份').press('ArrowRight')
    await page.getByLabel('结束年份').press('ArrowLeft')
    await page.getByLabel('结束年份').press('ArrowLeft')
    await expect(years.textContent()).resolves.toBe('2022 – 2023')
    const few = await claimsLeft(page)
    const window = await page.locator('.window').boundingBox()
    if (!window) throw new Error('no window')
    const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 }
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x + 30, middle.y, { steps: 4 })
    await page.mouse.move(middle.x + 100, middle.y, { steps: 4 })
    await page.mouse.up()
    await expect(years.textContent()).resolves.toBe('2024 – 2025')
    expect(await claimsLeft(page)).not.toBe(few)
    await page.keyboard.press('Control+z')
    await expect(years.textContent()).resolves.toBe('2022 – 2023')
    await page.getByRole('button', { name: '播放' }).click()
    await expect.poll(() => years.textContent()).toBe('2021 – 2022')
    await expect.poll(() => years.textContent(), { timeout: 3000 }).toBe('2022 – 2023')
    await page.getByRole('button', { name: '停止' }).click()
    await page.keyboard.press('Control+z')
    await expect(years.textContent()).resolves.toBe('2022 – 2023')
  })

  it('expands a node by one claim type, collapses it, and undoes and redoes all of it', async () => {
    const { page } = at
    await search(page, '天津市')
    const before = await nodesLeft(page)
    await page.getByRole('button', { name: '把“数量”的邻居放到图上' }).click()
    await expect.poll(() => nodesLeft(page)).toBe(before + 2)
    await page.getByRole('button', { name: '收起' }).click()
    const collapsed = await nodesLeft(page)
    expect(collapsed).toBeLessThan(before + 2)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await nodesLeft(page)).toBe(before)
    await page.keyboard.press('Control+y')
    expect(await nodesLeft(page)).toBe(before + 2)
    await page.getByText('步骤', { exact: true }).click()
    await expect(page.locator('.steps li').allTextContents()).resolves.toEqual(['展开 天津市'])
    await page.locator('.steps button').click()
    expect(await nodesLeft(page)).toBe(before)
  })

  it('hides a node, keeps only a neighbourhood with its direction, and finds the way back', async () => {
    const { page } = at
    const before = await nodesLeft(page)
    await search(page, '钱立群')
    await page.getByRole('button', { name: '隐藏' }).click()
    expect(await nodesLeft(page)).toBe(before - 1)
    await search(page, '天津市科学技术局')
    await page.getByLabel('方向').selectOption('out')
    await page.getByRole('button', { name: '只留' }).click()
    expect(await nodesLeft(page)).toBe(4)
    await page.getByRole('button', { name: /^撤销/ }).click()
    await page.getByRole('button', { name: /^撤销/ }).click()
    expect(await nodesLeft(page)).toBe(before)
  })

  it('goes back from neighbour to neighbour', async () => {
    const { page } = at
    await search(page, '钱立群')
    await page.locator('.claim-line .node-link').first().click()
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('天津市科学技术局')
    await page.getByRole('button', { name: '返回' }).click()
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('钱立群')
  })

  it('draws the claims of a pair as one line with their number, and apart on demand', async () => {
    const { page } = at
    await search(page, '天津大学')
    const here = await markerCentre(page)
    await page.locator('.claim-line .node-link', { hasText: '物质绿色' }).first().click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await search(page, '天津大学')
    await page.locator('.claim-line .evidence-link').first().click()
    await page.getByRole('button', { name: '两者之间共 3 条关系' }).click()
    expect(await page.locator('.evidence').count()).toBe(3)
    await page.getByRole('button', { name: '逐条画出 3 条' }).click()
    await page.getByRole('button', { name: '合为一条线' }).waitFor()
    expect(here.x).toBeGreaterThan(0)
  })

  it('connects two nodes by the shortest chains, each hop a sentence with its evidence', async () => {
    const { page } = at
    await search(page, '赵海平')
    await page.getByRole('button', { name: '路径…' }).click()
    await page.locator('#path-to').fill('hhkjjbj')
    await page.locator('#path-to-list [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('条最短链').waitFor()
    const hops = page.locator('.chain').first().locator('li')
    expect(await hops.first().textContent()).toContain('赵海平（局长）领导天津市科学技术局')
    expect(await hops.first().textContent()).toContain('赵海平局长主持天津市科学技术局')
    await hops.first().locator('.sentence').click()
    await page.locator('.evidence').first().waitFor()
  })

  it('lays out by region, type, circle and year, with parameters, the same each time', async () => {
    const { page } = at
    await search(page, '北京大学')
    const force = await markerCentre(page)
    const places: Record<string, { x: number; y: number }> = {}
    for (const name of ['按地区', '按类型', '环形', '按年份', '力导向']) {
      await page.getByText('布局', { exact: true }).click()
      await page.getByRole('button', { name, exact: true }).click()
      await page.locator('.laying').waitFor({ state: 'hidden' })
      await page.keyboard.press('Escape')
      await search(page, '北京大学')
      places[name] = await markerCentre(page)
    }
    expect(places.力导向).toEqual(force)
  })

  it('brings everything back from a link: filters, selection, layout, place and camera', async () => {
    const { page } = at
    await page.getByRole('checkbox', { name: '共建' }).click()
    await search(page, '天津市')
    await page.getByRole('button', { name: '把“数量”的邻居放到图上' }).click()
    await page.getByRole('button', { name: '放大' }).click()
    await page.waitForTimeout(400)
    const [link, nodes, claims, place] = [
      page.url(),
      await nodesLeft(page),
      await claimsLeft(page),
      await markerCentre(page),
    ]
    await page.goto('about:blank')
    await page.goto(link)
    await ready(page)
    expect(await page.locator('.detail h2').textContent()).toBe('天津市')
    expect([await nodesLeft(page), await claimsLeft(page)]).toEqual([nodes, claims])
    const again = await markerCentre(page)
    expect(Math.hypot(again.x - place.x, again.y - place.y)).toBeLessThan(2)
  })

  it('survives a reload as it stands: layout, years, unfolded lines, the table', async () => {
    const { page } = at
    await layOut(page, '按年份')
    await page.getByLabel('起始年份').press('ArrowRight')
    await search(page, '天津大学')
    await page.locator('.claim-line .evidence-link').first().click()
    await page.getByRole('button', { name: /两者之间共/ }).click()
    await page.getByRole('button', { name: /逐条画出/ }).click()
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page.waitForTimeout(400)
    const [claims, table] = [await claimsLeft(page), await page.locator('.rows tbody').textContent()]
    await page.reload()
    await ready(page)
    expect(await claimsLeft(page)).toBe(claims)
    expect(await page.locator('.rows tbody').textContent()).toBe(table)
    await expect(page.locator('.years').textContent()).resolves.toBe('2022 – 2025')
    await page.getByRole('button', { name: '合为一条线' }).waitFor()
    await page.getByRole('button', { name: '图', exact: true }).click()
    await letGo(page)
    await expect.poll(() => written(page)).toEqual(expect.arrayContaining(['2021', '2025']))
  })

  it('tells that a link is older, and what it could not find', async () => {
    const { page, server } = at
    await page.goto('about:blank')
    await page.goto(`${server.url}#types=CO_BUILDS`)
    await ready(page)
    await page.getByText('这个链接来自旧版本').waitFor()
    await page.goto('about:blank')
    await page.goto(`${server.url}#v=1&add=gone-1,gone-2`)
    await ready(page)
    await page.getByText('链接里有 2 个节点已不在图中').waitFor()
  })
})
