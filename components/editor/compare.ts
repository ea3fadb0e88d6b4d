import { type Extension, type Range, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { editorTexts } from '@/lib/texts/editor'
import { alignedLines } from '@/lib/values/line-diff'

/**
 * Shows in the editor how its text differs from another one, which goes on while somebody types: lines that the other text has
 * not are marked, and those that it alone has stand between them, as no part of the text.
 */
export function comparedWith(other: string): Extension {
  return StateField.define<DecorationSet>({
    create: ({ doc }) => marksIn(doc, other),
    update: (marks, { docChanged, newDoc }) => (docChanged ? marksIn(newDoc, other) : marks),
    provide: (field) => EditorView.decorations.from(field),
  })
}

/** How many lines a text has that the other one has not, and the other way round. */
export function differences(text: string, other: string): { added: number; gone: number } {
  const kinds = alignedLines(linesOf(other), linesOf(text)).map(({ kind }) => kind)
  return {
    added: kinds.filter((kind) => kind === 'new').length,
    gone: kinds.filter((kind) => kind === 'gone').length,
  }
}

const linesOf = (text: string) => text.split(/\r?\n/)

const ADDED = Decoration.line({ class: 'cm-added' })

function marksIn(doc: Text, other: string): DecorationSet {
  const marks: Range<Decoration>[] = []
  let gone: string[] = []
  function show(at: number, side: 1 | -1) {
    if (gone.length > 0) marks.push(Decoration.widget({ widget: new GoneLines(gone), block: true, side }).range(at))
    gone = []
  }
  for (const { kind, to, text } of alignedLines(linesOf(other), linesOf(doc.toString()))) {
    if (kind === 'gone' || to === undefined) {
      gone.push(text)
      continue
    }
    const { from } = doc.line(to)
    show(from, -1)
    if (kind === 'new') marks.push(ADDED.range(from))
  }
  show(doc.length, 1)
  return Decoration.set(marks, true)
}

/** Lines that only the other text has. */
class GoneLines extends WidgetType {
  readonly #lines: readonly string[]

  constructor(lines: readonly string[]) {
    super()
    this.#lines = lines
  }

  override eq(other: GoneLines): boolean {
    return this.#lines.join('\n') === other.#lines.join('\n')
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('div')
    box.className = 'cm-gone'
    const said = document.createElement('span')
    said.className = 'sr-only'
    said.textContent = editorTexts.goneLines
    box.append(said, ...this.#lines.map(deleted))
    return box
  }
}

function deleted(line: string): HTMLElement {
  const row = document.createElement('div')
  const mark = document.createElement('del')
  const text = line.trimStart()
  mark.textContent = text
  row.append(line.slice(0, line.length - text.length), mark)
  return row
}
