import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete'
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import { Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { basicSetup } from 'codemirror'
import { say } from '../app/language.js'
import type { Schema } from '../app/server.js'
import { cypher, KEYWORDS } from '../model/cypher.js'

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

export interface EditorOptions {
  text: string
  /** What can be completed after a colon or a dot. */
  schema: Schema
  /** What can be completed inside quotes. */
  names(): string[]
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

/** What can stand at the cursor: labels and types after a colon, properties after a dot, names inside quotes, else keywords. */
const complete = ({ schema, names }: EditorOptions, context: CompletionContext): CompletionResult | null => {
  const colon = context.matchBefore(/\[[^\]]*:\w*/)
  if (colon) return offer(context, schema.types, 'type')
  if (context.matchBefore(/:\s*\w*/)) return offer(context, schema.labels, 'class')
  if (context.matchBefore(/\w\.\w*/))
    return offer(context, [...new Set(Object.values(schema.properties).flat())], 'property')
  const quoted = context.matchBefore(/['"][^'"]*/)
  if (quoted) {
    return { from: quoted.from + 1, options: names().map((label) => ({ label, type: 'text' })), filter: true }
  }
  return context.matchBefore(/\w+/) || context.explicit ? offer(context, KEYWORDS, 'keyword') : null
}

const offer = (context: CompletionContext, labels: readonly string[], type: string): CompletionResult => ({
  from: context.matchBefore(/\w*/)?.from ?? context.pos,
  options: labels.map((label) => ({ label, type })),
})
