import { expect, it } from 'vitest'
import type { GraphNode, GraphSlice } from '../../src/types/graph.js'
import { openViewer, ready } from './browser.js'
import { fixture } from './fixture-graph.js'
import { serveFixture } from './fixture-server.js'
import { letGo, nodesLeft, offCentre, search } from './person.js'
import { written } from './sight.js'
import { viewerSuite } from './viewer-suite.js'

const graph = (nodes: GraphNode[], claims: GraphSlice['claims'] = []): GraphSlice => ({
  ...fixture,
  version: `of ${nodes.length}`,
  nodes,
  claims,
  total: { nodes: nodes.length, claims: claims.length, articles: 1 },
})

const plain = (id: string, name: string): GraphNode => ({
  id,
  name,
  label: 'Institution',
  kind: 'company',
  aliases: [],
  degree: 0,
  articles: 1,
})

/** A chain of units, each joined to the next by so many claims. */
const long = (count: number, each = 1): GraphSlice => {
  const [claim] = fixture.claims
  if (!claim) throw new Error('no fixture')
  const nodes = Array.from({ length: count }, (_, index) => ({ ...plain(`n${index}`, `第${index}研究所`), degree: 2 }))
  const claims = nodes.slice(1).flatMap((node, index) =>
    Array.from({ length: each }, (_, which) => ({
      ...claim,
      id: `c${index}-${which}`,
      source: `n${index}`,
      target: node.id,
      evidence: `${index}`,
    })),
  )
  return graph(nodes, claims)
}

