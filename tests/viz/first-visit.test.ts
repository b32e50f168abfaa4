import { expect, it } from 'vitest'
import { ready } from './browser.js'
import { letGo, nodesLeft, search } from './person.js'
import { written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

viewerSuite('a first visit', (at) => {
  it('shows three things to try on the data at hand, each of which works', async () => {
    const { page } = at
    const things = page.locator('.tries button')
    await expect(things.allTextContents()).resolves.toEqual([
      '天津大学与谁有关？',
      '天津大学和合成生物制造产业园怎样相连？',
      '从问题清单里选一个',
    ])
    await things.nth(0).click()
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('天津大学')
    await letGo(page)
    await things.nth(1).click()
    await page.getByText('条最短链').waitFor()
    await page.getByRole('tab', { name: '详情' }).click()
    await things.nth(2).click()
    await page.getByText('谁的关系最多').waitFor()
  })

  it('no longer shows them to who closed them, until they are opened again', async () => {
    const { page } = at
    // A filter redraws the panel before the browser has told that the list was closed.
    await page.getByText('试一试').evaluate((title: HTMLElement) => {
      title.click()
      document.querySelector<HTMLElement>('.filters input')?.click()
    })
    await expect.poll(() => page.locator('.tries').isVisible()).toBe(false)
    await page.reload()
    await ready(page)
    expect(await page.locator('.tries').isVisible()).toBe(false)
    await page.getByText('试一试').click()
    await page.locator('.tries').waitFor()
  })

  it('says what the picture means and which keys there are, on demand', async () => {
    const { page } = at
    await page.getByRole('button', { name: '帮助' }).click()
    const help = page.getByRole('dialog')
    for (const words of ['虚线是计划', '搜索', '撤销、重做']) await help.getByText(words).first().waitFor()
    await help.getByRole('button', { name: '关闭' }).click()
    await help.waitFor({ state: 'hidden' })
  })

  it('expands a node as far as chosen, tells what is left, and goes on from there', async () => {
    const { page } = at
    await page.evaluate(() => history.replaceState(null, '', '#v=1&base=5'))
    await page.reload()
    await ready(page)
    const start = await nodesLeft(page)
    await search(page, '天津大学')
    await page.getByLabel('一次最多展开几个').selectOption('10')
    await page.getByRole('button', { name: '展开', exact: true }).click()
    await page.getByText(/邻居显示了 \d+ \/ 14 个/).waitFor()
    const once = await nodesLeft(page)
    expect(once).toBe(start + 10)
    await page.getByRole('button', { name: '展开', exact: true }).click()
    await expect.poll(() => nodesLeft(page)).toBeGreaterThan(once)
    await expect.poll(() => written(page)).toEqual(expect.arrayContaining(['南开大学', '清华大学', '雄安新区']))
  })
})
