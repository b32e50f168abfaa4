import type { CameraState } from 'sigma/types'
import type { Point } from '../model/scene.js'
import { box } from './looks.js'
import type { Renderer } from './renderer.js'

/* Where the picture looks. */

/** How far off the camera goes to have all in sight. */
const FARTHEST = 3

/** Moves the camera, at once for who wants no motion. */
const move = (sigma: Renderer, state: Partial<CameraState>): void => {
  const camera = sigma.getCamera()
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (still) camera.setState(state)
  else void camera.animate(state, { duration: 350, easing: 'quadraticInOut' })
}

export const zoomBy = (sigma: Renderer, factor: number): void =>
  move(sigma, { ratio: sigma.getCamera().getState().ratio / factor })

/** Shows all. */
export const standBack = (sigma: Renderer): void => move(sigma, { x: 0.5, y: 0.5, ratio: 1, angle: 0 })

/** Flies to a node so that it comes to stand in the middle, with its drawn neighbours around it as far as they are not too far. */
export const flyTo = (sigma: Renderer, id: string): void => {
  const data = sigma.getNodeDisplayData(id)
  if (!data) return
  const distances = sigma.getGraph().mapNeighbors(id, (other, { hidden }) => {
    const place = sigma.getNodeDisplayData(other)
    return place && !hidden ? Math.max(Math.abs(place.x - data.x), Math.abs(place.y - data.y)) : 0
  })
  move(sigma, { x: data.x, y: data.y, ratio: Math.min(1, Math.max(0.35, 2.4 * Math.max(0, ...distances))) })
}

/** Moves so that all these nodes are in sight; a `still` camera stays where they are in sight already. */
export const frame = (sigma: Renderer, ids: readonly string[], still: boolean): void => {
  const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? [])
  if (places.length === 0 || (still && places.every((place) => inView(sigma, place)))) return
  const { x, y } = box(places)
  const span = Math.max(x[1] - x[0], y[1] - y[0])
  move(sigma, { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2, ratio: Math.min(FARTHEST, Math.max(0.35, 1.4 * span)) })
}

const inView = (sigma: Renderer, place: Point): boolean => {
  const { x, y } = sigma.framedGraphToViewport(place)
  const { width, height } = sigma.getDimensions()
  return x > 0 && x < width && y > 0 && y < height
}
