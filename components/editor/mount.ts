import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Diagnostic, forEachDiagnostic, lintGutter, nextDiagnostic, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state'
import {
  closeHoverTooltips,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'
import { jsonFault } from '@/lib/policy'
import { editorPhrases } from '@/lib/texts/editor-phrases'
import type { CheckedFinding } from './check'
import { type CompleteOptions, completionsOf } from './complete'
import type { Cure } from './cures'
import { explainAt } from './explain'
import { offsetOf, rangeAt } from './places'
import './editor.css'

/** What the editor tells the page around it. */
type Listener = {
  changed: (text: string) => void
  moved: (line: number, column: number) => void
  /** The findings that are shown: one about the name that is being typed waits. */
  shown: (found: readonly CheckedFinding[]) => void
  tabChanged: (leaves: boolean) => void
  /** Somebody asks for the edit that mends a finding, in the box that explains it. */
  mend: (found: CheckedFinding) => void
}

/** A mounted editor. */
export type Editor = {
  /** Replaces the text, as one step that can be undone. The same text changes nothing. */
  replace: (text: string) => void
  /** Marks findings of the text that the editor has now. */
  mark: (found: readonly CheckedFinding[]) => void
  /** Makes an edit of the text that the editor has now. */
  mend: (cure: Cure) => void
  format: () => void
  find: () => void
  goTo: (line: number, column: number) => void
  toggleTab: () => void
  /** Shows a comparison, or none. */
  compare: (comparison: Extension) => void
  /** Sets the attributes by which a screen reader hears of hint and error. */
  describe: (attributes: Record<string, string>) => void
  /** Gives the text area back. */
  destroy: () => void
}

/**
 * Puts an editor into `host` in the place of a text area, whose id and label it takes over. The text area stays in the
 * form, hidden, and gets every change, so that the form posts the same with and without the editor.
 */
export function mount(area: HTMLTextAreaElement, host: HTMLElement, on: Listener, options: CompleteOptions): Editor {
  let all: readonly CheckedFinding[] = []
  let leaves = true
  const attributes = new Compartment()
  const comparison = new Compartment()
  const { id } = area
  const labels = [...area.labels]
  const focus = () => view.focus()

  function toggleTab() {
    leaves = !leaves
    view.setTabFocusMode(leaves)
    on.tabChanged(leaves)
    return true
  }
  function show() {
    const { state } = view
    const { head } = state.selection.main
    const isTyping = completionStatus(state) === 'active'
    const marks = all.map((found) => ({ found, ...rangeAt(state, offsetOf(state, found.line, found.column)) }))
    const due = marks.filter(({ from, to }) => !isTyping || head < from || head > to)
    const diagnostics = due
      .map(({ found, from, to }) => diagnosticOf(found, from, to, on.mend))
      .sort((a, b) => a.from - b.from)
    view.dispatch(setDiagnostics(state, diagnostics))
    on.shown(due.map(({ found }) => found))
  }
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: area.value,
      extensions: [
        nonceOfDocument(),
        Prec.high(
          keymap.of([
            { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: toggleTab },
            { key: 'Shift-Alt-f', run: () => format(view) },
            { key: 'F8', run: goToNext },
            { key: 'Escape', run: closeHover },
          ]),
        ),
        autocompletion({ override: [completionsOf(options)], icons: false, positionInfo: below }),
        ...FEATURES,
        attributes.of([]),
        comparison.of([]),
        EditorView.updateListener.of(({ docChanged, selectionSet, state, startState }) => {
          if (docChanged) {
            area.value = state.doc.toString()
            on.changed(area.value)
          }
          if (docChanged || selectionSet) {
            const { from, number } = state.doc.lineAt(state.selection.main.head)
            on.moved(number, state.selection.main.head - from + 1)
          }
          // Findings about a name come when its list closes. An update must not start another one.
          const hasClosed = completionStatus(startState) === 'active' && completionStatus(state) !== 'active'
          if (hasClosed && !docChanged) queueMicrotask(show)
        }),
      ],
    }),
  })
  view.setTabFocusMode(true)
  area.hidden = true
  area.removeAttribute('id')
  for (const label of labels) label.addEventListener('click', focus)

  // Without the tab index, accessibility checkers do not see that what scrolls can be reached.
  const named = { id, tabindex: '0', 'aria-label': labels[0]?.textContent ?? '', 'aria-multiline': 'true' }
  const describe = (more: Record<string, string>) =>
    view.dispatch({ effects: attributes.reconfigure(EditorView.contentAttributes.of({ ...named, ...more })) })
  describe({})
  if (document.activeElement === area) view.focus()

  return {
    describe,
    toggleTab,
    compare: (extension) => view.dispatch({ effects: comparison.reconfigure(extension) }),
    format: () => format(view),
    find: () => openSearchPanel(view),
    mark(found) {
      all = found
      show()
    },
    mend({ changes }) {
      view.dispatch({ changes: [...changes], userEvent: 'input.cure' })
      view.focus()
    },
    replace(text) {
      if (text === view.state.doc.toString()) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.replace' })
    },
    goTo(line, column) {
      const { from, to } = rangeAt(view.state, offsetOf(view.state, line, column))
      const effects = EditorView.scrollIntoView(from, { y: 'center' })
      view.dispatch({ selection: { anchor: from, head: to }, effects })
      view.focus()
    },
    destroy() {
      for (const label of labels) label.removeEventListener('click', focus)
      area.hidden = false
      area.id = id
      view.destroy()
    },
  }
}

