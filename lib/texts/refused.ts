import { localized } from './localized'

/** What stands in place of a button that would be refused: the link "Why is *Change password* refused?". */
export const refusedTexts = localized('refusedTexts', {
  before: 'Why is',
  after: 'refused?',
  byPolicies: 'Denied:',
  byRule: 'Refused by a service rule:',
})
