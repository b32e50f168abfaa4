import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { letGo, markerCentre, nodesLeft, search, walkTo } from './person.js'
import { colours, written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

const ends = (page: Page): Promise<string[]> => page.locator('.path-end .node-link').allTextContents()

viewerSuite('paths', (at) => {
  it('are looked for between two nodes that are clicked in the picture, and drawn there', async () => {
    const { page } = at
    await search(page, '钱立群')
    const from = await markerCentre(page)
    const to = await walkTo(page, '天津市科学技术局')
    await letGo(page)
    await page.getByRole('tab', { name: '路径' }).click()
    await page.getByText('在图上点两个节点').waitFor()
    await page.mouse.click(from.x, from.y)
    await expect.poll(() => ends(page)).toEqual(['钱立群'])
    expect(await page.getByRole('tab', { name: '路径' }).getAttribute('aria-selected')).toBe('true')
    await page.waitForTimeout(400)
    await page.mouse.click(to.x, to.y)
    await expect.poll(() => ends(page)).toEqual(['钱立群', '天津市科学技术局'])
    await page.getByText('1 条最短链').waitFor()
    await expect.poll(() => written(page)).toEqual(expect.arrayContaining(['钱立群', '天津市科学技术局']))
    expect(await written(page)).not.toContain('天津大学')
    expect(await page.locator('.canvas').getAttribute('class')).toContain('faint')
  })

  it('take their second end from the picture when the first was chosen in the panel', async () => {
    const { page } = at
    await search(page, '钱立群')
    const from = await markerCentre(page)
    await walkTo(page, '天津市科学技术局')
    await page.getByRole('button', { name: '路径…' }).click()
    await page.mouse.click(from.x, from.y)
    await expect.poll(() => ends(page)).toEqual(['天津市科学技术局', '钱立群'])
  })

  it('are read hop by hop: each a sentence with its words, which leads to its evidence and back', async () => {
    const { page } = at
    await page.getByRole('tab', { name: '路径' }).click()
    for (const [field, text] of [
      ['#path-from', '赵海平'],
      ['#path-to', 'hhkjjbj'],
    ]) {
      await page.locator(`${field}`).fill(`${text}`)
      await page.locator(`${field}-list [role="option"]`).first().waitFor()
      await page.keyboard.press('Enter')
    }
    await page.getByText(/\d+ 条最短链，每条 \d 步/).waitFor()
    const chains = page.locator('.chain')
    const steps = await chains.first().locator('li').count()
    expect(steps).toBeGreaterThan(2)
    for (const hop of await chains.first().locator('li').all()) {
      expect(((await hop.locator('q').textContent()) ?? '').length).toBeGreaterThan(5)
    }
    const leads = await page
      .locator('.choices li', { hasText: '领导' })
      .locator('.dash')
      .evaluate((one) => getComputedStyle(one).backgroundColor)
    expect((await colours(page)).get(leads) ?? 0).toBeGreaterThan(20)
    await chains.first().locator('.sentence').first().click()
    expect(await page.locator('.evidence mark').first().textContent()).toContain('赵海平')
    await page.getByRole('tab', { name: '路径' }).click()
    expect(await chains.first().locator('li').count()).toBe(steps)
  })

  it('say so when nothing connects two, and let an end be chosen again', async () => {
    const { page } = at
    await search(page, '天津大学')
    await page.getByRole('button', { name: '路径…' }).click()
    await page.locator('#path-to').fill('京津冀地区')
    await page.locator('#path-to-list [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.chain, .paths p:not(.busy)').first().waitFor()
    await page.getByRole('button', { name: '重选' }).last().click()
    await page.locator('#path-to').waitFor()
    expect(await ends(page)).toEqual(['天津大学'])
  })

  it('start and end are undone like any step', async () => {
    const { page } = at
    const before = await nodesLeft(page)
    await search(page, '钱立群')
    await page.getByRole('button', { name: '路径…' }).click()
    await page.locator('#path-to').fill('天津大学')
    await page.locator('#path-to-list [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^撤销：钱立群 到 天津大学/ }).click()
    await expect.poll(() => page.locator('.canvas').getAttribute('class')).not.toContain('faint')
    expect(await nodesLeft(page)).toBe(before)
  })
})
