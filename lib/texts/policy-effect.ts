import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

const code = (name: string) => ({ code: name })

const listed = (names: readonly string[]) =>
  names.flatMap((name, index) => (index === 0 ? [code(name)] : [', ', code(name)]))

/** What a change of a policy comes to, before it is saved. */
export const effectTexts = localized('effectTexts', {
  title: 'Effect',
  titleOf: (change: string) => `Effect of ${change}`,
  draft: 'the new version',
  draftOfInline: 'the policy',
  asked: (answers: number, subjects: number, requests: number, sessions: number) =>
    `${count(answers, 'answer')}: ${count(subjects, 'principal')}, ${count(requests, 'request')} of many, ${count(sessions, 'kind of session', 'kinds of session')}. Asked of the engine that decides.`,
  sessionNote: 'GetSessionToken without MFA answers as No MFA does, with MFA as MFA does.',
  counts: {
    opens: 'open access',
    closes: 'remove access',
    kind: 'kind of refusal',
    same: 'stay as they are',
  },
  countsLabel: 'Answers that change',
  nothing: 'No answer changes.',
  nobody: 'Nobody has this policy, so nothing changes.',
  notAsked: (asked: number, all: number) => `The first ${asked} of ${count(all, 'principal')} were asked.`,
  refused: (action: string, names: string): Sentence => [code(action), ` is denied for ${names}.`],
  failed: (names: string, message: string) => `${names}: ${message}`,
  unlisted: (action: string): Sentence => [code(action), ' is denied, so whom the change affects is not known.'],

  loud: {
    write: 'A write opens without MFA',
    read: 'A read opens without MFA',
    line: (action: string, on: string, names: string, sessions: string): Sentence => [
      code(action),
      ` on ${on}, for ${names}: ${sessions}.`,
    ],
    writeText: 'A stolen password or access key is then enough for it.',
    readText: 'Whoever has a password or an access key alone can then see it.',
    more: (number: number) => `And ${number} more.`,
  },

  /** Whom to ask. */
  who: {
    asked: 'Principals that were asked',
    leaveOut: (name: string) => `Leave out ${name}`,
    others: 'Others to ask',
    choose: 'Choose',
    add: 'Add',
  },

  /** What is expected after the change, as files. */
  checks: {
    save: 'Save as check',
    title: 'Checks',
    lead: 'A check expects the answers that change. Run it with npm run check:policies and the name of the file.',
    none: 'No answer changes, or policies may not be shown here, so there is nothing to save.',
    about: (name: string, session: string, answers: number) => `${name}, ${session}: ${count(answers, 'answer')}`,
  },

  /** Of attaching a policy, and of detaching it. */
  attachment: {
    attach: {
      title: (policy: string, names: string) => `Attach ${policy} to ${names}`,
      verb: 'Attach',
      pending: 'Attaching',
    },
    detach: {
      title: (policy: string, names: string) => `Detach ${policy} from ${names}`,
      verb: 'Detach',
      pending: 'Detaching',
    },
  },

  table: {
    caption: (names: string) => `Answers that change for ${names}, by request and session`,
    request: 'Request',
    same: '–',
    noChange: 'No change',
    becomes: (was: string, is: string) => `${was} becomes ${is}`,
    more: (requests: number) => `${count(requests, 'more request', 'more requests')}`,
    each: (answers: number, isMany: boolean) =>
      isMany ? `the same ${count(answers, 'answer')} each` : count(answers, 'answer'),
    like: (names: string, without: readonly string[], also: readonly string[], answers: number): Sentence => [
      `as ${names}`,
      ...(without.length > 0 ? [', without ', ...listed(without)] : []),
      ...(also.length > 0 ? [', and with ', ...listed(also)] : []),
      `: ${count(answers, 'answer')}`,
    ],
    show: (answers: number) => `Show ${count(answers, 'answer')}`,
    kinds: (answers: number) =>
      `${count(answers, 'answer')} only ${answers === 1 ? 'changes' : 'change'} the kind of refusal`,
  },
  sessions: { console: 'No MFA', 'console-mfa': 'MFA', 'access-key': 'Access key' },
  on: {
    self: 'own user',
    other: 'another user',
    device: 'own MFA device',
    policy: 'this policy',
    everything: '*',
  },

  why: {
    title: 'Why?',
    before: 'Now',
    after: 'After',
    decides: (statement: string, policy: string, line: number | undefined): Sentence => [
      'Statement ',
      code(statement),
      ' of ',
      code(policy),
      line === undefined ? ' decides.' : ` decides, from line ${line} on.`,
    ],
    nothing: 'No statement allows it.',
    boundary: 'The permissions boundary does not allow it.',
    changes: 'What did it',
    simulate: 'Ask the simulator about this principal',
  },

  saving: {
    title: 'Save',
    looked: (number: number) =>
      `I have looked at the ${count(number, 'answer')} that ${number === 1 ? 'opens' : 'open'} a write`,
    lookFirst: 'Look at the answers that open a write, and check the box.',
    type: (name: string) => `A write opens without MFA. Type ${name} to confirm`,
    wrongName: 'The name you typed is not the name of the policy.',
    review: 'Review effect',
    asking: 'Asking',
    back: 'Back to editing',
  },
})
