import en from '../locales/en.json'
import zh from '../locales/zh.json'

export type Language = 'zh' | 'en'
export type Text = keyof typeof zh

const texts: Record<Language, Record<Text, string>> = { zh, en }
let current: Language = 'zh'

export const language = (): Language => current

/** Switches the interface's language; whoever shows text draws itself anew afterwards. */
export const speak = (chosen: Language): void => {
  current = chosen
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
  document.title = say('app.title')
}

/** The text of a key in the current language, its `{names}` filled in. */
export const say = (key: Text, values: Readonly<Record<string, string | number>> = {}): string =>
  texts[current][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** The text of a key that is made from data, or the value itself where no text has it. */
export const sayOf = (group: string, value: string): string => {
  const key = `${group}.${value}`
  return isText(key) ? texts[current][key] : value
}

const isText = (key: string): key is Text => Object.hasOwn(zh, key)

/** The language to begin with: the one chosen last, else the browser's, else Chinese. */
export const preferred = (): Language => {
  const kept = localStorage.getItem('jinmai.language')
  if (kept === 'zh' || kept === 'en') return kept
  return navigator.language.startsWith('en') ? 'en' : 'zh'
}

export const number = (value: number): string => value.toLocaleString(current === 'zh' ? 'zh-CN' : 'en')