/**
 * The editor's style sheet needs the nonce of the document, which is that of the first page load. That of the present
 * request would be refused after a navigation.
 */
function nonceOfDocument(): Extension {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  return nonce ? EditorView.cspNonce.of(nonce) : []
}

/** The explanation of a proposal stands under the list: beside it, it would cover the list on a small screen. */
const below = (_: EditorView, list: { top: number; bottom: number }) => ({
  style: `top: ${list.bottom - list.top}px; left: -1px`,
})

function sign(name: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = `fold-${name}`
  return mark
}

const FEATURES: readonly Extension[] = [
  lintGutter(),
  lineNumbers(),
  codeFolding({ placeholderText: '…' }),
  foldGutter({ markerDOM: (isOpen) => sign(isOpen ? 'open' : 'closed') }),
  history(),
  drawSelection(),
  indentOnInput(),
  indentUnit.of('  '),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  json(),
  syntaxHighlighting(classHighlighter),
  search({ top: true }),
  hoverTooltip((view, pos) => {
    const found = explainAt(view.state, pos)
    if (!found) return null
    return { pos: found.from, end: found.to, create: () => ({ dom: noteOf(found.text) }) }
  }),
  EditorState.phrases.of(editorPhrases),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...searchKeymap,
    ...foldKeymap,
    ...historyKeymap,
    indentWithTab,
    ...defaultKeymap,
  ]),
]

function noteOf(text: string): HTMLElement {
  const note = document.createElement('p')
  note.className = 'cm-explanation'
  note.textContent = text
  return note
}

const SEVERITIES = { error: 'error', 'security-warning': 'error', warning: 'warning', suggestion: 'info' } as const

function diagnosticOf(found: CheckedFinding, from: number, to: number, mend: Listener['mend']): Diagnostic {
  const { kind, name, message, cure } = found
  return {
    from,
    to,
    severity: SEVERITIES[kind],
    message: `${name}\n${message}`,
    markClass: kind === 'security-warning' ? 'cm-security' : undefined,
    actions: cure && [{ name: cure.label, apply: () => mend(found) }],
  }
}

/** Moves to the next finding, and says it: the box beside it is not read out. */
function goToNext(view: EditorView): boolean {
  if (!nextDiagnostic(view)) return false
  const { from } = view.state.selection.main
  forEachDiagnostic(view.state, ({ message }, start) => {
    if (start === from) view.dispatch({ effects: EditorView.announce.of(message) })
  })
  return true
}

/** An explanation that hides text can be sent away (WCAG 2.2, 1.4.13). */
function closeHover(view: EditorView): boolean {
  view.dispatch({ effects: closeHoverTooltips })
  return false
}

/** Lays the document out. One that does not parse stays as it is: its finding says why. */
function format(view: EditorView): boolean {
  const before = view.state.doc.toString()
  const after = formatted(before)
  if (after === undefined || after === before) return true
  view.dispatch({ changes: { from: 0, to: before.length, insert: after }, userEvent: 'input.format' })
  return true
}

/** The document with two blanks for each level; undefined if it does not parse, as with a member that is there twice. */
function formatted(text: string): string | undefined {
  return jsonFault(text, text.length) ? undefined : JSON.stringify(JSON.parse(text), null, 2)
}
