import { localized } from './localized'

/** What a sign-in page says of the labs. */
export const labSignInTexts = localized('labSignInTexts', {
  title: 'New here?',
  text: 'See one call refused, refused again and allowed, in ten minutes. Nothing to install.',
  start: 'Start with the ten-minute lab',
  starting: 'Preparing the lab',
  all: 'All labs',
  people: 'People of this lab',
  intro: 'This account belongs to a lab of this browser. Fill in, then press Sign in.',
  password: (password: string) => `Password: ${password}`,
})
