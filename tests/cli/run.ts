import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

/** Each test starts the program several times, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const SAMPLES = join(ROOT, 'samples')
const MAIN = join(ROOT, 'scripts', 'jinmai.mjs')

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Surroundings {
  input?: string | Uint8Array
  env?: Record<string, string>
  cwd?: string
}

/** Starts the built program as a person does. */
export function start(args: readonly string[], { env = {}, cwd = ROOT }: Surroundings = {}) {
  const { JINMAI_STORE: _, ...clean } = process.env
  return spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...clean, ...env } })
}

/** Runs the built program to its end. */
export async function jinmai(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = start(args, surroundings)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk) => stdout.push(chunk))
  child.stderr.on('data', (chunk) => stderr.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(surroundings.input ?? '')
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

/** A new folder with these files. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'jinmai-cli-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

/** Articles in the form of press releases, written for these tests. */
export const ARTICLES = {
  lab: `云州市云杉实验室揭牌

2024年5月6日，云州市人民政府与东湖大学、西岭大学共建的云杉实验室正式揭牌。市科技局局长林远山出席活动并介绍，实验室将围绕新型储能材料开展联合攻关，建设一支高水平的研究队伍。
`,
  park: `白鹭高新区引进三家企业

2024年6月12日，白鹭高新区与星河科技有限公司、远帆生物科技有限公司签署战略合作协议。目前白鹭高新区已集聚科技型企业320家，实现技术合同成交额12.5亿元，同比增长18.2%。
`,
}
