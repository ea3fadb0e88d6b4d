import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import type { FindingView } from '@/components/iam/finding-view'
import { type Finding, type PolicyKind, validate } from '@/lib/policy'
import { findingWords } from '@/lib/texts/findings'
import { type Cure, cureOf } from './cures'

/** What a document is checked as. */
export type CheckOptions = {
  kind: PolicyKind
  managed?: boolean
  usersWithPaths?: boolean
  /** Only the grammar is judged: the reader may not let the validator read policies. */
  grammarOnly?: boolean
}

/** A finding with the edit that mends it, if there is one. */
export type CheckedFinding = FindingView & { cure?: Cure }

/** Lets the engine read a document. Returns nothing for an empty one: the form says that it is missing. */
export function check(text: string, { grammarOnly, ...options }: CheckOptions): readonly CheckedFinding[] {
  if (text.trim() === '') return []
  const state = EditorState.create({ doc: text, extensions: json() })
  const findings = validate(text, options)
  return findings
    .filter(({ code }) => !grammarOnly || code === 'malformed')
    .map((finding) => ({ ...viewOf(finding, state), cure: cureOf(state, finding) }))
}

/**
 * The edit that mends a finding in a text that may have changed since it was checked: that of the nearest finding which says
 * the same. Undefined if there is none any more.
 */
export function cureNow(
  text: string,
  { code, message, line }: CheckedFinding,
  options: CheckOptions,
): Cure | undefined {
  const same = check(text, options).filter((found) => found.code === code && found.message === message)
  return same.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0]?.cure
}

function viewOf(finding: Finding, state: EditorState): FindingView {
  const { kind, code, line, column } = finding
  const excerpt = line <= state.doc.lines ? state.doc.line(line).text.trim().slice(0, MOST) : ''
  return { kind, code, ...findingWords(finding), line, column, excerpt }
}

/** Characters of a line that a finding shows. */
const MOST = 120
