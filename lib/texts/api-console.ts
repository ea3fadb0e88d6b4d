import { count } from './count'
import { localized } from './localized'

/** The API console of a lab. */
export const apiConsoleTexts = localized('apiConsoleTexts', {
  title: 'API console',
  call: 'Make a call',
  lead: 'Calls of the API, signed with a key of this lab, as the AWS CLI sends them. Nothing to install.',

  signer: 'Signed by',
  key: (user: string) => `${user}: access key`,
  token: (user: string) => `${user}: session token without a code`,
  mfaToken: (user: string) => `${user}: session token with a code`,
  noKeys: 'Nobody in this lab has an access key.',

  another: 'Another action',
  find: 'Action',
  findHint: 'Type a part of its name.',
  found: (number: number) => count(number, 'action'),
  list: 'Actions',
  choose: 'Choose',
  ofThisLab: 'Actions of this lab',
  unknown: (name: string) => `There is no action ${name} here.`,

  noParameters: 'This action needs no parameters.',
  optional: (number: number) => count(number, 'optional parameter'),
  hints: {
    lines: 'One in each line.',
    tags: 'One in each line, as Key=Value.',
    json: 'As JSON, as for the AWS CLI.',
  },
  notGiven: 'Not given',
  notJson: 'This is not a list or an object in JSON.',

  predict: 'What will come of it?',
  predictHint: 'Think first, then send. Nothing depends on it.',
  outcome: 'The call is',
  outcomes: { allowed: 'allowed', denied: 'denied' },
  value: 'aws:MultiFactorAuthPresent is',
  values: { false: 'false', absent: 'absent', true: 'true' },

  send: 'Send',
  sending: 'Sending',

  tokenTitle: 'Get a session token',
  tokenLead: 'Only a session token can carry the fact that somebody gave a code. STS issues one for an access key.',
  tokenOf: 'For the access key of',
  serial: 'MFA device',
  code: 'MFA code',
  getWithCode: 'Get a token with this code',
  getBare: 'Get a token without a code',
  getting: 'Asking STS',

  answer: 'Answer',
  empty: 'The call succeeded. It returns nothing, so the CLI prints nothing.',
  got: 'The token is in the list above, and is chosen.',
  why: 'Why?',
  whyAllowed: 'Why was it allowed?',
  decided: {
    allow: 'Allowed',
    explicitDeny: 'Denied by a statement',
    implicitDeny: 'Denied, as nothing allows it',
    serviceRule: 'Refused by a rule of the service',
  },
  withValue: (value: string) => `aws:MultiFactorAuthPresent: ${value}`,
  right: 'You said so.',
  wrong: (said: string) => `You said: ${said}.`,
  said: (parts: readonly string[]) => parts.join(', '),
  command: 'The same call with the AWS CLI',
  copy: 'Copy the command',
  undecided: 'Refused before anything was decided',
  notOffered: 'This call is not offered here.',

  seed: 'The answer holds the key of the new device.',
  keepSeed: 'Send to practice authenticator',
  keeping: 'Sending',
  kept: (label: string) => `${label} is in your practice authenticator`,
  notKept: 'The key could not be sent',
  signInFirst: 'Sign in to this lab to send it to a practice authenticator.',
  codesFor: (label: string) => `Codes of ${label}`,

  compare: {
    title: 'One call, three values',
    lead: (action: string) => `The newest decision on ${action} for each value of the key.`,
    missing: 'Not seen yet',
    condition: (operator: string, wanted: string) => `${operator} ${wanted}`,
    met: 'holds, so the Deny applies.',
    notMet: 'does not hold, so the Deny does not apply.',
    whateverPoliciesSay: 'The service refuses this call whatever policies say.',
    by: { console: 'Console', api: 'API', operator: 'Operator' },
  },
})
