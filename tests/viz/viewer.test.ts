import { expect, it } from 'vitest'
import { markerCentre, search } from './person.js'
import { colours } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

viewerSuite('the viewer, as a person sees it', (at) => {
  it('draws the graph in the colours of its legend', async () => {
    const { page } = at
    const seen = await colours(page)
    const legend = await page
      .locator('.choices .dot')
      .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor))
    for (const colour of legend.slice(0, 5)) expect(seen.get(colour) ?? 0).toBeGreaterThan(40)
    await expect(page.locator('.limits').textContent()).resolves.toContain('60 / 68')
  })

  it('finds a university by its initials, flies there and tells who it is', async () => {
    const { page } = at
    await search(page, 'tjdx')
    expect(await page.locator('.detail h2').textContent()).toBe('天津大学')
    expect(await page.locator('.detail').textContent()).toContain('又称')
    const ring = await markerCentre(page)
    const canvas = await page.locator('.canvas').boundingBox()
    expect(Math.abs(ring.x - ((canvas?.x ?? 0) + (canvas?.width ?? 0) / 2))).toBeLessThan(3)
  })

  it('shows the sentence behind a clicked line, within its paragraph, with article, date, link, status and rule', async () => {
    const { page } = at
    await search(page, '赵海平')
    const from = await markerCentre(page)
    await page.locator('.claim-line .node-link').first().click()
    const to = await markerCentre(page)
    await search(page, '赵海平')
    const here = await markerCentre(page)
    const there = { x: here.x + (to.x - from.x), y: here.y + (to.y - from.y) }
    expect(there).not.toEqual(here)
    await page.locator('.claim-line .evidence-link').first().click()
    const card = page.locator('.evidence').first()
    await expect.poll(() => card.locator('a').getAttribute('href')).toBe('https://news.example.org/2021/haihe.html')
    expect(await card.locator('mark').textContent()).toBe('赵海平局长主持天津市科学技术局')
    const text = (await card.textContent()) ?? ''
    for (const part of ['记者从会上了解到', '2021-06-17', '局长', 'fixture/leads']) expect(text).toContain(part)
  })

  it('selects a node that is clicked in the picture, and lets go of it on Escape', async () => {
    const { page } = at
    await search(page, '南开大学')
    const ring = await markerCentre(page)
    await page.keyboard.press('Escape')
    expect(await page.locator('.marker').isHidden()).toBe(true)
    await page.mouse.click(ring.x, ring.y)
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('南开大学')
  })

  it('answers a question of the catalogue as a table and in the picture', async () => {
    const { page } = at
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByText('哪些外地单位参与共建本地实验室').click()
    await page.getByLabel('来自').fill('北京市')
    await page.locator('details[open] form').getByRole('button', { name: '运行' }).click()
    const rows = page.locator('.answer tbody tr')
    await expect.poll(() => rows.count()).toBe(3)
    expect(await rows.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('清华大学')]))
    await page.getByRole('button', { name: '图上只留结果' }).click()
    await expect.poll(() => page.locator('.limits').textContent()).toContain('6 / 68')
  })

  it('shows the same as a table that can be sorted and filtered', async () => {
    const { page } = at
    await page.getByRole('button', { name: '表', exact: true }).click()
    const first = page.locator('.rows tbody tr').first()
    expect(await first.textContent()).toContain('天津大学')
    await page.getByRole('button', { name: '名称' }).click()
    expect(await page.locator('.rows th[aria-sort="ascending"]').textContent()).toContain('名称')
    await page.getByPlaceholder('在表中筛选').fill('实验室')
    expect(await page.locator('.rows tbody tr').count()).toBe(6)
  })

  it('runs nothing that came from an article', async () => {
    const { page } = at
    await page.getByLabel('计数群体').check()
    await search(page, '智行')
    expect(await page.locator('.detail h2').textContent()).toContain('<b onmouseover')
    await page.getByRole('button', { name: '看原文' }).last().click()
    await page.getByText('记者从会上了解到').first().waitFor()
    await search(page, '雄安校地合作周')
    await page.locator('.claim-line .evidence-link').first().click()
    await page.locator('.source', { hasText: '雄安与天津的校地合作周' }).first().waitFor()
    expect(await page.locator('.evidence a').count()).toBe(0)
    expect(await page.title()).toBe('津脉 · 科技创新关系图')
  })
})
