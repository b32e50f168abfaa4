import type { Block, HtmlBlocks } from './block.js'
import { isProse, isTeaser } from './prose.js'

const COMMAS = /[，、；。,;]/g
const MOST_COMMAS = 10
/** How much of a box's worth reaches the box around it; all of it where the box wraps a single sentence or paragraph. */
const SHARE = 0.5
/** A box around the best one is taken instead where it is worth nearly as much: the article is spread over its parts. */
const NEARLY = 0.75
/** A box named like furniture that holds so much of the page's prose is a wrapper of it all. */
const WRAPS = 0.8

interface Weights {
  /** How likely the box is the article: its paragraphs, less for those deeper in it. */
  worth: number[]
  length: number[]
  linked: number[]
  prose: number[]
  paragraphs: number[]
}

function weigh({ blocks, boxes }: HtmlBlocks): Weights {
  const zero = (): number[] => new Array<number>(boxes.length).fill(0)
  const weights = { worth: zero(), length: zero(), linked: zero(), prose: zero(), paragraphs: zero() }
  const add = (list: number[], box: number, value: number): void => {
    list[box] = (list[box] ?? 0) + value
  }
  for (const { box, text, link } of blocks) {
    add(weights.length, box, text.length)
    if (link) add(weights.linked, box, text.length)
    if (link || isTeaser(text) || !isProse(text)) continue
    add(weights.prose, box, text.length)
    add(weights.paragraphs, box, 1)
    add(weights.worth, box, 1 + Math.min(text.match(COMMAS)?.length ?? 0, MOST_COMMAS) + Math.min(text.length / 100, 3))
  }
  for (let box = boxes.length - 1; box > 0; box--) {
    const parent = boxes[box]?.parent ?? 0
    const single = weights.paragraphs[box] === 1
    add(weights.worth, parent, (single ? 1 : SHARE) * (weights.worth[box] ?? 0))
    for (const list of [weights.length, weights.linked, weights.prose, weights.paragraphs])
      add(list, parent, list[box] ?? 0)
  }
  return weights
}

/** For each box, whether it or a box around it is furniture by name and small beside the rest of the page. */
function furnitureBoxes({ boxes }: HtmlBlocks, { prose }: Weights): boolean[] {
  const most = WRAPS * (prose[0] ?? 0)
  const out: boolean[] = []
  for (const [index, box] of boxes.entries()) {
    const named = box.furniture === 'element' || (box.furniture === 'name' && (prose[index] ?? 0) <= most)
    out.push((out[box.parent] ?? false) || named)
  }
  return out
}

/** The lines of the box that most likely holds the article, without the boxes in it that are named like furniture. */
export function articleBlocks(page: HtmlBlocks): Block[] {
  const weights = weigh(page)
  const out = furnitureBoxes(page, weights)
  const value = (box: number): number =>
    out[box] ? 0 : (weights.worth[box] ?? 0) * (1 - (weights.linked[box] ?? 0) / Math.max(1, weights.length[box] ?? 0))
  let best = 0
  for (let box = 1; box < page.boxes.length; box++) if (value(box) > value(best)) best = box
  for (let around = page.boxes[best]?.parent ?? -1; around >= 0; around = page.boxes[around]?.parent ?? -1) {
    if (value(around) >= NEARLY * value(best)) best = around
  }
  const { start, end } = page.boxes[best] ?? { start: 0, end: page.blocks.length }
  return page.blocks.slice(start, end).filter(({ box }) => !out[box])
}
