/** Light, dark, or as the system has it; colours themselves stand in style.css. */
export type Theme = 'light' | 'dark' | 'system'
export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text)

export const keptTheme = (): Theme => {
  const kept = localStorage.getItem('jinmai.theme')
  return isTheme(kept) ? kept : 'system'
}

/** Applies a theme and keeps the choice for the next visit. */
export const applyTheme = (theme: Theme): void => {
  localStorage.setItem('jinmai.theme', theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Tells when the system turns light or dark. */
export const watchSystem = (turned: () => void): void =>
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', turned)
