import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { claimsLeft, nodesLeft } from './person.js'
import { viewerSuite } from './viewer-suite.js'

const column = (page: Page, name: string): Promise<string[]> =>
  page.locator(`.rows tbody .col-${name}`).allTextContents()

/** The rows of a CSV text; no field of the fixture holds a line end once it is quoted. */
const rowsOf = (text: string): string[][] =>
  text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map((match) => match[1] ?? ''))

viewerSuite('the table', (at) => {
  const open = async (which: '节点' | '关系'): Promise<Page> => {
    const { page } = at
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page
      .locator('.table-head')
      .getByRole('button', { name: new RegExp(`^${which}`) })
      .click()
    await page.locator('.rows tbody tr').first().waitFor()
    return page
  }

  it('has a row for each node and claim of the picture, also once filters narrow it', async () => {
    const page = await open('关系')
    expect(await page.locator('.rows tbody tr').count()).toBe(await claimsLeft(page))
    await page.getByRole('checkbox', { name: '共建' }).click()
    expect(await page.locator('.rows tbody tr').count()).toBe(await claimsLeft(page))
    expect(await column(page, 'type')).not.toContain('共建')
    await open('节点')
    expect(await page.locator('.rows tbody tr').count()).toBe(await nodesLeft(page))
  })

  it('sorts by each column, numbers as numbers, both ways', async () => {
    const page = await open('节点')
    const numbers = async () => (await column(page, 'claims')).map(Number)
    expect(await numbers()).toEqual((await numbers()).sort((a, b) => b - a))
    await page.getByRole('button', { name: '关系数' }).or(page.locator('th.col-claims button')).first().click()
    expect(await numbers()).toEqual((await numbers()).sort((a, b) => a - b))
    await open('关系')
    await page.locator('th.col-date button').click()
    const dates = await column(page, 'date')
    expect(dates).toEqual([...dates].sort((a, b) => (a < b ? -1 : 1)))
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('日期')
  })

  it('opens what is chosen in it, by keyboard too', async () => {
    const page = await open('关系')
    await page.getByPlaceholder('在表中筛选').fill('钱立群 领导')
    await page.locator('.rows tbody button').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.evidence mark').first().textContent()).toContain('钱立群')
  })

  it('exports what it shows as CSV: headings, every field, the sentence as it stands, and no formula', async () => {
    const page = await open('关系')
    await page.getByPlaceholder('在表中筛选').fill('未来材料 共建')
    const shown = await page.locator('.rows tbody tr').count()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 CSV' }).click()
    const [heads, ...rows] = rowsOf(await readFile(await (await coming).path(), 'utf8'))
    expect(heads).toEqual(await page.locator('.rows th[scope="col"]').allTextContents())
    expect(rows).toHaveLength(shown)
    const done = rows.find((row) => row[0] === '南开大学' && row[3] === 'actual')
    expect(done).toEqual([
      '南开大学',
      'CO_BUILDS',
      '未来材料全国重点实验室',
      'actual',
      '2024-05-30',
      '',
      '南开大学与多家单位共同建设未来材料全国重点实验室',
      '未来材料实验室揭牌',
    ])
  })
})
