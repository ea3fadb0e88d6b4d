import { localized } from './localized'

/** As whom a learner acts in a lab. */
export const hatTexts = localized('hatTexts', {
  label: 'Work as',
  as: (name: string) => `Work as ${name}`,
  worn: (name: string) => `${name} acts`,
  changing: 'Changing hats',
  changed: 'You changed hats in another tab',
  changedText: (before: string, now: string) =>
    `The form was made for ${before}, and ${now} acts now. Nothing was changed. Load the page again.`,
})
