import type { Renderer } from './renderer.js'

/** A disc in the container, in pixels. */
export interface Place {
  x: number
  y: number
  radius: number
}

/** Where a node stands in the container and its radius there; null when it is not drawn. */
export const placeOf = (sigma: Renderer, id: string): Place | null => {
  const data = sigma.getNodeDisplayData(id)
  return data && !data.hidden ? { ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size) } : null
}
