import { localized } from './localized'

/** The scenario of the policy simulator: kinds of sign-in, names of given policies, and what is wrong with what was entered. */
export const scenarioTexts = localized('scenarioTexts', {
  presets: {
    console: {
      title: 'Console without MFA',
      text: 'Signed in with a password only. aws:MultiFactorAuthPresent is false.',
    },
    'console-mfa': {
      title: 'Console with MFA',
      text: 'Signed in with a password and an MFA code five minutes ago.',
    },
    'access-key': {
      title: 'Access key',
      text: 'A long-term access key. Both MFA context keys are absent.',
    },
    'session-token': {
      title: 'GetSessionToken without MFA',
      text: 'Temporary credentials without MFA. A service rule refuses them every IAM operation.',
    },
    'session-token-mfa': {
      title: 'GetSessionToken with MFA',
      text: 'Temporary credentials from a call with an MFA code five minutes ago.',
    },
  },

  given: {
    policy: (number: string) => `Policy ${number}`,
    boundary: 'Permissions boundary',
    resourcePolicy: 'Resource policy',
  },

  noPrincipal: 'Enter the ARN of a user, group or role, such as arn:aws:iam::123456789012:user/alice.',
  tooManyPolicies: (most: number, policies: number) => `You can enter at most ${most} policies. There are ${policies}.`,
  noPolicy: 'Paste a policy.',
  emptyPolicy: (number: number) => `Policy ${number} is empty. Paste it or remove it.`,
  noCaller: 'Enter the ARN of the caller. A resource policy names principals.',
  tooManyKeys: (most: number, keys: number) => `You can enter at most ${most} context keys. There are ${keys}.`,
  keyLength: (name: string) => `${name} must have 5 to 256 characters to be the name of a context key.`,
  keyTwice: (name: string) => `${name} is entered twice. Upper and lower case make no difference in names of keys.`,
  tooManyResults: (results: number, most: number) =>
    `You asked for ${results} results. You can ask for at most ${most} results at once.`,
  noAction: 'Enter at least one action.',
  wildcard: (action: string) => `${action} has a wildcard. Enter each action by its name.`,
  notAnAction: (action: string) =>
    `${action} is not an action. Enter a service, a colon and a name, such as iam:ListUsers.`,
  notAResource: (resource: string) => `${resource} is neither an ARN nor *.`,
})
