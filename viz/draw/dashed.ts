import type { Attributes } from 'graphology-types'
import {
  createEdgeArrowHeadProgram,
  createEdgeCompoundProgram,
  EdgeProgram,
  type EdgeProgramType,
} from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { reached } from './straight.js'

/*
 * Sigma has no dashed line. This is its straight line that ends before the arrow head (edge-clamped, MIT), with the way
 * along the line handed to the fragment shader, which leaves out every second piece. Picking takes the whole line.
 */
const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_radius;
attribute float a_radiusCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;

varying vec4 v_color;
varying float v_along;

const float arrowLength = 2.5;
const float bias = 255.0 / 254.0;

void main() {
  vec2 normal = a_normal * a_normalCoef;
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  float normalLength = length(normal);
  vec2 unitNormal = normal / normalLength;
  float pixels = max(normalLength, u_minEdgeThickness * u_sizeRatio);
  float thickness = pixels * u_correctionRatio / u_sizeRatio;
  float radius = a_radius * a_radiusCoef;
  float direction = sign(radius);
  float clear = direction * radius * 2.0 * u_correctionRatio / u_sizeRatio + thickness * arrowLength * 2.0;
  vec2 back = vec2(-direction * unitNormal.y, direction * unitNormal.x) * clear;
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * thickness + back, 1)).xy, 0, 1);
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / u_correctionRatio;

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_along;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (fract(v_along / 9.0) > 0.58) discard;
  gl_FragColor = v_color;
  #endif
}
`

type Uniform = 'u_matrix' | 'u_sizeRatio' | 'u_correctionRatio' | 'u_minEdgeThickness'
const UNIFORMS: readonly Uniform[] = ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_minEdgeThickness']

class DashedLine<N extends Attributes, E extends Attributes> extends EdgeProgram<Uniform, N, E> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_positionStart', size: 2, type: FLOAT },
        { name: 'a_positionEnd', size: 2, type: FLOAT },
        { name: 'a_normal', size: 2, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_radius', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_positionCoef', size: 1, type: FLOAT },
        { name: 'a_normalCoef', size: 1, type: FLOAT },
        { name: 'a_radiusCoef', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1, 0],
        [0, -1, 0],
        [1, 1, 1],
        [1, 1, 1],
        [0, -1, 0],
        [1, -1, -1],
      ],
    }
  }

  processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const dx = target.x - source.x
    const dy = target.y - source.y
    const length = Math.hypot(dx, dy)
    const scale = length > 0 ? data.size / length : 0
    this.array.set(
      [source.x, source.y, target.x, target.y, -dy * scale, dx * scale, floatColor(data.color), index, target.size],
      start,
    )
  }

  setUniforms(
    params: RenderParams,
    { gl, uniformLocations, isPicking }: Parameters<EdgeProgram<Uniform, N, E>['setUniforms']>[1],
  ): void {
    const { matrix, sizeRatio, correctionRatio, minEdgeThickness } = reached(params, isPicking)
    gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, matrix)
    gl.uniform1f(uniformLocations.u_sizeRatio ?? null, sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio ?? null, correctionRatio)
    gl.uniform1f(uniformLocations.u_minEdgeThickness ?? null, minEdgeThickness)
  }
}

export const dashedLine = <N extends Attributes, E extends Attributes>(): EdgeProgramType<N, E> => DashedLine<N, E>

export const dashedArrow = <N extends Attributes, E extends Attributes>(): EdgeProgramType<N, E> =>
  createEdgeCompoundProgram<N, E>([DashedLine<N, E>, createEdgeArrowHeadProgram<N, E>()])
