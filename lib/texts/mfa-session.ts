import { localized } from './localized'

/** Whether the session has MFA: the notice of a page, and the chip of the top bar. */
export const mfaSessionTexts = localized('mfaSessionTexts', {
  on: 'MFA: on',
  off: 'MFA: off',
  panel: 'MFA in this session',
  isOn: 'This session is MFA-authenticated',
  isOff: 'This session is not MFA-authenticated',
  seesTrue: ['Policies see ', { code: 'aws:MultiFactorAuthPresent' }, ' as true.'],
  seesFalse: [
    'Policies see ',
    { code: 'aws:MultiFactorAuthPresent' },
    ' as false. Those that require MFA deny your requests until you sign in with it.',
  ],
  denied: 'Policies deny most of your requests until you sign in with MFA.',
  mayBeDenied: 'Policies that require MFA deny your requests until you sign in with it.',
  ofRoot: 'No policy limits the root user, so it needs MFA more than anyone.',
  deviceIsReady: (device: string) => ['Your device ', { strong: device }, ' is ready.'],
  noDevice: 'You have no MFA device yet.',
  assign: 'Assign MFA device',
  device: 'Device',
  deviceType: 'Device type',
  since: 'Since',
  age: 'Age',
  notRecorded: 'Not recorded',
})
