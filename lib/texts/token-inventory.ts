import { count } from './count'
import { localized } from './localized'

/** The inventory of hardware tokens, on the page of MFA devices. */
export const tokenInventoryTexts = localized('tokenInventoryTexts', {
  panel: 'Hardware tokens',
  import: 'Import tokens',
  caption: 'Hardware tokens of the account',
  pages: 'Pages of hardware tokens',
  noun: 'token',
  search: 'Search by serial number',
  noMatch: 'No tokens match this search.',
  showAll: 'Show all tokens',
  none: 'No tokens yet. Import the file that the vendor sent with them.',
  noneUnassigned: 'No unassigned tokens. Every token belongs to a user.',
  noneAssigned: 'No assigned tokens. Users assign them with the serial number and two codes.',

  serial: 'Serial number',
  copy: 'Copy the serial number',
  model: 'Model',
  noModel: 'Not known',
  period: 'New code',
  every: (seconds: number) => `Every ${seconds} s`,

  ask: (serial: string) => `Delete ${serial}?`,
  consequence:
    'The token leaves the inventory with its secret, and nobody can assign it. To bring it back, import its file again.',
  askSelected: 'Delete the selected tokens?',
  consequenceOfSelected:
    'The tokens leave the inventory with their secrets, and nobody can assign them. To bring them back, import their ' +
    'files again.',
  deleted: (serial: string) => `The token ${serial} was deleted`,
  notDeleted: 'The token could not be deleted',
  nothingSelected: 'Select at least one token to delete',
  deletedSome: (deleted: number, selected: number) =>
    deleted === selected ? `${count(deleted, 'token')} deleted` : `${deleted} of ${count(selected, 'token')} deleted`,
  failures: new Map([
    ['NoSuchEntity', 'This token was already deleted'],
    ['DeleteConflict', 'This token is assigned to a user by now'],
  ]),
})
