import { localized } from './localized'

/** The page that writes an inline policy of a user, group or role. */
export const inlinePolicyTexts = localized('inlinePolicyTexts', {
  add: 'Add inline policy',
  title: 'Inline policy',
  edit: 'Edit',
  editNamed: (policy: string) => `Edit ${policy}`,
  titleOfNew: (holder: string) => `Add an inline policy to ${holder}`,
  titleOf: (policy: string, holder: string) => `Edit ${policy} of ${holder}`,
  lead: 'An inline policy belongs to one user, group or role, and is deleted with it. It takes effect at once.',
  name: 'Policy name',
  nameHint: 'Up to 128 letters, digits and + = , . @ _ -',
  nameRule: 'A policy name has up to 128 letters, digits and + = , . @ _ - without spaces.',
  enterName: 'Enter a policy name.',
  taken: (policy: string) => `There is an inline policy named ${policy} already. Edit that one.`,
  document: 'Policy document',
  hints: {
    user: 'JSON. All inline policies of a user have up to 2,048 characters, blanks not counted.',
    group: 'JSON. All inline policies of a group have up to 5,120 characters, blanks not counted.',
    role: 'JSON. All inline policies of a role have up to 10,240 characters, blanks not counted.',
  },
  save: 'Save policy',
  saving: 'Saving',
  saved: (policy: string, holder: string) => `${policy} of ${holder} saved`,
})
