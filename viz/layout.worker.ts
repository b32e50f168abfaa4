import { layoutNamed, parametersOf } from './model/layouts/index.js'
import type { Laid, LayoutInput } from './model/layouts/layout.js'

/** Lays out away from the page's thread; whoever wants it to stop ends the worker. */
export interface LayoutJob {
  name: string
  parameters: Readonly<Record<string, number>>
  input: LayoutInput
}
export type LayoutNews = { progress: number } | { laid: Laid }

const tell = (news: LayoutNews): void => self.postMessage(news)

self.onmessage = (event: MessageEvent<LayoutJob>) => {
  const layout = layoutNamed(event.data.name)
  const run = layout.run(event.data.input, parametersOf(layout, event.data.parameters))
  let step = run.next()
  while (!step.done) {
    tell({ progress: step.value })
    step = run.next()
  }
  tell({ laid: step.value })
}
