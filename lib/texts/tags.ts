import { count } from './count'
import { localized } from './localized'

/** The tags of a user, role or policy. */
export const tagTexts = localized('tagTexts', {
  title: 'Tags',
  lead: 'Policies can refer to tags. To remove a tag, empty its key.',
  key: (number: number) => `Key ${number}`,
  value: (number: number) => `Value ${number}`,
  keys: 'Key',
  values: 'Value',
  save: 'Save tags',
  saving: 'Saving',
  nothingToSave: 'The tags are as they were',
  saved: (tags: number) => `Tags saved: ${count(tags, 'change')}`,
  twice: (key: string) => `The key ${key} is there twice`,
  noKey: (value: string) => `The value ${value} has no key`,
})
