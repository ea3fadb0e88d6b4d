/** What came of an action, on any screen. */
export const resultTexts = {
  nothingChanged: 'Nothing was changed',
} as const
