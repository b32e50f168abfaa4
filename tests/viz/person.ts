import type { Page } from 'playwright-core'

/* What a person does, and how much the viewer says is left, for the tests in a browser. */

/** Types into the search field and takes the first offer. */
export const search = async (page: Page, text: string): Promise<void> => {
  await page.locator('#search').fill(text)
  await page.locator('#search-list [role="option"]').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.marker:not([hidden])').waitFor()
  await page.waitForTimeout(50)
}

/** Where the ring around the selected node stands on the page. */
export const markerCentre = async (page: Page): Promise<{ x: number; y: number }> => {
  const box = await page.locator('.marker').boundingBox()
  if (!box) throw new Error('nothing is marked')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** How far from the middle of the picture the ring around the selected node stands, in pixels. */
export const offCentre = async (page: Page): Promise<number> => {
  const canvas = await page.locator('.canvas').boundingBox()
  if (!canvas) throw new Error('there is no picture')
  const { x, y } = await markerCentre(page)
  return Math.hypot(x - canvas.x - canvas.width / 2, y - canvas.y - canvas.height / 2)
}

const left = async (page: Page): Promise<[number, number]> => {
  const [nodes, claims] = ((await page.locator('.filters .left').textContent()) ?? '').match(/\d[\d,]*/g) ?? []
  return [Number(nodes?.replaceAll(',', '')), Number(claims?.replaceAll(',', ''))]
}

/** How many nodes the viewer says are shown. */
export const nodesLeft = async (page: Page): Promise<number> => (await left(page))[0]

/** How many claims the viewer says are shown. */
export const claimsLeft = async (page: Page): Promise<number> => (await left(page))[1]

/** Takes a layout from the menu and waits until it is in force. */
export const layOut = async (page: Page, name: string): Promise<void> => {
  await page.getByText('布局', { exact: true }).click()
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('.laying').waitFor({ state: 'hidden' })
  await page.getByText('布局', { exact: true }).click()
}

/** Lets go of what is selected, and of what was before. */
export const letGo = async (page: Page): Promise<void> => {
  await page.locator('.canvas').focus()
  while (await page.locator('.marker').isVisible()) await page.keyboard.press('Escape')
}

/** Walks from the selected node by arrow keys, here and there, until another one is selected; the picture does not move. */
export const walkTo = async (page: Page, name: string): Promise<{ x: number; y: number }> => {
  await page.locator('.canvas').focus()
  const start = await page.locator('.detail h2').textContent()
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    await page.keyboard.press(key)
    const here = await page.locator('.detail h2').textContent()
    if (here === name) return markerCentre(page)
    if (here !== start) await page.keyboard.press('Escape')
  }
  throw new Error(`no way to ${name}`)
}
