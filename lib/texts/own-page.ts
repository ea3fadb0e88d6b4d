/** "Security credentials": one's own page. */
export const ownPageTexts = {
  notDone: 'This could not be done',
} as const
