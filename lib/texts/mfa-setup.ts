import { localized } from './localized'
import type { Sentence } from './sentence'

/** "Assign MFA device": the wizard, and the block where a leftover has the chosen name. */
export const mfaSetupTexts = localized('mfaSetupTexts', {
  title: 'Assign MFA device',
  titleOf: (user: string) => `Assign an MFA device to ${user}`,
  steps: ['Name and type', 'Set up', 'Done'],
  startAgain: 'Start again',
  continueWith: (device: string) => `Continue with ${device}`,

  /** Shown in place of step 1 where the last step is known to be refused. */
  refused: {
    title: 'You can’t assign an MFA device now',
    byRule: [
      'You already have an MFA device, and you signed in without it. A service rule then refuses ',
      { code: 'iam:EnableMFADevice' },
      ', the last step.',
    ],
    byPolicies: (action: string): Sentence => [
      'Your policies do not let you call ',
      { code: action },
      ', the last step. Ask an administrator to change them.',
    ],
    nothingDone: 'No device was created.',
    why: 'Why is the last step refused?',
  },

  /** Step 1. */
  nameAndType: {
    name: 'Device name',
    nameHint:
      '1 to 64 letters, digits and + = , . @ - _ without spaces. The name of an authenticator app must be unique in this ' +
      'account.',
    type: 'Device type',
    texts: {
      passkey: 'Your phone, computer, password manager or security key confirms that it is you. You type no codes.',
      virtual: 'An app on your phone or computer shows codes. Any app that follows the TOTP standard works.',
      hardware:
        'A small device that shows codes, from your administrator. It is listed by its serial number, without a name.',
    },
    textsOf: {
      passkey: (user: string) =>
        `A security key that ${user} will keep. Your browser makes the passkey here, so you need the key in your hand.`,
      virtual: (user: string) =>
        `An app on the phone of ${user} shows codes. ${user} scans a QR code from your screen.`,
      hardware: (user: string) => `A small device that shows codes, from the inventory. You give it to ${user}.`,
    },
    refused: (action: string): Sentence => ['Refused: your policies do not let you call ', { code: action }, '.'],
    note: 'For an authenticator app, Next creates the device in the account.',
    next: 'Next',
    loading: 'Loading the next step',
    noType: 'Choose a type of device.',
    taken: (name: string, owner?: string) =>
      `${owner ? `${name} is the device of ${owner}` : `The name ${name} is in use`}. Choose another name.`,
    takenMeanwhile: 'Someone just created a device with this name. Choose another name.',
    accountFull: 'The account has reached its limit of virtual MFA devices. Delete one first.',
  },
  unfinished: (device: string) => `The setup of ${device} is not finished`,
  unfinishedOf: (device: string, user: string) => `The setup of ${device} for ${user} is not finished`,
  unfinishedText:
    'You began it in this session. If you set up another device, the unfinished one stays in the account.',
  full: (most: number, user?: string) =>
    `${user === undefined ? 'You have' : `${user} has`} ${most} of ${most} MFA devices`,
  fullText: (most: number) => `A user can have ${most} devices of all types. Remove one before you assign another.`,
  toDevices: 'Back to your devices',
  toDevicesOf: (user: string) => `Back to the devices of ${user}`,

  /** A leftover has the name, and the user may not delete it. */
  nameTaken: {
    title: (name: string) => `The name ${name} is taken`,
    text:
      'An earlier setup was not finished and left this device in the account. It is not assigned to anyone. A new ' +
      'device can have its name only after it is deleted, and your policies do not let you delete it:',
    denied: 'Access denied',
    another: 'Choose another name',
    forAdministrators: 'For administrators',
    warning: [
      'Do not add ',
      { code: 'iam:DeleteVirtualMFADevice' },
      ' to the actions that the policy allows without MFA. Anyone who knows a password could then delete devices. ' +
        'Delete this device instead.',
    ],
  },

  /** Step 2. */
  setUp: {
    windowTitle: 'Set up your authenticator app',
    title: 'Set up your authenticator app',
    install: 'Install an authenticator app',
    installText: 'Any app that follows the TOTP standard, on your phone or computer.',
    installTextOf: (user: string) => `Any app that follows the TOTP standard, on the phone of ${user}.`,
    scan: 'Scan the QR code, or type the secret key',
    add: 'Add MFA',
    adding: 'Adding MFA',
    previous: 'Previous',
    replaced: (name: string) => `The unfinished device ${name} was replaced`,
    replacedText: 'It was not assigned to anyone. This is a new device with a new secret key.',
    keepsDevice: (page: string): Sentence => [
      'The device stays in the account and is not assigned to anyone. You find it with the unfinished devices in ',
      { link: 'Security credentials', href: `${page}#mfa-devices` },
      '.',
    ],
    userFull: (most: number, user?: string) =>
      `${user === undefined ? 'You have' : `${user} has`} ${most} MFA devices, the limit for a user. Remove one first.`,
    assignedAlready: 'This device is already assigned. Check the MFA devices.',
    userTooNew: 'This user was created a moment ago. Try again in a minute.',
  },
  /** Step 2 for a passkey. */
  passkey: {
    windowTitle: 'Create a passkey',
    title: 'Create a passkey',
    text: 'Your browser asks where to keep it: on this device, on your phone, in a password manager or on a security key.',
    name: 'Device name',
    textOf: (user: string) =>
      `Put the security key of ${user} in. Your browser asks where to keep the passkey: choose the security key, and not ` +
      'this device.',
    party: 'Relying party ID',
    origin: 'Origin',
    known: 'This passkey is already registered. Use another device or key.',
  },
  gone: 'The device was deleted',
  goneText: 'Someone deleted it while you were setting it up. Delete its entry in your app, then start again.',
  ended: 'This setup has ended',
  endedText:
    'A setup stays open for 15 minutes, and ends when you finish it, leave it or begin another one. Its secret key ' +
    'cannot be shown again. If the device was not assigned, it stays in the account as an unfinished device and keeps ' +
    'its name.',

  /** What the wizard has created so far. */
  soFar: {
    title: 'What exists so far',
    text: 'The device is in the account. It is not assigned to anyone until you choose Add MFA.',
    device: 'Device',
    state: 'State',
    unassigned: 'Unassigned',
    ifYouLeave: 'If you leave now, the device stays and keeps its name.',
  },

  /** The secret of the device. */
  secret: {
    qrCode: 'QR code',
    qrLabel: (account: string, issuer: string) =>
      `QR code that adds ${account} of ${issuer} to an authenticator app. You can type the secret key instead.`,
    key: 'Secret key',
    keyToShow: 'secret key',
    copyKey: 'Copy secret key',
    otherWays: 'Other ways',
    issuer: 'Issuer',
    account: 'Account',
    algorithm: 'Algorithm',
    code: 'Code',
    codeText: (digits: number, seconds: number) => `${digits} digits, every ${seconds} s`,
    copyAddress: 'Copy setup address',
    openHere: 'Open in an authenticator on this device',
  },

  /** The dialog of Cancel. */
  leave: {
    title: 'Leave the setup?',
    exists: 'The device is already in the account:',
    text: [
      'If you leave, it stays there unassigned and keeps its name. Only someone who is allowed to call ',
      { code: 'iam:DeleteVirtualMFADevice' },
      ' can delete it.',
    ],
    deleteIt: 'Delete it and leave',
    deleting: 'Deleting',
    keepIt: 'Leave and keep the unfinished device',
    leaving: 'Leaving',
    stay: 'Keep working',
  },

  /** Step 3. */
  done: {
    windowTitle: 'MFA device assigned',
    title: (name: string) => `Device ${name} is assigned`,
    text: 'You need it from your next sign-in on.',
    textOf: (user: string) => `${user} needs it from the next sign-in on.`,
    name: 'Device name',
    identifier: 'Identifier',
    copyIdentifier: (name: string) => `Copy identifier of ${name}`,
    withoutMfa: 'This session is still without MFA',
    withoutMfaText: [
      'Assigning a device does not change the session that you are in: ',
      { code: 'aws:MultiFactorAuthPresent' },
      ' stays false. Sign in again with the device to do more.',
    ],
    nextCode: 'Wait for the next code first: each code works once.',
    noCodes: 'Your devices show no codes',
    noCodesText:
      'The AWS CLI asks for a code of six digits, which a passkey does not have. To use the CLI with MFA, sign in with ' +
      'the passkey and assign an authenticator app or a hardware token too.',
    noCodesOf: (user: string) => `The devices of ${user} show no codes`,
    noCodesTextOf: (user: string) =>
      `The AWS CLI asks for a code of six digits, which a passkey does not have. To use the CLI with MFA, ${user} needs ` +
      'an authenticator app or a hardware token too.',
    second: 'Assign a second device if you can. If you lose one, you can still sign in with the other.',
    secondLater:
      'After that, assign a second device if you can. If you lose one, you can still sign in with the other.',
    secondOf: (user: string) => `Assign a second device if you can. If ${user} loses one, the other still works.`,
    another: 'Assign another device',
    backTo: (user: string) => `Back to ${user}`,
    outOfSync: 'The device is assigned, but may be out of sync',
    outOfSyncText: (drift: string) =>
      `The two codes are consecutive, but not current: ${drift}. If you entered old codes, resync the device ` +
      'now. Otherwise you cannot sign in with it.',
    outOfSyncTextOf: (user: string, drift: string) =>
      `The two codes are consecutive, but not current: ${drift}. If you entered old codes, resync the device now. ` +
      `Otherwise ${user} cannot sign in with it.`,
    resync: 'Resync now',
  },
})
