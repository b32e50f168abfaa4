/** Whether this browser can draw the graph; sigma would crash with no clear word where it cannot. */
export const canDraw = (): boolean => {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
