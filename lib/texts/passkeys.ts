import { localized } from './localized'

/** A passkey is created or used: what the page says while the browser asks, and when it cannot. */
export const passkeyTexts = localized('passkeyTexts', {
  create: {
    button: 'Create passkey',
    asking: 'Follow the steps of your browser or device. To start again, choose Create passkey.',
    sending: 'Adding the passkey',
    failed: 'The passkey was not created',
    otherWay: 'Choose Previous to use another type of device.',
    unasked:
      'Your browser was not asked for a passkey. Try again. If this message comes back, scripts do not run here: switch ' +
      'them on, or choose Previous to use another type of device.',
    failures: {
      NotAllowedError:
        'You cancelled, the time ran out, or your device has no screen lock or PIN. Nothing was changed. Try again.',
      InvalidStateError: 'This device or key already has a passkey of yours. Use another device or key.',
      ConstraintError: 'This device cannot check that it is you. Set a screen lock or PIN, then try again.',
      NotSupportedError: 'This device or key cannot make a passkey of a type that is accepted here. Use another one.',
    },
  },
  get: {
    button: 'Use passkey or security key',
    asking: 'Follow the steps of your browser or device. To start again, choose Use passkey or security key.',
    sending: 'Checking',
    failed: 'No passkey was used',
    otherWay: 'Choose another device if you have one.',
    unasked:
      'Your browser was not asked for a passkey. Try again. If this message comes back, scripts do not run here: switch ' +
      'them on, or choose another device.',
    failures: {
      NotAllowedError: 'You cancelled, the time ran out, or this device has none of your passkeys. Try again.',
      InvalidStateError: 'This device or key has none of your passkeys. Use another device or key.',
      ConstraintError: 'This device cannot check that it is you. Set a screen lock or PIN, then try again.',
      NotSupportedError: 'This device or key cannot answer the request. Use another one.',
    },
  },
  failures: {
    SecurityError: 'Your browser does not allow passkeys at this address.',
    OperationError:
      'Your browser is already asking for a passkey, perhaps in another tab. Finish there, then try again.',
    AbortError: 'Your browser stopped before you finished. Try again.',
    UnknownError: 'The device or key could not do it. Unlock it or plug it in again, then try again.',
    other: (name: string) => `Your browser reported an error (${name}). Try again.`,
  },
  starting: 'Starting',

  obstacles: {
    scripts: {
      title: 'This step needs scripts',
      text: 'Only a script can ask your browser for a passkey. Switch scripts on.',
    },
    address: {
      title: 'Passkeys do not work on this server',
      text: (origin: string) =>
        `They need a domain name, and this server has the address ${origin}. Its administrator can set PUBLIC_URL to a name.`,
    },
    insecure: {
      title: 'Passkeys do not work on this server',
      text: (origin: string) =>
        `Browsers offer them over https only, and this server has the address ${origin}. Its administrator can set it up.`,
    },
    elsewhere: {
      title: 'Passkeys do not work at this address',
      text: (origin: string) => `You opened this console at another address than its own, ${origin}.`,
      link: (origin: string) => `Open this page at ${origin}`,
    },
    unsupported: {
      title: 'Your browser has no passkeys',
      text: 'Use a current version of Chrome, Edge, Firefox or Safari.',
    },
  },
})
