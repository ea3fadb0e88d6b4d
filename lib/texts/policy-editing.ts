import { count } from './count'
import { localized } from './localized'

/** The page that edits a policy. */
export const editingTexts = localized('editingTexts', {
  title: 'Edit policy',
  titleOf: (name: string) => `Edit ${name}`,
  lead: (version: string) => `Saving makes a new version. ${version} stays, and can be made the default again.`,
  document: 'Policy document',
  documentHint: 'JSON. Up to 6,144 characters, blanks not counted.',
  enter: 'Enter a policy document.',
  tooLong: (length: number, most: number) =>
    `The document has ${count(length, 'character')}. A policy has at most ${count(most, 'character')}, blanks not counted.`,
  check: 'Check',
  checked: 'No findings.',
  review: 'Review effect',
  reviewing: 'Asking',
  save: 'Save as default',
  saveNotDefault: (version: string) => `Save, keep ${version} as default`,
  saving: 'Saving',
  full: 'Which version is deleted for the new one?',
  fullHint: 'A policy has at most five versions. The default version stays.',
  versionOf: (version: string) => version,
  chooseVersion: 'Choose the version to delete.',
  saved: (version: string, policy: string, isDefault: boolean) =>
    isDefault ? `${version} of ${policy} saved and in force` : `${version} of ${policy} saved. It is not in force.`,
  unchanged: 'The document is the same as that of the default version.',
  meanwhile: (version: string) => `Somebody else saved meanwhile: ${version} is there now.`,
  meanwhileText: 'Nothing was saved. Look at what was changed, then save again.',
  compare: 'Compare',
  saveAnyway: 'Save anyway',
})
