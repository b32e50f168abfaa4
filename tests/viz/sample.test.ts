import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARTICLES, folderOf, jinmai, SAMPLES, start } from '../cli/run.js'
import { built, chromiumPath, openBrowser, openViewer } from './browser.js'
import { claimsLeft, nodesLeft, search } from './person.js'

/** The whole way: the sample articles, read, loaded and served by the program itself, and seen in a browser. */
describe.skipIf(!chromiumPath)('the sample graph', () => {
  let browser: Browser
  let page: Page
  let folder: string
  let server: ReturnType<typeof start>
  let url: string

  beforeAll(async () => {
    await built()
    folder = folderOf({ 'more.txt': ARTICLES.lab })
    const store = ['--store', join(folder, 'graph')]
    await jinmai(['ingest', SAMPLES, ...store])
    server = start(['serve', '--port', '0', ...store])
    const [chunk] = await once(server.stdout, 'data')
    url = String(chunk).trim()
    browser = await openBrowser()
    page = await openViewer(browser, url)
  })
  afterAll(async () => {
    await browser?.close()
    const closed = once(server, 'close')
    server.kill('SIGTERM')
    await closed
    rmSync(folder, { recursive: true })
  })

  it('shows its most connected part, and says how much that is', async () => {
    expect(await nodesLeft(page)).toBeGreaterThan(60)
    expect(await claimsLeft(page)).toBeGreaterThan(100)
    await expect(page.locator('.limits').textContent()).resolves.toMatch(/显示 \d+ \/ \d+ 个节点/)
  })

  it('tells of a park what it attracts, with the sentence behind it', async () => {
    await search(page, 'tkgjkcy')
    expect(await page.locator('.detail h2').textContent()).toBe('天开高教科创园')
    const attracted = page.locator('.claim-group', { hasText: '吸引' }).first()
    expect(await attracted.locator('.claim-line').count()).toBeGreaterThan(1)
    await attracted.locator('.claim-line .evidence-link').first().click()
    const card = page.locator('.evidence').first()
    await expect.poll(() => card.locator('.source').textContent()).toMatch(/\d{4}/)
    const sentence = (await card.locator('mark').textContent()) ?? ''
    expect(sentence.length).toBeGreaterThan(5)
    expect(await card.locator('blockquote').textContent()).toContain(sentence)
  })

  it('answers every question of the catalogue with its defaults', async () => {
    await page.getByRole('tab', { name: '提问' }).click()
    const questions = page.locator('details.query')
    const count = await questions.count()
    expect(count).toBeGreaterThanOrEqual(12)
    for (let index = 0; index < count; index++) {
      const question = questions.nth(index)
      await question.locator('summary').click()
      await question.getByRole('button', { name: '运行' }).click()
      const title = (await question.locator('summary').textContent()) ?? ''
      await page.locator('.answer h3', { hasText: title }).waitFor()
      expect(await page.locator('.answer .failure').count(), title).toBe(0)
      await question.locator('summary').click()
    }
  })

  it('answers which units of Beijing co-build laboratories of Tianjin', async () => {
    const question = page.locator('details[data-query="co-builders"]')
    await question.locator('summary').click()
    await question.getByRole('button', { name: '运行' }).click()
    await expect.poll(() => page.locator('.answer tbody tr').count()).toBeGreaterThan(2)
  })

  it('connects two nodes by what the articles say', async () => {
    await search(page, '天津大学')
    await page.getByRole('button', { name: '路径…' }).click()
    await page.locator('#path-to').fill('北京理工大学')
    await page.locator('#path-to-list [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('条最短链').waitFor()
    expect(await page.locator('.chain li q').first().textContent()).not.toBe('')
  })

  it('runs Cypher read only, and points at an error in it', async () => {
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByRole('button', { name: 'Cypher' }).click()
    const write = async (text: string): Promise<void> => {
      await page.locator('.cm-content').click()
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(text)
      await page.keyboard.press('Control+Enter')
    }
    await write('MATCH (a:Official)-[r:LEADS]->(b) RETURN a, r.role AS post, b LIMIT 5')
    await expect.poll(() => page.locator('.answer tbody tr').count()).toBe(5)
    await write('MATCH (a RETURN a')
    await page.getByRole('alert').waitFor()
    await page.locator('.cm-lintRange-error').waitFor()
    await write('CREATE (x:Entity) RETURN x')
    await page.getByText('这里只能读').waitFor()
  })

  it('offers what was ingested while it was open', async () => {
    await jinmai(['ingest', join(folder, 'more.txt'), '--store', join(folder, 'graph')])
    await page.getByText('图有了新内容').waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '载入' }).click()
    await page.locator('.notice').waitFor({ state: 'hidden' })
    await search(page, 'dhdx')
    expect(await page.locator('.detail h2').textContent()).toBe('东湖大学')
  })
})
