import { count } from './count'
import { localized } from './localized'

/** Tours for an audience: their page, their bar, and the notes of the presenter. */
export const tourTexts = localized('tourTexts', {
  list: { title: 'Tours for an audience', text: 'A story in a few minutes, for whoever presents.' },
  lead: (steps: number, minutes: number) =>
    `${count(steps, 'step')}, about ${minutes} min. Each step makes its account again, so it always looks the same.`,
  start: 'Start the tour',
  again: 'Start again',
  starting: 'Preparing the step',
  steps: 'Steps',
  show: 'Show',
  showLabel: (title: string) => `Show the step ${title}`,
  here: 'Shown now',
  notes: 'Presenter notes',
  leave: 'End tour',
  keys: 'In the console, the right arrow goes on and R starts again, unless shortcuts are turned off.',
  bar: { label: 'Tour', step: (number: number, of: number) => `Step ${number} of ${of}` },
  doIt: 'Do it for me',
  nextLab: 'Next lab',
  note: {
    off: 'The tour is not running. Start it in the other window.',
    say: 'Say',
    see: 'Point at',
    expect: 'What the audience sees',
    after: 'Then',
    left: (minutes: number) => (minutes < 1 ? 'less than a minute left' : `about ${minutes} min left`),
  },
})

type TourWords = {
  title: string
  steps: Readonly<Record<string, { title: string; say: string; see: string; expect: string; after: string }>>
}

/** One call with three values of a key. Steps by their ids. */
export const falseAbsentTrueTexts: TourWords = localized('falseAbsentTrueTexts', {
  title: 'False, absent, true',
  steps: {
    password: {
      title: 'Signed in with a password',
      say: 'This is learner, signed in with a password and without MFA. The policy TeamReadOnly allows learner to list all users.',
      see: 'MFA in the top bar: this session is without it.',
      expect: 'The page of learner. Nothing was refused yet.',
      after: 'Open Users.',
    },
    false: {
      title: 'False',
      say: 'Refused, although a policy allows it: an explicit Deny wins. In a console session the key aws:MultiFactorAuthPresent is there, and here it is false.',
      see: 'The row of aws:MultiFactorAuthPresent, and the statement DenyAllExceptListedIfNoMFA.',
      expect: 'AccessDenied, an explicit deny by DenyAllExceptListedIfNoMFA.',
      after: 'List the users again, now with an access key.',
    },
    absent: {
      title: 'Absent',
      say: 'The same call, signed with a long-term access key. Such a request does not have the key at all: absent is not false. BoolIfExists denies it all the same.',
      see: 'The row of the key: absent.',
      expect: 'AccessDenied, an explicit deny by the same statement.',
      after: 'Get a session token without a code, and list the users with it.',
    },
    rule: {
      title: 'False once more, by a rule',
      say: 'Temporary credentials have the key, and it is false. But what refuses here is a rule of the service: a token without MFA cannot call IAM.',
      see: 'The verdict at the top: a service rule, not a policy.',
      expect: 'InvalidClientTokenId, by a rule of the service.',
      after: 'Get a session token with a code, and list the users with it.',
    },
    true: {
      title: 'True',
      say: 'This token was issued for a code, so the key is true. The Deny does not apply, and TeamReadOnly allows the call.',
      see: 'The row of the key, and the statement that allows.',
      expect: 'Allowed.',
      after: 'Put the first and the last decision side by side.',
    },
    compared: {
      title: 'Side by side',
      say: 'The same person, the same call, the same policies. Only the session is another: the key is absent in one and true in the other.',
      see: 'The row in which the two differ.',
      expect: 'One call refused, one allowed.',
      after: 'Start again, or let the audience do the first lab.',
    },
  },
})

/** From the refusal to the first device, and to a leftover. Steps by their ids. */
export const firstDeviceTexts: TourWords = localized('firstDeviceTexts', {
  title: 'The first device',
  steps: {
    refused: {
      title: 'Refused without MFA',
      say: 'learner may list users by one policy, and is refused by another: without MFA, nearly everything is denied.',
      see: 'The statement DenyAllExceptListedIfNoMFA, and the key that is false.',
      expect: 'AccessDenied, an explicit deny.',
      after: 'Open Security credentials.',
    },
    'own-page': {
      title: 'What is left without MFA',
      say: 'The Deny leaves a few actions alone: enough to look at the own user and to assign a first device.',
      see: 'The panel of MFA devices, and the button Assign MFA device.',
      expect: 'The devices of learner: none. Other panels say why they are closed.',
      after: 'Press Assign MFA device, and Next.',
    },
    created: {
      title: 'Next has created a device',
      say: 'The press on Next has created the device in the account. It stays there even if nobody finishes the wizard.',
      see: 'The unfinished devices below the table.',
      expect: 'An unfinished device named learner.',
      after: 'Enter two codes, then open Users.',
    },
    'same-session': {
      title: 'Enabled, and still refused',
      say: 'The device is enabled. But this session began without it and stays without MFA: MFA belongs to a session, not to a user.',
      see: 'The row of the key: still false.',
      expect: 'AccessDenied, by the same statement as before.',
      after: 'Sign out, and sign in with a code.',
    },
    again: {
      title: 'Signed in with a code',
      say: 'The same person and the same policies, in a session with MFA: the list of users opens.',
      see: 'MFA in the top bar, and the list.',
      expect: 'The list of users.',
      after: 'Show what happens to somebody who left the wizard half way.',
    },
    blocked: {
      title: 'A leftover blocks the name',
      say: 'In this account the wizard was left half way. The console tries to delete the leftover, which would free its name, and is refused: deleting is not left alone by the Deny.',
      see: 'The action DeleteVirtualMFADevice, and the resource mfa/learner.',
      expect: 'AccessDenied, an explicit deny.',
      after: 'Assign the device under another name.',
    },
    'other-name': {
      title: 'Another name works',
      say: 'Under another name the device can be assigned. The leftover stays, and only an administrator can remove it.',
      see: 'The device learner-2.',
      expect: 'One device, and the leftover below it.',
      after: 'Have the administrator delete the leftover, and sign in with a code.',
    },
    cleared: {
      title: 'Tidied by the administrator',
      say: 'The administrator has deleted the leftover. The other one, workshop-tablet, belongs to somebody else.',
      see: 'The list: learner is gone, and workshop-tablet is not.',
      expect: 'The devices of the account.',
      after: 'As learner, try to delete workshop-tablet.',
    },
    'not-yours': {
      title: 'Refused with MFA, too',
      say: 'With MFA the Deny no longer applies, and the call is refused all the same: no statement allows it. That is an implicit deny.',
      see: 'The verdict: nothing allows the call.',
      expect: 'AccessDenied, an implicit deny.',
      after: 'Start again, or let the audience do the labs.',
    },
  },
})
