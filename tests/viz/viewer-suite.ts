import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { built, chromiumPath, openBrowser, openViewer } from './browser.js'
import { fixture } from './fixture-graph.js'
import { type FixtureServer, serveFixture } from './fixture-server.js'

/** What a test stands on: a browser, a server with the fixture's graph, and a fresh page that shows it. */
export interface At {
  browser: Browser
  server: FixtureServer
  page: Page
}

/** Tests in one real Chromium, each on a fresh page; skipped, and said so, where there is none. */
export const viewerSuite = (name: string, tests: (at: At) => void): void => {
  describe.skipIf(!chromiumPath)(name, () => {
    const at: Partial<At> = {}
    const ready = (): At => {
      const { browser, server, page } = at
      if (!browser || !server || !page) throw new Error('the browser did not start')
      return { browser, server, page }
    }
    beforeAll(async () => {
      await built()
      at.server = await serveFixture(fixture)
      at.browser = await openBrowser()
    })
    afterAll(async () => {
      await at.browser?.close()
      await at.server?.stop()
    })
    beforeEach(async () => {
      if (at.browser && at.server) at.page = await openViewer(at.browser, at.server.url)
    })
    afterEach(() => at.page?.context().close())
    tests({
      get browser() {
        return ready().browser
      },
      get server() {
        return ready().server
      },
      get page() {
        return ready().page
      },
    })
  })
}
