import { expect, it } from 'vitest'
import { claimsLeft, nodesLeft, offCentre, search } from './person.js'
import { viewerSuite } from './viewer-suite.js'

viewerSuite('finding and narrowing', (at) => {
  it.each([
    ['initials', 'tjdx', '天津大学'],
    ['pinyin', 'nankaidaxue', '南开大学'],
    ['English', 'nankai univ', '南开大学'],
    ['traditional characters', '清華大學', '清华大学'],
    ['a part of the name', '合成生物技术创新', '国家合成生物技术创新中心'],
    ['a short form', '北理工', '北京理工大学'],
  ])('finds by %s while it is typed, and flies there', async (_, text, name) => {
    const { page } = at
    await page.locator('#search').pressSequentially(text)
    const first = page.locator('#search-list [role="option"]').first()
    await expect.poll(() => first.locator('.offer-name').textContent()).toBe(name)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe(name)
    await expect.poll(() => offCentre(page)).toBeLessThan(3)
  })

  it('goes through what it offers by arrows, and lets go on Escape', async () => {
    const { page } = at
    await page.locator('#search').fill('海河')
    const names = page.locator('#search-list .offer-name')
    await expect.poll(() => names.count()).toBeGreaterThan(3)
    const third = (await names.nth(2).textContent()) ?? ''
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#search-list [aria-selected="true"] .offer-name').textContent()).toBe(third)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe(third)
    await page.locator('#search').fill('没有这个名字')
    await page.getByText('没有找到').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#search-list').waitFor({ state: 'hidden' })
    expect(await page.locator('#search').inputValue()).toBe('')
  })

  it('narrows by label and kind, each choice telling how much it would show', async () => {
    const { page } = at
    const people = page.locator('.choices li', { hasText: '人物' })
    expect(await people.locator('.count').textContent()).toBe('6')
    const before = await nodesLeft(page)
    await page.getByRole('checkbox', { name: '人物' }).click()
    expect(await nodesLeft(page)).toBeLessThanOrEqual(before - 6)
    expect(await people.locator('.count').textContent()).toBe('6')
    await page.locator('details[data-section="kind"] > summary').click()
    const claims = await claimsLeft(page)
    await page.getByRole('checkbox', { name: '高校' }).click()
    expect(await claimsLeft(page)).toBeLessThan(claims)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await nodesLeft(page)).toBe(before)
  })

  it('keeps what lies within more steps, in each direction', async () => {
    const { page } = at
    const kept: Record<string, number> = {}
    for (const [steps, direction] of [
      ['1', 'both'],
      ['2', 'both'],
      ['2', 'in'],
    ] as const) {
      await search(page, '天津市科学技术局')
      await page.getByLabel('几步之内').selectOption(steps)
      await page.getByLabel('方向').selectOption(direction)
      await page.getByRole('button', { name: '只留', exact: true }).click()
      kept[`${steps} ${direction}`] = await nodesLeft(page)
      await page.getByRole('button', { name: /^撤销：只留/ }).click()
    }
    expect(kept).toEqual({ '1 both': 6, '2 both': expect.any(Number), '2 in': 3 })
    expect(kept['2 both']).toBeGreaterThan(6)
  })
})
