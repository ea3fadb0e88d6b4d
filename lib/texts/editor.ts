import { count, grouped } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

/** The editor of policy documents. */
export const editorTexts = localized('editorTexts', {
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
  size: (length: number, most: number) => `${grouped(length)} of ${grouped(most)} characters`,
  length: (length: number) => count(length, 'character'),
  counted: (findings: number) => (findings === 0 ? 'No findings' : count(findings, 'finding')),
  compare: (name: string) => `Compare with ${name}`,
  compared: (name: string, { added, gone }: { added: number; gone: number }) =>
    added + gone === 0
      ? `No line differs from ${name}.`
      : `Against ${name}: ${count(added, 'line')} added, ${count(gone, 'line')} removed.`,
  goneLines: 'Removed: ',
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
})
