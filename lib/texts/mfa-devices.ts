/** The inventory of virtual MFA devices. */
export const inventoryTexts = {
  deleted: (name: string) => `The device ${name} was deleted`,
  notDeleted: 'The device could not be deleted',
  /** By AWS's error code. */
  failures: new Map([
    ['NoSuchEntity', 'The device no longer exists'],
    ['DeleteConflict', 'The device is assigned to a user. Deactivate it first'],
  ]),
} as const
