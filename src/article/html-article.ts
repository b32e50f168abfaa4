import type { Block, HtmlBlocks } from './html-blocks.js'
import { isProse } from './prose.js'

/** What a sentence adds to its box, and how much of that reaches the boxes around it. */
const SHARES = [1, 0.5, 0.25, 0.125]
const COMMAS = /[，、；。,;]/g
const MOST_COMMAS = 10
/** A box around the best one is taken instead where it scores nearly as much: the article is spread over its parts. */
const NEARLY = 0.75
/** A box named like furniture that holds so much of the page's prose is none. */
const TOO_MUCH = 0.5

interface Weights {
  score: number[]
  length: number[]
  linked: number[]
  prose: number[]
}

function weigh({ blocks, boxes }: HtmlBlocks): Weights {
  const zero = (): number[] => new Array<number>(boxes.length).fill(0)
  const weights = { score: zero(), length: zero(), linked: zero(), prose: zero() }
  const add = (list: number[], box: number, value: number): void => {
    list[box] = (list[box] ?? 0) + value
  }
  for (const { box, text, link } of blocks) {
    add(weights.length, box, text.length)
    if (link) add(weights.linked, box, text.length)
    if (link || !isProse(text)) continue
    add(weights.prose, box, text.length)
    const value = 1 + Math.min(text.match(COMMAS)?.length ?? 0, MOST_COMMAS) + Math.min(text.length / 100, 3)
    let around = box
    for (const share of SHARES) {
      if (around < 0) break
      add(weights.score, around, share * value)
      around = boxes[around]?.parent ?? -1
    }
  }
  for (let box = boxes.length - 1; box > 0; box--) {
    const parent = boxes[box]?.parent ?? 0
    add(weights.length, parent, weights.length[box] ?? 0)
    add(weights.linked, parent, weights.linked[box] ?? 0)
    add(weights.prose, parent, weights.prose[box] ?? 0)
  }
  return weights
}

/** For each box, whether it or a box around it is furniture by name and small beside the rest of the page. */
function furnitureBoxes({ boxes }: HtmlBlocks, { prose }: Weights): boolean[] {
  const most = TOO_MUCH * (prose[0] ?? 0)
  const out: boolean[] = []
  for (const [index, box] of boxes.entries()) {
    out.push((out[box.parent] ?? false) || (box.furniture && (prose[index] ?? 0) <= most))
  }
  return out
}

/** The lines of the box that most likely holds the article, without the boxes in it that are named like furniture. */
export function articleBlocks(page: HtmlBlocks): Block[] {
  const weights = weigh(page)
  const out = furnitureBoxes(page, weights)
  const value = (box: number): number =>
    out[box] ? 0 : (weights.score[box] ?? 0) * (1 - (weights.linked[box] ?? 0) / Math.max(1, weights.length[box] ?? 0))
  let best = 0
  for (let box = 1; box < page.boxes.length; box++) if (value(box) > value(best)) best = box
  for (let around = page.boxes[best]?.parent ?? -1; around >= 0; around = page.boxes[around]?.parent ?? -1) {
    if (value(around) >= NEARLY * value(best)) best = around
  }
  const { start, end } = page.boxes[best] ?? { start: 0, end: page.blocks.length }
  return page.blocks.slice(start, end).filter(({ box }) => !out[box])
}
