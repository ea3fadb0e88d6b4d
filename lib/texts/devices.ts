/** Names of MFA devices, and how a call about one ended. */
export const deviceTexts = {
  missing: 'Enter a name for the device.',
  tooLong: (most: number) => `The name can have at most ${most} characters.`,
  wrongSigns: 'Use letters, digits and + = , . @ - _ without spaces.',
  byRule: 'Refused by a service rule.',
} as const
