import { createEdgeCurveProgram } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS } from 'sigma/rendering'
import { dashedArrow, dashedLine } from './dashed.js'
import type { EdgeLook, NodeLook } from './looks.js'
import { straightArrow, straightLine } from './straight.js'

/** Sigma whose frames can be held back, so that a change made in many parts is drawn once. */
export class Renderer extends Sigma<NodeLook, EdgeLook> {
  held = false

  override scheduleRender(): this {
    return this.held ? this : super.scheduleRender()
  }
}

/**
 * Sigma as the viewer needs it: names are drawn by the viewer itself, lines can be clicked, each shape has its program. `hovered` draws on
 * sigma's hover layer when it does.
 */
export const startRenderer = (container: HTMLElement, hovered: () => void): Renderer =>
  new Renderer(new MultiDirectedGraph<NodeLook, EdgeLook>(), container, {
    renderLabels: false,
    stagePadding: 40,
    minEdgeThickness: 1,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    // A window may change its size while the table covers the picture.
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    enableCameraRotation: false,
    defaultDrawNodeHover: hovered,
    edgeProgramClasses: {
      line: straightLine(),
      arrow: straightArrow(),
      dashedLine: dashedLine(),
      dashedArrow: dashedArrow(),
      curve: createEdgeCurveProgram<NodeLook, EdgeLook>(),
      curvedArrow: createEdgeCurveProgram<NodeLook, EdgeLook>({ arrowHead: DEFAULT_EDGE_ARROW_HEAD_PROGRAM_OPTIONS }),
    },
  })
