import type { Attributes } from 'graphology-types'
import {
  createEdgeArrowHeadProgram,
  createEdgeCompoundProgram,
  type EdgeProgramType,
  EdgeRectangleProgram,
} from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'

/** How wide in pixels a line is at least to pointer and finger, however thin it is drawn. */
const REACH = 7

/** What a program is to draw with: a line is thicker where sigma looks which one is under the pointer. */
export const reached = (params: RenderParams, isPicking: boolean): RenderParams =>
  isPicking ? { ...params, minEdgeThickness: REACH } : params

/** Sigma's straight line, made easier to hit. */
class StraightLine<N extends Attributes, E extends Attributes> extends EdgeRectangleProgram<N, E> {
  override setUniforms(params: RenderParams, info: Parameters<EdgeRectangleProgram<N, E>['setUniforms']>[1]): void {
    super.setUniforms(reached(params, info.isPicking), info)
  }
}

export const straightLine = <N extends Attributes, E extends Attributes>(): EdgeProgramType<N, E> => StraightLine<N, E>

export const straightArrow = <N extends Attributes, E extends Attributes>(): EdgeProgramType<N, E> =>
  createEdgeCompoundProgram<N, E>([StraightLine<N, E>, createEdgeArrowHeadProgram<N, E>()])