viewerSuite('what a viewer meets', (at) => {
  it('an empty graph: says what to do', async () => {
    const { server, page } = at
    server.use(graph([]))
    await page.reload()
    await page.getByText('图还是空的').waitFor()
    await page.getByText('npx jinmai ingest').waitFor()
    server.use(fixture)
  })

  it('a graph of one node', async () => {
    const server = await serveFixture(graph([plain('only', '唯一研究所')]))
    const page = await openViewer(at.browser, server.url)
    await search(page, 'wyyjs')
    expect(await page.locator('.detail h2').textContent()).toBe('唯一研究所')
    expect(await nodesLeft(page)).toBe(1)
    await server.stop()
  })

  it('names of 200 characters, with markup and with line ends', async () => {
    const odd = ['长'.repeat(200), '<script>document.title="x"</script>', '两\n行\r\n名', '‮翻转', '\u0000控']
    const server = await serveFixture(graph(odd.map((name, index) => plain(`odd${index}`, name))))
    const page = await openViewer(at.browser, server.url)
    await search(page, '长长长')
    expect(await page.locator('.detail h2').textContent()).toBe('长'.repeat(200))
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await page.title()).toBe('津脉 · 科技创新关系图')
    await letGo(page)
    await page.getByRole('button', { name: '显示全部' }).click()
    await expect.poll(() => written(page)).toEqual(expect.arrayContaining(['两 行 名']))
    expect((await written(page)).every((text) => [...text].length <= 60 && !/[\n\r]/.test(text))).toBe(true)
    await page.getByRole('button', { name: '表', exact: true }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.close()
    await server.stop()
  })

  it('a larger graph: shows the most connected, counts what is not shown, and loads more', async () => {
    const server = await serveFixture(long(700))
    const page = await openViewer(at.browser, server.url)
    await page.getByText('显示 150 / 700 个节点').waitFor()
    await page.getByRole('button', { name: '加载更多' }).click()
    await page.getByText('显示 300 / 700 个节点').waitFor()
    await page.locator('.laying').waitFor({ state: 'hidden' })
    await page.locator('#search').fill('第699')
    await page.getByRole('option', { name: '第699研究所' }).click()
    await page.getByText('显示 301 / 700 个节点').waitFor()
    await server.stop()
  })

  it('a graph of 100,000 claims: the most connected part at once, the rest on demand', async () => {
    const server = await serveFixture(long(20_001, 5))
    const page = await openViewer(at.browser, server.url)
    await page.getByText('显示 150 / 20,001 个节点').waitFor()
    expect(await page.locator('.detail').textContent()).toContain('100,000 条关系')
    await page.locator('#search').fill('第19999')
    await page.getByRole('option', { name: '第19999研究所' }).click()
    await page.getByRole('button', { name: '展开', exact: true }).click()
    await page.getByText('显示 153 / 20,001 个节点').waitFor()
    await server.stop()
  })

  it('thousands of lines: the page answers first, the picture follows, undo brings all back', async () => {
    const server = await serveFixture(long(700, 8))
    const page = await openViewer(at.browser, `${server.url}#v=1&base=700`)
    const names = async (): Promise<number> => Number(await page.locator('.canvas').getAttribute('data-names'))
    await expect.poll(names).toBeGreaterThan(0)
    await search(page, '第350研究所')
    await expect.poll(() => offCentre(page)).toBeLessThan(3)
    await page.getByRole('checkbox', { name: '共建' }).click()
    await expect.poll(names).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(names).toBeGreaterThan(0)
    expect(await nodesLeft(page)).toBe(700)
    await page.close()
    await server.stop()
  })

  it('a layout that takes long: shows that it runs, can be stopped, and started again', async () => {
    const { browser, server } = at
    const page = await browser.newPage({ locale: 'zh-CN', reducedMotion: 'reduce' })
    const held: (() => Promise<void>)[] = []
    await page.route('**/layout.worker*', (route) => {
      held.push(() => route.continue())
    })
    await page.goto(server.url)
    await page.locator('.laying progress').waitFor()
    await page.getByRole('button', { name: '停止' }).click()
    await page.locator('.laying').waitFor({ state: 'hidden' })
    await ready(page)
    await expect.poll(async () => Number(await page.locator('.canvas').getAttribute('data-names'))).toBeGreaterThan(10)
    for (const go of held) await go()
    await page.getByText('布局', { exact: true }).click()
    await page.getByRole('button', { name: '环形' }).click()
    await page.locator('.laying').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '撤销：布局：环形' }).waitFor()
    await page.close()
  })

  it('a server that goes away and comes back: nothing is lost', async () => {
    const first = await serveFixture(fixture)
    const page = await openViewer(at.browser, first.url)
    const port = Number(new URL(first.url).port)
    await search(page, '南开大学')
    await first.stop()
    await page.getByRole('button', { name: '展开', exact: true }).click()
    await page.getByText('服务器没有回应').first().waitFor()
    await search(page, '天津大学')
    await page.locator('.claim-line .evidence-link').first().click()
    await page.getByText('（出处暂时取不到）').first().waitFor()
    expect(await page.locator('.evidence mark').first().textContent()).toContain('天津大学')
    await page.getByRole('tab', { name: '路径' }).click()
    const second = await serveFixture(fixture, port)
    await page.getByText('服务器恢复了').waitFor({ timeout: 15_000 })
    await page.getByRole('tab', { name: '详情' }).click()
    await search(page, '天津市')
    await page.getByRole('button', { name: '把“数量”的邻居放到图上' }).click()
    await expect.poll(() => nodesLeft(page)).toBe(62)
    await second.stop()
  })

  it('a graph that changes meanwhile: offers the new one and keeps what was shown', async () => {
    const server = await serveFixture(fixture)
    const page = await openViewer(at.browser, server.url)
    await search(page, '南开大学')
    const fresh = { ...plain('new', '新成立的研究院'), degree: 1 }
    const joined = { ...fixture.claims[0], id: 'c-new', source: 'nku', target: 'new' } as (typeof fixture.claims)[0]
    server.use({
      ...fixture,
      version: 'fixture-2',
      nodes: [...fixture.nodes, fresh],
      claims: [...fixture.claims, joined],
      total: { ...fixture.total, nodes: fixture.nodes.length + 1 },
    })
    await page.getByText('图有了新内容').waitFor({ timeout: 15_000 })
    await page.getByRole('button', { name: '载入' }).click()
    await expect.poll(() => nodesLeft(page)).toBe(61)
    expect(await page.locator('.detail h2').textContent()).toBe('南开大学')
    await server.stop()
  })
})
