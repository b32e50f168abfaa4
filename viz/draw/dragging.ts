import type { Point } from '../model/scene.js'
import type { Renderer } from './renderer.js'

/** Lets nodes be dragged; `moved` is told where one was dropped, and not of a click that moved nothing. */
export const letDrag = (sigma: Renderer, moved: (id: string, point: Point) => void): void => {
  let held: string | null = null
  let dragged = false
  sigma.on('downNode', ({ node }) => {
    held = node
    dragged = false
  })
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    // Two fingers zoom, wherever they stand.
    if ('touches' in event.original && event.original.touches.length > 1) held = null
    if (held === null || !sigma.getGraph().hasNode(held)) return
    preventSigmaDefault()
    dragged = true
    sigma.getGraph().mergeNodeAttributes(held, sigma.viewportToGraph(event))
  })
  const drop = (): void => {
    const id = held
    held = null
    if (id !== null && dragged && sigma.getGraph().hasNode(id)) moved(id, sigma.getGraph().getNodeAttributes(id))
  }
  sigma.on('upNode', drop)
  sigma.on('upStage', drop)
}
