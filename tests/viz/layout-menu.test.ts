import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { layOut, markerCentre, search } from './person.js'
import { written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

/** Where a node stands with all in sight. */
const placeOf = async (page: Page, name: string): Promise<{ x: number; y: number }> => {
  await search(page, name)
  await page.getByRole('button', { name: '显示全部' }).click()
  await page.waitForTimeout(400)
  const place = await markerCentre(page)
  await page.locator('.canvas').focus()
  while (await page.locator('.marker').isVisible()) await page.keyboard.press('Escape')
  return place
}

viewerSuite('the layout menu', (at) => {
  it.each([
    ['按地区', ['未知地区']],
    ['按类型', ['机构', '园区', '人物']],
    ['按年份', ['2021', '2022', '2025']],
  ])('%s: names its groups in the picture', async (name, groups) => {
    const { page } = at
    for (const group of groups) expect(await written(page)).not.toContain(group)
    await layOut(page, name)
    await expect.poll(() => written(page)).toEqual(expect.arrayContaining(groups))
    await page.getByRole('button', { name: new RegExp(`^撤销：布局：${name}`) }).click()
    for (const group of groups) await expect.poll(() => written(page)).not.toContain(group)
  })

  it('puts units of one region together, and apart from another’s', async () => {
    const { page } = at
    await layOut(page, '按地区')
    const [one, two, other] = [
      await placeOf(page, '清华大学'),
      await placeOf(page, '北京理工大学'),
      await placeOf(page, '燕山大学'),
    ]
    expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeLessThan(Math.hypot(one.x - other.x, one.y - other.y))
  })

  it('环形: all on one circle', async () => {
    const { page } = at
    await layOut(page, '环形')
    const canvas = await page.locator('.canvas').boundingBox()
    const middle = { x: (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2, y: (canvas?.y ?? 0) + (canvas?.height ?? 0) / 2 }
    const far: number[] = []
    for (const name of ['天津大学', '钱立群', '天开高教科创园', '北京市']) {
      const place = await placeOf(page, name)
      far.push(Math.hypot(place.x - middle.x, place.y - middle.y))
    }
    expect(Math.max(...far) - Math.min(...far)).toBeLessThan(12)
  })

  it('力导向: its parameters change the picture, and the same ones bring the same picture back', async () => {
    const { page } = at
    const before = await placeOf(page, '南开大学')
    await page.getByText('布局', { exact: true }).click()
    const slider = page.getByLabel('向心力')
    await slider.fill('5')
    await page.getByRole('button', { name: '撤销：布局：力导向' }).waitFor()
    await page.locator('.laying').waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
    const drawn = await placeOf(page, '南开大学')
    expect(Math.hypot(drawn.x - before.x, drawn.y - before.y)).toBeGreaterThan(5)
    await page.getByRole('button', { name: '撤销：布局：力导向' }).click()
    await page.locator('.laying').waitFor({ state: 'hidden' })
    expect(await placeOf(page, '南开大学')).toEqual(before)
  })
})
