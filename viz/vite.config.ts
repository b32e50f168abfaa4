import { defineConfig } from 'vite'
import { smallerPinyin } from './smaller-pinyin.js'

/** The viewer is served by `jinmai serve` from any path, so addresses are relative; nothing comes from another host. */
export default defineConfig({
  base: './',
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  worker: { format: 'es', plugins: () => [smallerPinyin()] },
})
