import { localized } from './localized'
import { ofPolicy } from './of-policy'
import type { Piece, Sentence } from './sentence'

type Named = { sid?: string | undefined; policyName: string }

/** What stands in place of a panel, or of the result of a form, that was refused. */
export const accessDeniedTexts = localized('accessDeniedTexts', {
  /** The title, and what a screen reader adds to the name of the panel. */
  denied: { title: 'Access denied', spoken: 'access denied' },
  window: (title: string) => `Access denied: ${title}`,
  byRule: { title: 'Refused by a service rule', spoken: 'refused by a service rule' },

  action: 'Action',
  resource: 'Resource',
  message: 'Message',
  copyMessage: 'Copy the full message',

  rootUser: 'the root user',
  you: 'your identity',
  withoutMfa: 'Denied because you signed in without MFA.',
  explicit: 'Explicitly denied. No other policy can allow what a statement denies.',
  implicit: (who: string) =>
    `Implicitly denied: no policy of ${who} allows this action on this resource. Ask an administrator to allow it.`,
  boundary: (who: string) =>
    `Implicitly denied: the permissions boundary of ${who} does not allow it. A boundary limits what all other policies allow.`,
  session: 'Implicitly denied: the policy of this session does not allow it, and a session can do no more than that.',
  notAPolicy: 'This is a rule of the service, not a policy. ',
  rules: {
    'iam:EnableMFADevice': 'You already have an MFA device. Sign in with it before you assign another one.',
    'iam:DeactivateMFADevice': 'You have an MFA device. Sign in with it before you remove one.',
  } as Readonly<Record<string, string>>,

  deniedBy: (by: Named): Piece[] => [' ', ...statement(by), ' denies it.'],
  theBoundary: ({ policyName }: Named) => ` The boundary is the policy ${policyName}.`,

  /** A statement that allows the action, but on another resource. */
  nearMiss: {
    lead: (by: Named): Sentence => [...statement(by), ' allows this action, but on another resource:'],
    policy: 'In the policy',
    means: 'means',
    request: 'In your request',
  },

  signIn: 'Sign in with MFA',
  assign: 'Assign MFA device',
  copyRequest: 'Copy request',
  copyRequestFor: (action: string) => `Copy request for ${action}`,

  /** To an administrator. */
  request: (facts: { principal: string; action: string; resource: string; decisionId?: string; time?: string }) =>
    [
      'Please allow this request.',
      `Principal: ${facts.principal}`,
      `Action: ${facts.action}`,
      `Resource: ${facts.resource}`,
      facts.decisionId && `Decision: ${facts.decisionId}`,
      facts.time && `Time: ${facts.time}`,
    ]
      .filter(Boolean)
      .join('\n'),
})

/** A refusal whose cause a panel further up has told in full. */
export const deniedAgainTexts = localized('deniedAgainTexts', {
  title: 'Access denied',
  spoken: (panel: string) => `${panel}: access denied`,
  explicit: (action: string, statement: string | undefined): Sentence =>
    statement
      ? ['Statement ', { code: statement }, ' denies ', { code: action }, ' too.']
      : ['The same statement denies ', { code: action }, ' too.'],
  implicit: (action: string): Sentence => ['No policy allows ', { code: action }, ' either.'],
})

function statement({ sid, policyName }: Named): Piece[] {
  return !sid ? [`Policy ${policyName}`] : ['Statement ', { code: sid }, ` ${ofPolicy(policyName)}`]
}
