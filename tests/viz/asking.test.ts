import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openViewer } from './browser.js'
import { fixture } from './fixture-graph.js'
import { serveFixture } from './fixture-server.js'
import { search } from './person.js'
import { viewerSuite } from './viewer-suite.js'

const openEditor = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: '提问' }).click()
  await page.getByRole('button', { name: 'Cypher' }).click()
  await page.locator('.cm-content').waitFor()
}

const write = async (page: Page, text: string): Promise<void> => {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

viewerSuite('asking', (at) => {
  it('loads the editor only when it is asked for', async () => {
    const { page } = at
    const sent: string[] = []
    page.on('request', (request) => sent.push(request.url()))
    await page.getByRole('tab', { name: '提问' }).click()
    await page.waitForTimeout(200)
    expect(sent.some((url) => url.includes('editor'))).toBe(false)
    await page.getByRole('button', { name: 'Cypher' }).click()
    await page.locator('.cm-content').waitFor()
    expect(sent.some((url) => url.includes('editor'))).toBe(true)
  })

  it('answers Cypher as a table that sorts, and in the picture, with the limits shown', async () => {
    const { page } = at
    await openEditor(page)
    expect(await page.locator('.cm-content .ͼ1, .cm-content span').count()).toBeGreaterThan(3)
    await page.getByText('只读').waitFor()
    expect(await page.getByLabel('行数上限').inputValue()).toBe('100')
    expect(await page.getByLabel('时间上限').inputValue()).toBe('10')
    await write(page, 'MATCH (a)-[r:CO_BUILDS]->(b {kind: "laboratory"}) RETURN a, b, r')
    await page.keyboard.press('Control+Enter')
    const rows = page.locator('.answer tbody tr')
    await expect.poll(() => rows.count()).toBeGreaterThan(10)
    await page.locator('.answer th button', { hasText: '单位' }).click()
    const names = await page.locator('.answer tbody tr td:first-child').allTextContents()
    expect(names).toEqual([...names].sort(new Intl.Collator('zh-Hans-CN').compare))
    await page.getByRole('button', { name: /在图上突出/ }).click()
    await page.getByRole('button', { name: /^撤销：查询结果/ }).waitFor()
  })

  it('marks an error at its place in the text, and says in words what is wrong', async () => {
    const { page } = at
    await openEditor(page)
    await write(page, 'MATHC (a) RETURN a')
    await page.getByRole('button', { name: '运行' }).last().click()
    await page.getByRole('alert').getByText("unexpected 'MATHC'").waitFor()
    await page.locator('.cm-lintRange-error').waitFor()
    await write(page, 'CREATE (a)')
    await page.keyboard.press('Control+Enter')
    await page.getByText('这里只能读').waitFor()
    await write(page, 'UNWIND range(1, 1000000000) AS x RETURN count(x)')
    await page.keyboard.press('Control+Enter')
    await page.getByText('查询超时').waitFor()
  })

  it('completes labels, types, properties and names from what the store has', async () => {
    const { page } = at
    await openEditor(page)
    const offered = async (text: string): Promise<string[]> => {
      await write(page, text.slice(0, -1))
      await page.keyboard.type(text.slice(-1))
      await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
      const options = await page.locator('.cm-tooltip-autocomplete li').allTextContents()
      await page.keyboard.press('Escape')
      return options
    }
    expect(await offered('MATCH (a:Ins')).toContain('Institution')
    expect(await offered('MATCH (a)-[r:CO')).toContain('CO_BUILDS')
    expect(await offered('MATCH (a) RETURN a.re')).toContain('region')
    expect(await offered("MATCH (a {name: '天津大")).toContain('天津大学')
    expect(await offered('MAT')).toContain('MATCH')
  })

  it('completes names that the page has not loaded, as the store has them', async () => {
    const names = ['近郊研究所', ...Array.from({ length: 700 }, (_, index) => `第${index}研究所`), '远郊冷门研究所']
    const nodes = names.map((name, index) => ({
      ...{ id: `n${index}`, name, label: 'Institution' as const, kind: 'institute' },
      ...{ aliases: [], degree: 1, articles: 1 },
    }))
    const server = await serveFixture({ ...fixture, nodes, claims: [], total: { nodes: 702, claims: 0, articles: 1 } })
    const page = await openViewer(at.browser, server.url)
    await openEditor(page)
    await write(page, "MATCH (a {name: '冷")
    await page.keyboard.type('门')
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
    expect(await page.locator('.cm-tooltip-autocomplete li').allTextContents()).toEqual(['远郊冷门研究所'])
    await page.waitForTimeout(100)
    await page.keyboard.press('Enter')
    expect(await page.locator('.cm-content').textContent()).toBe("MATCH (a {name: '远郊冷门研究所")
    await page.close()
    await server.stop()
  })

  it('stops a question that takes long, with the page at hand meanwhile', async () => {
    const { page } = at
    await page.route('**/api/query', () => {})
    await openEditor(page)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '运行' }).last().click()
    await search(page, '南开大学')
    await page.getByRole('tab', { name: '提问' }).click()
    await page.locator('.answer').getByRole('button', { name: '停止' }).click()
    await page.getByText('已停止').waitFor()
  })

  it('keeps a history of what was asked', async () => {
    const { page } = at
    await openEditor(page)
    await write(page, 'MATCH (x) RETURN x')
    await page.keyboard.press('Control+Enter')
    await page.locator('.answer tbody tr').first().waitFor()
    await page.reload()
    await openEditor(page)
    await page.getByText('查询历史').click()
    await page.getByRole('button', { name: 'MATCH (x) RETURN x' }).click()
    expect(await page.locator('.cm-content').textContent()).toBe('MATCH (x) RETURN x')
  })

  it('makes forms from the parameters of a question, filled with its defaults', async () => {
    const { page } = at
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByText('谁的关系最多').click()
    const count = page.getByLabel('几个')
    expect(await count.getAttribute('type')).toBe('number')
    expect(await count.inputValue()).toBe('10')
    await count.fill('4')
    await count.press('Enter')
    await expect.poll(() => page.locator('.answer tbody tr').count()).toBe(4)
    await page.locator('.answer .node-link').first().click()
    await expect.poll(() => page.locator('.detail h2').textContent()).toBe('天津大学')
  })
})
