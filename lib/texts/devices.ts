import { localized } from './localized'

/** Names of MFA devices, and how a call about one ended. */
export const deviceTexts = localized('deviceTexts', {
  /** A device of each kind, several of them, and the kind as AWS names it in a column. */
  kinds: {
    virtual: { one: 'Authenticator app', many: 'Authenticator apps', type: 'Virtual' },
    passkey: { one: 'Passkey or security key', many: 'Passkeys and security keys', type: 'Passkey or security key' },
    hardware: { one: 'Hardware TOTP token', many: 'Hardware TOTP tokens', type: 'Hardware TOTP' },
  },
  missing: 'Enter a name for the device.',
  tooLong: (most: number) => `The name can have at most ${most} characters.`,
  wrongSigns: 'Use letters, digits and + = , . @ - _ without spaces.',
  byRule: 'Refused by a service rule.',
})
