import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openViewer } from './browser.js'
import { fixture } from './fixture-graph.js'
import { serveFixture } from './fixture-server.js'
import { search } from './person.js'
import { viewerSuite } from './viewer-suite.js'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds wrong, as `rule: element`. */
const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
    return result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
  })
}

/** Every view of the viewer, and how a person comes there. */
const VIEWS: Record<string, (page: Page) => Promise<unknown>> = {
  'the first picture': async () => {},
  'a node, all filters open': async (page) => {
    await search(page, '天津大学')
    for (const name of ['status', 'kind', 'region', 'article', 'number']) {
      await page.locator(`details[data-section="${name}"] > summary`).click()
    }
  },
  'a node with posts and one with figures': async (page) => {
    await search(page, '天津市科学技术局')
    await search(page, '天津市')
  },
  'a claim with its sentence': async (page) => {
    await search(page, '未来材料')
    await page.locator('.claim-line.planned .evidence-link').first().click()
    await page.locator('.evidence .source a').first().waitFor()
  },
  'the search, with what it offers': async (page) => {
    await page.locator('#search').fill('海河')
    await page.locator('#search-list [role="option"]').first().waitFor()
  },
  'a question and its answer': async (page) => {
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByText('谁的关系最多').click()
    await page.locator('details[open] form').getByRole('button', { name: '运行' }).click()
    await page.locator('.answer tbody tr').first().waitFor()
  },
  'the Cypher editor, with an error': async (page) => {
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByRole('button', { name: 'Cypher' }).click()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('MATHC (a) RETURN a')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').waitFor()
  },
  'the Cypher editor, completing': async (page) => {
    await page.getByRole('tab', { name: '提问' }).click()
    await page.getByRole('button', { name: 'Cypher' }).click()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('MAT')
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
  },
  'a path with its hops': async (page) => {
    await search(page, '钱立群')
    await page.getByRole('button', { name: '路径…' }).click()
    await page.locator('#path-to').fill('南开大学')
    await page.locator('#path-to-list [role="option"]').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.chain li').first().waitFor()
  },
  'the table of nodes': async (page) => {
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page.locator('.rows tbody tr').first().waitFor()
  },
  'the table of claims': async (page) => {
    await page.getByRole('button', { name: '表', exact: true }).click()
    await page.locator('.table-head').getByRole('button', { name: /^关系/ }).click()
  },
  'the layout menu': async (page) => {
    await page.getByText('布局', { exact: true }).click()
  },
  help: async (page) => {
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  },
}

viewerSuite('axe finds nothing wrong', (at) => {
  it.each(Object.entries(VIEWS))('in %s: light, dark and narrow', async (_, go) => {
    const { page } = at
    await go(page)
    expect(await violations(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page), 'dark').toEqual([])
    await page.setViewportSize({ width: 390, height: 900 })
    expect(await violations(page), 'narrow').toEqual([])
  })

  it('in English, in an empty graph, and while the server is away', async () => {
    const { page } = at
    await page.getByRole('button', { name: 'English' }).click()
    expect(await violations(page)).toEqual([])
    const server = await serveFixture({
      ...fixture,
      nodes: [],
      claims: [],
      total: { nodes: 0, claims: 0, articles: 0 },
    })
    const empty = await openViewer(at.browser, server.url)
    expect(await violations(empty)).toEqual([])
    await server.stop()
    await empty.getByText('服务器没有回应').first().waitFor({ timeout: 15_000 })
    expect(await violations(empty)).toEqual([])
    await empty.close()
  })
})
