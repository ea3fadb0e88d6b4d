import { count } from './count'
import { localized } from './localized'
import type { Sentence } from './sentence'

const code = (name: string) => ({ code: name })

/** What is done to several users at once: the boxes in the list, and the page that they lead to. */
export const selectedUserTexts = localized('selectedUserTexts', {
  select: 'Select',
  selectUser: (name: string) => `Select ${name}`,
  act: 'Act on selected users',
  selected: (users: number) => `${count(users, 'user')} selected`,
  selectPage: 'Select this page',
  clear: 'Clear',
  selectAll: (users: number) => `Select all ${users}`,

  title: (users: number) => `Selected users (${users})`,
  window: 'Selected users',
  none: 'No user is selected. Select users in the list first.',
  toList: 'Back to users',
  list: 'Users',
  caption: 'Selected users, and whether each may be deleted',
  name: 'User name',
  deletion: 'Deletion',

  attachTo: (users: number) => `Attach to ${count(users, 'user')}`,
  attaching: (users: number, policy: string) => `Attaching ${policy} to ${count(users, 'user')}`,
  attached: (users: number, policy: string) => `${policy} attached to ${count(users, 'user')}`,
  attachedSome: (done: number, users: number, policy: string) =>
    `${policy} attached to ${done} of ${count(users, 'user')}`,

  add: 'Add to a group',
  adding: (users: number, group: string) => `Adding ${count(users, 'user')} to ${group}`,
  added: (users: number, group: string) => `${count(users, 'user')} added to ${group}`,
  addedSome: (done: number, users: number, group: string) => `${done} of ${count(users, 'user')} added to ${group}`,

  delete: (users: number) => `Delete ${count(users, 'user')}`,
  deleting: 'Deleting',
  deletingUsers: (users: number) => `Deleting ${count(users, 'user')}`,
  deleteText:
    'Everything that belongs to these users is deleted with them: passwords, keys, devices and other credentials, ' +
    'attachments and memberships. None of them can be restored.',
  willFail: (action: string): Sentence => [code(action), ' is denied for some of them. These stay.'],
  word: 'delete',
  type: (word: string) => `Type ${word} to confirm`,
  wrongWord: (word: string) => `Type ${word}. Nothing was changed.`,
  deleted: (users: number) => `${count(users, 'user')} deleted`,
  deletedSome: (done: number, users: number) => `${done} of ${count(users, 'user')} deleted. The others stopped at:`,
})
