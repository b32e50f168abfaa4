import { expect, it } from 'vitest'
import { markerCentre, nodesLeft, search } from './person.js'
import { colours, written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

viewerSuite('the panel', (at) => {
  it('tells who held a post, from when to when, and what held as of a month', async () => {
    const { page } = at
    await search(page, '天津市科学技术局')
    const posts = page.locator('.posts li')
    await expect(posts.allTextContents()).resolves.toEqual([
      expect.stringMatching(/2021-06-17 – 2023-12-28.*赵海平.*局长/),
      expect.stringMatching(/2023-12-28 – .*钱立群.*局长/),
    ])
    const led = page.locator('.claim-group', { hasText: '由…领导' })
    expect(await led.textContent()).toContain('钱立群')
    await page.getByLabel('截至').fill('2022-06')
    expect(await led.textContent()).toContain('赵海平')
    expect(await led.textContent()).not.toContain('钱立群')
  })

  it('keeps to what was known by a month in posts and figures too', async () => {
    const { page } = at
    await search(page, '天津市科学技术局')
    await page.getByLabel('截至').fill('2022-06')
    await expect(page.locator('.posts li').allTextContents()).resolves.toEqual([
      expect.stringMatching(/2021-06-17 – ?赵海平.*局长/),
    ])
    await page.getByLabel('截至').fill('')
    expect(await page.locator('.posts li').count()).toBe(2)
    await search(page, '天津市')
    await page.getByLabel('截至').fill('2022-06')
    const figure = page.locator('.figure', { hasText: '全国重点实验室' })
    expect(await figure.textContent()).not.toContain('21家')
    expect(await page.locator('.detail').textContent()).not.toContain('雄安新区')
  })

  it('shows figures over time, each with its date', async () => {
    const { page } = at
    await search(page, '天津市')
    const figure = page.locator('.figure', { hasText: '全国重点实验室' })
    expect(await figure.textContent()).toMatch(/17家.*2021.*21家.*2023/)
    expect(await figure.locator('svg circle').count()).toBe(2)
    await figure.getByText('21家').click()
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('全国重点实验室21家')
  })

  it('says of a plan that it came true, and leads to what says so', async () => {
    const { page } = at
    await search(page, '未来材料')
    const plan = page.locator('.claim-line.planned', { hasText: '南开大学' })
    expect(await plan.textContent()).toContain('计划中已实现')
    await plan.locator('.evidence-link').click()
    await page.getByText('此计划后来已实现 2024-05-30').waitFor()
    await page.locator('.came-true button').click()
    await expect
      .poll(() => page.locator('.evidence').first().locator('mark').textContent())
      .toBe('南开大学与多家单位共同建设未来材料全国重点实验室')
  })

  it('marks what was denied, and shows a claim of a thing to itself', async () => {
    const { page } = at
    await search(page, '北方星图')
    expect(await page.locator('.claim-line.negated').textContent()).toContain('未成或取消')
    await search(page, '京津冀地区')
    await page.getByText('与自身').waitFor()
  })

  it('puts a claim into the picture whose other end was not there', async () => {
    const { page } = at
    await search(page, '天津市')
    const before = await nodesLeft(page)
    await page.locator('.claim-line', { hasText: '全国重点实验室21家' }).locator('.evidence-link').click()
    await page.getByRole('button', { name: '把这条关系放到图上' }).click()
    await expect.poll(() => nodesLeft(page)).toBe(before + 1)
    await page.getByRole('button', { name: '把这条关系放到图上' }).waitFor({ state: 'hidden' })
    await expect.poll(() => written(page)).toEqual(expect.arrayContaining(['天津市', '全国重点实验室21家']))
  })

  it('gathers what several articles say into one line, with all sentences behind it', async () => {
    const { page } = at
    await search(page, '天津大学')
    const line = page.locator('.claim-line', { hasText: '物质绿色' }).first()
    expect(await line.textContent()).toContain('2 篇')
    await line.locator('.evidence-link').click()
    await page.getByText('同一关系的其他出处 1').waitFor()
    expect(await page.locator('.evidence').count()).toBe(2)
  })

  it('lights a node and its neighbours under the pointer, with the full name', async () => {
    const { page } = at
    await search(page, '电气装备')
    const ring = await markerCentre(page)
    await page.keyboard.press('Escape')
    await page.mouse.move(ring.x + 200, ring.y + 200)
    await page.waitForTimeout(100)
    const accent = 'rgb(31, 95, 158)'
    const before = (await colours(page)).get(accent) ?? 0
    await page.mouse.move(ring.x, ring.y)
    await page.waitForTimeout(150)
    expect((await colours(page)).get(accent) ?? 0).toBeGreaterThan(before + 20)
    expect(await page.locator('.canvas').getAttribute('class')).toContain('pointing')
  })

  it('keeps a node where it was dragged to, also in a link, and puts it back on undo', async () => {
    const { page } = at
    await search(page, '吴建国')
    const start = await markerCentre(page)
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x + 60, start.y + 40, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: '撤销：移动 吴建国' }).waitFor()
    const moved = await markerCentre(page)
    expect(moved.x - start.x).toBeGreaterThan(40)
    await expect.poll(() => page.url()).toContain('move=')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => Math.round((await markerCentre(page)).x)).toBe(Math.round(start.x))
  })
})
