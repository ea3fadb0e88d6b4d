import { helpTexts, type PartText } from './help'
import { localized } from './localized'

const PARTS: readonly PartText[] = [
  {
    id: 'names',
    title: 'What sign-in asks for',
    points: [
      [
        { strong: 'Account ID or alias.' },
        ' Twelve digits, or the name your administrator gave the account. A sign-in link such as ',
        { code: '/sign-in/example-corp' },
        ' fills it in for you.',
      ],
      [
        { strong: 'IAM user name and password.' },
        ' If one of the three is wrong, the message does not say which. This way nobody can find out who has an account here.',
      ],
      [
        { strong: 'Your MFA device' },
        ', if you have one: its code, or your passkey or security key. If you have several, you choose one.',
      ],
      [
        { strong: 'A new password' },
        ', if an administrator asked for it. Some policies deny this change until you have MFA. The page then tells you ' +
          'what your administrator can do.',
      ],
    ],
    text: [
      [
        'The owner of the account signs in with an email address instead: ',
        { link: 'Sign in as root user', href: '/sign-in/root' },
        '.',
      ],
    ],
  },
  {
    id: 'code',
    title: 'Your code is not accepted',
    steps: [
      [
        { strong: 'Wait for the next code.' },
        ' Each code works once. A new one appears every 30 seconds, on some hardware tokens every 60. The ring next to the ' +
          'field shows how long that takes.',
      ],
      [
        { strong: 'If you use an app, check its entry.' },
        ' It shows the account name next to the code. An entry left from an earlier attempt shows codes that never work.',
      ],
      [
        { strong: 'Compare the clocks.' },
        ' Codes depend on the clock of your device. The code page shows server time under “Having trouble?”. Set your ' +
          'device to automatic time.',
      ],
      [
        { strong: 'Resynchronize the device.' },
        ' If you can’t correct its clock, choose “Resynchronize this device” and enter two codes in a row. Sign-in then ' +
          'allows for the difference.',
      ],
    ],
    text: [
      'After five wrong codes you start again with your password. If you then enter more wrong codes, you have to wait, ' +
        'longer each time. A correct code ends the wait.',
    ],
  },
  {
    id: 'passkey',
    title: 'Your passkey or security key does not work',
    steps: [
      [{ strong: 'Try again.' }, ' If you cancelled, or took too long, nothing is lost.'],
      [
        { strong: 'Check the address.' },
        ' A passkey works only at the address where you created it. If this page is open at another one, it gives you the ' +
          'right link.',
      ],
      [{ strong: 'Choose another device.' }, ' If you have one, it signs you in just as well.'],
    ],
    text: ['A passkey never needs to be resynchronized: it doesn’t depend on a clock. It does need JavaScript.'],
  },
  {
    id: 'token',
    title: 'You have a hardware token',
    points: [
      [
        { strong: 'Serial number.' },
        ' You need it once, when you assign the token to yourself. It is printed on the back, often below a bar code. Type ' +
          'it as it stands there. If your administrator put letters before it, such as ',
        { code: 'T2-' },
        ', type those first.',
      ],
      [
        { strong: 'Code.' },
        ' Press the button if the token has one. Some tokens show each code for 30 seconds, some for 60.',
      ],
      [{ strong: 'A token that is not known.' }, ' An administrator has to import it before anyone can assign it.'],
      [
        { strong: 'Codes that stopped working.' },
        ' The clock of a token drifts over the years. Resynchronize it with two codes in a row.',
      ],
    ],
  },
  {
    id: 'lost',
    title: 'You lost or replaced your device',
    text: [
      'Ask an administrator to deactivate it. You can then sign in with your password alone and assign a new device. ' +
        'There is no other way in: no security question and no code by email.',
    ],
  },
  {
    id: 'kinds',
    title: 'Which device to choose',
    points: [
      [
        { strong: 'An authenticator app' },
        ' shows codes on your phone or computer. You can use it everywhere, the AWS CLI included.',
      ],
      [
        { strong: 'A passkey or security key' },
        ' needs no typing, and a false page cannot ask for it. The AWS CLI asks for six digits, which it does not have. If ' +
          'you use the CLI, assign an app or a hardware token too.',
      ],
      [
        { strong: 'A hardware token' },
        ' shows codes and does nothing else. An administrator imports it first. You then assign it by the serial number ' +
          'printed on it.',
      ],
    ],
    text: ['You can have up to eight devices of any kind. One of them is enough to sign in.'],
  },
  {
    id: 'session',
    title: 'What MFA changes in a session',
    points: [
      [
        'A session has MFA from beginning to end, or not at all. The top bar shows ',
        { strong: 'MFA: on' },
        ' or ',
        { strong: 'MFA: off' },
        '.',
      ],
      [
        'A new device does not change the session you are in. ',
        { strong: 'Sign out, then sign in with the device' },
        ' to get what your policies reserve for MFA.',
      ],
      [
        'Policies see MFA as the key ',
        { code: 'aws:MultiFactorAuthPresent' },
        '. In a console session it is ',
        { code: 'true' },
        ' or ',
        { code: 'false' },
        '. With a long-term access key it is absent.',
      ],
    ],
  },
  {
    id: 'names-taken',
    title: 'The name of your new device is taken',
    text: [
      [
        'A virtual MFA device, such as an app, exists on its own, apart from its assignment to you. If you leave the wizard early, or remove ' +
          'a device you can’t delete, the device stays and keeps its name. Choose another name, or ask an administrator to ' +
          'delete the old device under ',
        { strong: 'MFA devices' },
        '.',
      ],
    ],
  },
]

/** Help with sign-in and MFA. */
export const helpMfaTexts = localized('helpMfaTexts', {
  get title() {
    return helpTexts.mfa
  },
  lead: 'What sign-in asks for, what to do when your device is not accepted, and what MFA changes for you.',
  parts: PARTS,
})
