import { count } from './count'
import { localized } from './localized'

/** The inventory of virtual MFA devices. */
export const inventoryTexts = localized('inventoryTexts', {
  title: 'MFA devices',
  lead: 'Virtual devices and hardware tokens of the account, assigned and unassigned.',
  panel: 'Virtual MFA devices',
  tabs: 'Devices by assignment',
  all: 'All',
  assigned: 'Assigned',
  unassigned: 'Unassigned',
  caption: 'Virtual MFA devices of the account',
  pages: 'Pages of virtual MFA devices',
  noun: 'device',
  noMatch: 'No devices match this search.',
  showAll: 'Show all devices',
  noneUnassigned: 'No unassigned devices. Every device belongs to a user.',
  none: 'No devices yet. Users create them on their Security credentials page.',

  select: 'Select',
  selectDevice: (name: string) => `Select ${name}`,
  name: 'Device name',
  identifier: 'Identifier',
  copy: 'Copy the identifier',
  user: 'Assigned to',
  nobody: 'Nobody',
  begunFor: 'Set up in part for',
  enabled: 'Enabled on',
  delete: 'Delete',
  deleting: 'Deleting',
  deleteDevice: (name: string) => `Delete ${name}`,
  ask: (name: string) => `Delete ${name}?`,
  consequence: 'The device is unassigned. Deleting it frees its name. You cannot undo this.',
  deleteSelected: 'Delete selected',
  askSelected: 'Delete the selected devices?',
  consequenceOfSelected: 'The devices are unassigned. Deleting them frees their names. You cannot undo this.',

  deleted: (name: string) => `The device ${name} was deleted`,
  notDeleted: 'The device could not be deleted',
  nothingSelected: 'Select at least one device to delete',
  deletedSome: (deleted: number, all: number) => `${deleted} of ${count(all, 'device')} deleted`,
  /** By AWS's error code. */
  failures: new Map([
    ['NoSuchEntity', 'The device no longer exists'],
    ['DeleteConflict', 'The device is assigned to a user. Deactivate it first'],
  ]),
})
