import { localized } from './localized'
import type { Sentence } from './sentence'

/** What a training environment shows beside its sign-in forms. */
export const demoTexts = localized('demoTexts', {
  accounts: 'Demo accounts',
  intro: (account: string): Sentence => [
    'This is a training environment. Everything in account ',
    { link: account, href: `/sign-in/${account}` },
    ' is made up and can be reset.',
  ],
  fill: 'Fill in',
  fillAs: (name: string) => `Fill in the form as ${name}`,
})
