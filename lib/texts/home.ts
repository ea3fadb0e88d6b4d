import { localized } from './localized'

/** The home page. */
export const homeTexts = localized('homeTexts', {
  title: 'Home',
  signedInAs: (user: string, account: string) => [
    'Signed in as ',
    { strong: user },
    ' in account ',
    { strong: account },
  ],

  session: {
    title: 'This session',
    device: 'MFA device used',
    signedIn: 'Signed in',
    ends: 'Ends',
    policiesSee: 'What policies see',
  },

  steps: {
    title: 'What to do next',
    titleWithMfa: 'You are signed in with MFA',
    done: '(done)',
    password: 'Sign in with your password',
    assign: 'Assign an MFA device',
    assignText: 'An authenticator app, a passkey or security key, or a hardware token.',
    assignButton: 'Assign MFA device',
    again: 'Sign in again with MFA',
    againText: 'A session keeps the MFA state it began with, so a new device changes nothing in this one.',
    againTextWith: (device: string) =>
      `Your device ${device} is ready. A session keeps the MFA state it began with, so sign in again to use it.`,
    open: 'Open your security credentials',
    openText: 'MFA opens what your policies reserve for it. Anything still denied has another cause.',
    openButton: 'Open security credentials',
  },

  ownMfa: {
    title: 'You signed in without MFA',
    ready: (device: string) => `Your device ${device} is ready.`,
    none: 'You have no MFA device yet.',
  },

  refusals: {
    title: 'Recent refusals',
    caption: 'Refused calls in the account, latest first',
    none: 'No call was refused recently.',
    all: 'Show all',
    columns: { call: 'Call', user: 'User', answer: 'Answer', time: 'Time' },
  },

  answers: {
    title: 'What your policies allow now',
    allAllowed: 'All of these are allowed',
    denied: (denied: number, all: number) => `${denied} of ${all} are denied`,
    caption: 'Whether your policies allow some actions',
    columns: { task: 'Task', action: 'Action', answer: 'Answer' },
    tasks: {
      devices: 'See your MFA devices',
      createDevice: 'Create a virtual MFA device',
      keys: 'See your access keys',
      createKey: 'Create an access key',
      users: 'See the users of the account',
      deleteDevice: 'Delete a virtual MFA device',
    },
  },

  places: 'Places',
})
