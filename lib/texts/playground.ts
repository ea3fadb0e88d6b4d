import { localized } from './localized'
import type { Sentence } from './sentence'

/** The playground: policies tried out in the browser, without an account. */
export const playgroundTexts = localized('playgroundTexts', {
  title: 'Policy playground',
  lead: 'See what policies decide about one request, and why.',

  privacy: {
    title: 'Nothing you type leaves this page',
    text: 'The policy engine runs in your browser. A link to a question carries it after the “#”, which browsers do not send.',
  },
  noScript: {
    title: 'The playground needs scripts',
    served: [
      'It evaluates policies in your browser. Without scripts, sign in and use the ',
      { link: 'policy simulator', href: '/simulator' },
      '.',
    ] as Sentence,
    static: 'It evaluates policies in your browser. The policy simulator of a Postern server works without scripts.',
  },
  stopped: {
    title: 'The policy engine could not start',
    text: 'Reload the page. If that does not help, your browser may not allow workers.',
  },
  badLink: {
    broken: 'This link is incomplete',
    brokenText: 'A part of the question got lost or was changed. Copy the whole link again.',
    newer: 'This link is newer than this playground',
    newerText: 'It was made by a later version. Open it there.',
  },

  examples: {
    title: 'Examples',
    choose: 'Example',
    own: 'None: your own question',
    open: 'Open example',
    document: 'The policy of the AWS document',
    mistakes: 'Common mistakes',
  },

  policies: {
    title: 'Policies',
    identity: (number: number) => `Policy ${number}`,
    remove: (name: string) => `Remove ${name}`,
    add: 'Add policy',
    boundary: 'Permissions boundary',
    boundaryHint: 'The policies above can allow no more than the boundary does.',
    session: 'Session policy',
    sessionHint: 'Passed when the session was made. The session can do no more than it allows.',
    scp: 'Service control policy',
    scpHint: 'It limits what the account can allow, and allows nothing by itself.',
    resource: 'Resource policy',
    resourceHint: 'It is read as the trust policy of a role if the action assumes a role.',
    trust: 'Trust policy',
  },

  request: {
    title: 'Request',
    principal: 'Principal',
    principalHint: 'The ARN of the user or role that makes the request.',
    action: 'Action',
    actionExample: 'iam:ListUsers',
    resource: 'Resource',
    resourceHint: 'An ARN, or * for an action without a resource.',
    session: 'How is the principal signed in?',
    unknown: 'AWS has no such action.',
    didYouMean: 'Did you mean',
    replace: (action: string) => `Replace with ${action}`,
  },

  keys: {
    title: 'Context of the request',
    lead: 'A key that is not listed is absent from the request.',
    ofPrincipal: 'These follow from the principal, unless you set them below.',
  },

  answer: {
    title: 'Decision',
    waiting: 'The policies are being evaluated.',
    problems: 'Correct these first',
    sessions: 'The same request in each kind of session',
    copyLink: 'Copy link',
    copyCheck: 'Copy as check file',
    simulator: 'Open in simulator',
    noSimulator: 'The simulator has no fields for session policies and service control policies.',
    said: (verdict: string) => `Decision: ${verdict}`,
    noPrincipal: 'Enter the ARN of a user or a role, such as arn:aws:iam::123456789012:user/alice.',
    oneAction: 'Enter one action.',
    oneResource: 'Enter one resource.',
    identity: 'given',
    fromKeys: 'Context keys',
    fromPrincipal: 'Principal',
    gathered: (names: readonly string[]) =>
      names.length === 0 ? 'No policy was given.' : `Given: ${names.join(', ')}.`,
  },
})

/** The examples of the playground: what each shows, in a title and a sentence. */
export const playgroundExampleTexts = localized('playgroundExampleTexts', {
  list: {
    title: 'ListUsers without MFA',
    text: 'The Deny covers everything outside its list while the session has no MFA, so the policy refuses iam:ListUsers.',
  },
  listWithMfa: {
    title: 'ListUsers with MFA',
    text: 'With MFA the Deny is silent, but no statement allows iam:ListUsers either: this policy is about MFA devices only.',
  },
  assign: {
    title: 'EnableMFADevice without MFA',
    text: 'Without MFA the policy lets alice enable a device of her own, or nobody could ever begin.',
  },
  accessKey: {
    title: 'DeactivateMFADevice with an access key',
    text: 'A request with an access key has no MFA key at all, and BoolIfExists makes the Deny apply to it.',
  },
  onePlace: {
    title: 'iam:ListUsers added in one place',
    text: 'Adding the action to the Allow alone changes nothing without MFA, as the Deny still covers it.',
  },
  bothPlaces: {
    title: 'iam:ListUsers added in both places',
    text: 'Only when the list of the Deny has the action too does the page of users open without MFA.',
  },
  bool: {
    title: 'Bool in a Deny without MFA',
    text: 'Requests with an access key do not have the key, so Bool is false and the Deny lets them through: write BoolIfExists.',
  },
  boolIfExists: {
    title: 'BoolIfExists in an Allow with MFA',
    text: 'IfExists is true while the key is absent, so an access key without MFA is allowed: write Bool in an Allow.',
  },
  notAction: {
    title: 'NotAction with Allow',
    text: 'Everything outside the list is allowed, also in every other service: name the actions that you mean.',
  },
  getSessionToken: {
    title: 'GetSessionToken not exempt',
    text: 'Who has only an access key gets MFA by sts:GetSessionToken, so the Deny must leave it out.',
  },
  exemptDeletion: {
    title: 'The removal of a device exempt',
    text: 'A password alone is then enough to take the second factor away, which makes MFA worthless.',
  },
  wildcard: {
    title: 'A wildcard before the noun',
    text: 'iam:*User was meant for GetUser and also matches DeleteUser: a wildcard stands for every verb.',
  },
  wrongArn: {
    title: 'An ARN of the wrong kind',
    text: 'iam:EnableMFADevice is asked about the user, not about the device, so a statement about mfa/ never applies.',
  },
  oldVersion: {
    title: 'A variable without a Version',
    text: 'Without "Version": "2012-10-17" the text ${aws:username} is taken letter by letter and names nobody.',
  },
  bucket: {
    title: 'A bucket instead of its objects',
    text: 's3:GetObject is about objects, so the resource must end with /* after the name of the bucket.',
  },
  noResource: {
    title: 'A resource for an action that has none',
    text: 'iam:ListVirtualMFADevices lists all devices of the account, so only "Resource": "*" allows it.',
  },
  forAllValues: {
    title: 'ForAllValues with a key that is absent',
    text: 'ForAllValues is true for no values at all, so a request without tags is allowed: add Null with "false".',
  },
  twoConditions: {
    title: 'Two conditions in one Deny',
    text: 'Conditions of one statement must all hold, so this Deny spares a session without MFA in the office: write two statements.',
  },
})
