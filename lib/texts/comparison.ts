import { count } from './count'
import { localized } from './localized'
import type { Piece, Sentence } from './sentence'
import { traceTexts } from './trace'

/** Two decisions side by side, and the choice of the second one. */
export const comparisonTexts = localized('comparisonTexts', {
  title: 'Compare decisions',
  current: 'Comparison',
  with: (action: string): Sentence => [{ code: action }, ' with another decision'],
  everything: 'Everything in both decisions.',
  onlyDifferent: 'Only what differs.',
  chooseAnother: 'Choose another',
  showDifferent: 'Show only what differs',
  showEverything: 'Show everything',

  recent: {
    title: 'Your recent decisions',
    note: 'Same action with another verdict first',
    none: 'You have no other recent decisions.',
    archived: (until: number): Sentence => [
      'Decisions up to ',
      { at: until },
      ' are archived. Ask your operator for them.',
    ],
    columns: { action: 'Action', resource: 'Resource', verdict: 'Verdict', entryPoint: 'Entry point', time: 'Time' },
    compareWith: 'Compare with ',
  },

  byId: {
    title: 'Another decision',
    label: 'Decision ID',
    hint: 'Enter the ID or address of a trace that you can see.',
    unknown: 'You can see no decision with this ID.',
    submit: 'Compare',
  },

  decisions: { first: 'First decision', second: 'Second decision' },
  columns: { first: 'First', second: 'Second' },
  request: { title: 'Request', of: 'Fact' },
  keys: { title: 'Context keys', of: 'Key' },
  policies: { title: 'Policies in force', of: 'Policy' },
  statements: { title: 'Statements', of: 'Element' },
  ofBoth: (what: string) => `${what} of both decisions`,
  elementsOf: (sid: string) => `Elements of ${sid} in both decisions`,
  nothing: 'Nothing differs here.',
  different: (different: number, all: number) =>
    `${different} of ${count(all, 'item')} ${different === 1 ? 'differs' : 'differ'}`,
  first: 'First: ',
  second: 'Second: ',
  get outcomes() {
    return { ...traceTexts.evaluation.outcomes, 'not-in-force': 'Not in force' }
  },

  none: 'None',
  emptyList: 'An empty list',
  emptyText: 'an empty text',
  notInForce: 'Not in force',
  notInStatement: 'Not in the statement',
  origins: {
    managed: 'attached',
    'aws-managed': 'attached',
    inline: 'inline',
    group: 'of a group',
    'group-managed': 'attached to group',
    'group-inline': 'inline policy of group',
    boundary: 'permissions boundary',
    session: 'session policy',
    resource: 'resource policy',
    trust: 'role trust policy',
    scp: 'service control policy',
    rcp: 'resource control policy',
  },
  /** Policies without a version are told apart by the digest of their text. */
  text: (digest: string): Piece[] => [', text ', { code: digest }],
  against: ' against ',
})
