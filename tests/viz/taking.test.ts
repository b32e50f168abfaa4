import { readFile } from 'node:fs/promises'
import { DOMParser } from 'linkedom'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { claimsLeft, layOut, nodesLeft, search } from './person.js'
import { decode } from './png.js'
import { tally } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

const take = async (page: Page, name: string): Promise<Buffer> => {
  await page.getByText('取走', { exact: true }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name, exact: true }).click()
  return readFile(await (await coming).path())
}

viewerSuite('taking away what is shown', (at) => {
  it('as PNG, which is a picture and not blank', async () => {
    const { page } = at
    const png = await take(page, 'PNG 图片')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 2000])
    const seen = tally(decode(png))
    for (const name of ['Institution', 'Park', 'Official']) {
      const colour = await page.evaluate((label) => {
        const dot = document.querySelector(`.choices .dot[style*="${label}"]`)
        return dot ? getComputedStyle(dot).backgroundColor : ''
      }, name)
      expect(seen.get(colour) ?? 0, name).toBeGreaterThan(1000)
    }
  })

  it('as it stands: what is in front in front, groups named, in the colours of the night', async () => {
    const { page } = at
    await page.emulateMedia({ colorScheme: 'dark' })
    await layOut(page, '按地区')
    await search(page, '燕山大学')
    const file = new DOMParser().parseFromString((await take(page, 'SVG 图片')).toString(), 'image/svg+xml')
    const words = [...file.querySelectorAll('text')].map((text) => text.textContent)
    for (const text of ['未知地区', '燕山大学', '协作机器人联合实验室', '显示 60 / 68 个节点', '虚线：计划或未成'])
      expect(words).toContain(text)
    expect(words).not.toContain('天津大学')
    expect(file.querySelectorAll('circle[opacity]')).toHaveLength(57)
    expect(file.querySelector('rect')?.getAttribute('fill')).toBe('#14181d')
  })

  it('as SVG with the legend, in the colours of the page', async () => {
    const { page } = at
    const text = (await take(page, 'SVG 图片')).toString()
    for (const part of ['机构 35', '共建 27', '天津大学', 'fill="#2f6fb0"', 'stroke-dasharray'])
      expect(text).toContain(part)
    const names = text.match(/<text[^>]*>[^<]*<\/text>/g) ?? []
    expect(names.length).toBeGreaterThan(40)
  })

  it('as GEXF with every node, claim and sentence', async () => {
    const { page } = at
    await page.getByRole('checkbox', { name: '共建' }).click()
    const [nodes, claims] = [await nodesLeft(page), await claimsLeft(page)]
    const file = new DOMParser().parseFromString((await take(page, 'GEXF（Gephi）')).toString(), 'text/xml')
    expect(file.querySelectorAll('node')).toHaveLength(nodes)
    expect(file.querySelectorAll('edge')).toHaveLength(claims)
    expect(file.toString()).toContain('钱立群局长主持天津市科学技术局')
  })

  it('as CSV and JSON', async () => {
    const { page } = at
    const nodes = (await take(page, '节点 CSV')).toString()
    expect(nodes.startsWith('\uFEFF名称,节点,种类')).toBe(true)
    expect(nodes.trimEnd().split('\r\n')).toHaveLength(1 + (await nodesLeft(page)))
    const claims = (await take(page, '关系 CSV')).toString()
    expect(claims).toContain('天津大学,CO_BUILDS,')
    const json = JSON.parse((await take(page, 'JSON')).toString())
    expect(json.claims).toHaveLength(await claimsLeft(page))
    expect(json.articles).toHaveLength(10)
  })

  it('as a link', async () => {
    const { page, server } = at
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
    await page.getByRole('checkbox', { name: '共建' }).click()
    await page.getByText('取走', { exact: true }).click()
    await page.getByRole('button', { name: '复制链接' }).click()
    await page.getByText('链接已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('types=CO_BUILDS')
  })

  it('as CSV from the table, as it is filtered there', async () => {
    const { page } = at
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page.getByPlaceholder('在表中筛选').fill('海河 实验室')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 CSV' }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    expect(text.trimEnd().split('\r\n')).toHaveLength(4)
  })
})
