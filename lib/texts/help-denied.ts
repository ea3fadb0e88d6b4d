import { helpTexts, type PartText } from './help'
import { localized } from './localized'
import type { Sentence } from './sentence'

type Kind = {
  icon: 'deny' | 'implicit' | 'info'
  tone: 'danger' | 'warning' | 'info'
  name: string
  text: Sentence
}

const READ: PartText = {
  id: 'read',
  title: 'How to read a refusal',
  points: [
    [{ strong: 'Action' }, ' is what you tried to do, such as ', { code: 'iam:ListAccessKeys' }, '.'],
    [
      { strong: 'Resource' },
      ' is what you tried to do it to: an ARN, or ',
      { code: '*' },
      ' if the action has no resource.',
    ],
    [{ strong: 'Why?' }, ' opens the trace: every statement of every policy, and how it matched your request.'],
  ],
}

const CASES: readonly PartText[] = [
  {
    id: 'after-mfa',
    title: 'You are still denied after you signed in with MFA',
    text: [
      [
        'This is a different refusal. MFA lifts a statement that requires it, but MFA alone allows nothing. Read the panel ' +
          'again: if it now says ',
        { strong: 'Implicitly denied' },
        ', an administrator has to allow the action.',
      ],
    ],
  },
  {
    id: 'path',
    title: 'Others are allowed, and you are denied',
    text: [
      [
        'A policy that names ',
        { code: 'user/${aws:username}' },
        ' covers users without a path. If your user has one, such as ',
        { code: 'user/division/carol' },
        ', the statement does not match your ARN. The trace shows the two side by side.',
      ],
    ],
  },
]

/** `icon` and `tone` are those that a panel shows. */
const KINDS: readonly Kind[] = [
  {
    ...{ icon: 'deny', tone: 'danger', name: 'Denied because you signed in without MFA' },
    text:
      'A statement denies the action in sessions without MFA. Assign an MFA device if you have none, then sign in again ' +
      'with it. The statement does not apply to the same request with MFA.',
  },
  {
    ...{ icon: 'deny', tone: 'danger', name: 'Explicitly denied' },
    text:
      'A statement denies the action. A Deny always overrides an Allow, so no other policy can help. An administrator ' +
      'has to change this statement.',
  },
  {
    ...{ icon: 'implicit', tone: 'warning', name: 'Implicitly denied' },
    text: [
      'No policy allows the action, and what no policy allows is denied. Choose ',
      { strong: 'Copy request' },
      ' and send the text to an administrator. It contains your ARN, the action, the resource and the decision.',
    ],
  },
  {
    ...{ icon: 'implicit', tone: 'warning', name: 'Outside the permissions boundary' },
    text:
      'A boundary limits what policies can allow you. A policy may allow the action, but your boundary does not include ' +
      'it.',
  },
  {
    ...{ icon: 'info', tone: 'info', name: 'Refused by a service rule' },
    text:
      'No policy is involved: the service itself has a rule. For example, a user who has an MFA device must sign in with ' +
      'it before they assign another one.',
  },
]

/** Help with access denied. */
export const helpDeniedTexts = localized('helpDeniedTexts', {
  get title() {
    return helpTexts.denied
  },
  lead: 'Every panel and button asks your policies. If they deny it, the page shows what was asked, and why it was denied.',
  read: READ,
  kinds: { title: 'Kinds of refusals, and what you can do', list: KINDS },
  cases: CASES,
})
