import { count } from './count'
import type { Sentence } from './sentence'

/** The editor of policy documents. */
export const editorTexts = {
  format: 'Format',
  find: 'Find',
  more: 'More',
  placeholder: '{\n  "Version": "2012-10-17",\n  "Statement": []\n}',
  plain: 'Plain text',
  rich: 'Editor',
  findings: 'Findings',
  findingsOn: (label: string) => `Findings on ${label}`,
  kinds: {
    error: 'Error',
    'security-warning': 'Security warning',
    warning: 'Warning',
    suggestion: 'Suggestion',
  },
  line: (line: number) => `Line ${line}`,
  position: (line: number, column: number) => `Line ${line}, column ${column}`,
  size: (length: number, most: number) => `${length.toLocaleString('en')} of ${most.toLocaleString('en')} characters`,
  length: (length: number) => count(length, 'character'),
  counted: (findings: number) => (findings === 0 ? 'No findings' : count(findings, 'finding')),
  tabLeaves: 'Tab moves focus (Ctrl+M)',
  tabIndents: 'Tab indents (Ctrl+M)',
  unchecked: (action: string): Sentence => ['Only the grammar is checked: ', { code: action }, ' is denied. '],
  draft: 'This is a draft that this browser kept.',
  discard: 'Discard draft',

  cures: {
    change: (to: string) => `Change to ${to}`,
    remove: 'Remove from the list',
    removeMember: 'Remove',
    removeStatement: 'Remove the statement',
    addVersion: 'Add the version',
  },
} as const

/** What the editor itself says, by the English of its packages. */
export const editorPhrases: Readonly<Record<string, string>> = {
  'Control character': 'Control character',
  'Selection deleted': 'Selection deleted',
  'Folded lines': 'Folded lines',
  'Unfolded lines': 'Unfolded lines',
  to: 'to',
  'folded code': 'Lines are folded',
  unfold: 'Unfold',
  'Fold line': 'Fold',
  'Unfold line': 'Unfold',
  Diagnostics: 'Findings',
  'No diagnostics': 'No findings',
  Completions: 'Proposals',
  Find: 'Find',
  Replace: 'Replace with',
  next: 'Next',
  previous: 'Previous',
  all: 'All',
  'match case': 'Match case',
  'by word': 'Whole words',
  regexp: 'Pattern',
  replace: 'Replace',
  'replace all': 'Replace all',
  close: 'Close',
  'current match': 'Current match',
  'replaced $ matches': '$ replaced',
  'replaced match on line $': 'Replaced on line $',
  'on line': 'on line',
}
