import { autocompletion } from '@codemirror/autocomplete'
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import { say } from '../app/language.js'
import { cypher } from '../model/cypher.js'
import { type Completable, complete } from './completion.js'

export interface Editor {
  text(): string
  write(text: string): void
  /** Marks the place of an error; null takes the mark away. Lines and columns count from 1. */
  fault(position: { line: number; column: number } | null, message: string): void
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--code-keyword)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: tags.typeName, color: 'var(--code-type)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: tags.special(tags.variableName), color: 'var(--code-number)' },
])

export interface EditorOptions extends Completable {
  text: string
  /** Called on Ctrl+Enter. */
  run(): void
}

/** Opens a Cypher editor in a host. */
export const openEditor = (host: HTMLElement, options: EditorOptions): Editor => {
  const view = new EditorView({
    parent: host,
    doc: options.text,
    extensions: [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: handled(options.run) }])),
      basicSetup,
      StreamLanguage.define(cypher),
      syntaxHighlighting(colours),
      autocompletion({ override: [(context) => complete(options, context)] }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': say('ask.cypher') }),
    ],
  })
  return {
    text: () => view.state.doc.toString(),
    write: (next) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
      view.focus()
    },
    fault: (position, message) => {
      const faults: Diagnostic[] = []
      if (position) {
        const line = view.state.doc.line(Math.min(Math.max(1, position.line), view.state.doc.lines))
        const from = Math.min(line.to, line.from + Math.max(0, position.column - 1))
        faults.push({ from, to: Math.min(view.state.doc.length, from + 1), severity: 'error', message })
      }
      view.dispatch(setDiagnostics(view.state, faults))
    },
  }
}

const handled = (act: () => void) => (): boolean => {
  act()
  return true
}
