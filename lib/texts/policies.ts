import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

const code = (name: string) => ({ code: name })

/** The list of policies, the page that creates one, and the pages of one policy. */
export const policyTexts = localized('policyTexts', {
  title: 'Policies',
  lead: 'A policy says what those it is attached to may do. One policy can be attached to many.',
  caption: 'Managed policies of the account',
  pages: 'Pages of policies',
  noun: 'policy',
  nouns: 'policies',
  showAll: 'Show all policies',
  noMatch: 'No policies match this search.',
  empty: 'No policies yet.',
  name: 'Policy name',
  type: 'Type',
  types: { own: 'Customer managed', aws: 'AWS managed' },
  usedAs: 'Used as',
  use: (attached: number, limiting: number) => {
    const parts = [
      ...(attached > 0 ? [`Permissions (${attached})`] : []),
      ...(limiting > 0 ? [`Boundary (${limiting})`] : []),
    ]
    return parts.length > 0 ? parts.join(', ') : undefined
  },
  unused: 'Not used',
  findings: 'Findings',
  noFindings: 'None',
  notChecked: 'Not checked',
  changed: 'Changed',
  arn: 'ARN',
  actions: 'Actions',
  actionsOf: (name: string) => `Actions for ${name}`,
  rowActions: { edit: 'Edit', attach: 'Attach', copy: 'Copy ARN', delete: 'Delete' },
  findingsCount: (number: number, kind: string) => count(number, kind.toLowerCase()),

  filter: {
    type: 'Type',
    used: 'Used as',
    finding: 'Findings',
    names: 'Names the action',
    namesSample: 'iam:ListUsers',
    any: 'Any',
    uses: { permissions: 'Permissions', boundary: 'Boundary', none: 'Not used' },
    noFinding: 'None',
    mostRead: (read: number, all: number) =>
      `To filter by what documents say, the first ${read} of ${count(all, 'policy', 'policies')} were read.`,
  },

  copyArn: 'Copy policy ARN',
  tabs: { permissions: 'Permissions', attached: 'Attached', versions: 'Versions', tags: 'Tags' },
  edit: 'Edit',
  delete: 'Delete policy',
  facts: {
    type: 'Type',
    version: 'Default version',
    attachments: 'Attached to',
    boundaries: 'Boundary of',
    changed: 'Changed',
    attachedTo: (number: number) => (number === 0 ? 'Nobody' : count(number, 'principal')),
  },
  readOnly: 'AWS manages this policy. You can attach it, but not change it.',

  document: {
    title: 'Policy document',
    copy: 'Copy document',
    whole: 'The document as text',
    lines: (first: number, last: number) => (first === last ? `Line ${first}` : `Lines ${first}–${last}`),
    statement: (number: number) => `Statement ${number}`,
    words: (title: string) => `${title} in words`,
    line: (line: number) => `Line ${line}`,
    unchecked: (action: string): Sentence => [code(action), ' is denied, so the document was not checked.'],
    unreadable: 'This text is not a policy, so it cannot be explained.',
    /** AWS's message; where the page is not English, what the engine says instead. */
    fault: (line: number, column: number, message: string, _said: string) =>
      `Line ${line}, column ${column}: ${message}`,
  },

  attached: {
    title: 'Attached to',
    caption: (name: string) => `Users, groups and roles that ${name} is attached to or limits`,
    none: (name: string) => `${name} is attached to nobody, so it has no effect.`,
    kind: 'Kind',
    kinds: { user: 'User', group: 'Group', role: 'Role' },
    name: 'Name',
    as: 'Used as',
    uses: { permissions: 'Permissions', boundary: 'Boundary' },
    actions: 'Actions',
    detach: 'Detach',
    detaching: 'Detaching',
    detachFrom: (name: string) => `Detach from ${name}`,
    more: 'More follow. Only the first thousand are shown.',
    attach: 'Attach',
    attachTitle: 'Attach to others',
    attachLead: 'Takes effect at once.',
    attaching: 'Attaching',
    find: 'Find users, groups and roles by name',
    findButton: 'Find',
    legends: { user: 'Users', group: 'Groups', role: 'Roles' },
    hints: {
      user: 'Only these users get the policy.',
      group: 'All users of the group get the policy.',
      role: 'All sessions of the role get the policy.',
    },
    already: 'Attached',
    nobody: 'No name matches.',
    noneYet: 'None yet.',
    moreMatch: (shown: number, all: number) => `The first ${shown} of ${all} are shown. Find others by name.`,
    chooseFirst: 'Choose whom to attach the policy to first',
    effect: 'Effect',
    effectFor: (name: string) => `Effect of detaching from ${name}`,
    ofOne: {
      attach: (policy: string, name: string) => `${policy} attached to ${name}`,
      detach: (policy: string, name: string) => `${policy} detached from ${name}`,
    },
    ofMany: {
      attach: {
        done: (policy: string, number: number) => `${policy} attached to ${count(number, 'principal')}`,
        partly: (done: number, all: number) => `Attached to ${done} of ${count(all, 'principal')}`,
      },
      detach: {
        done: (policy: string, number: number) => `${policy} detached from ${count(number, 'principal')}`,
        partly: (done: number, all: number) => `Detached from ${done} of ${count(all, 'principal')}`,
      },
    },
  },
})
