import type { App } from './app.js'
import { say } from './language.js'
import { server } from './server.js'

const EVERY_MS = 5_000

/** Looks now and then whether the server is there and whether its graph has changed; `reload` takes in the new one. */
export const watchServer = (app: App, reload: () => Promise<void>): void => {
  let offered = ''
  const take = async (): Promise<void> => {
    await reload()
    app.notify(null)
  }
  const look = async (): Promise<void> => {
    if (document.hidden) return
    try {
      const { version } = await server.status()
      if (app.away) app.notify({ text: say('server.back') })
      app.away = false
      if (version === app.knowledge.version || version === offered) return
      offered = version
      app.notify({
        text: say('server.newer'),
        action: { text: say('server.load'), run: () => void take().catch((error) => app.fail(error)) },
      })
    } catch {
      if (!app.away) app.notify({ text: say('server.away') })
      app.away = true
    }
  }
  setInterval(() => void look(), EVERY_MS)
}
