/** Names of MFA devices, and how a call about one ended. */
export const deviceTexts = {
  /** A device of each kind, and several of them. */
  kinds: {
    virtual: { one: 'Authenticator app', many: 'Authenticator apps' },
    passkey: { one: 'Passkey or security key', many: 'Passkeys and security keys' },
    hardware: { one: 'Hardware TOTP token', many: 'Hardware TOTP tokens' },
  },
  missing: 'Enter a name for the device.',
  tooLong: (most: number) => `The name can have at most ${most} characters.`,
  wrongSigns: 'Use letters, digits and + = , . @ - _ without spaces.',
  byRule: 'Refused by a service rule.',
} as const
