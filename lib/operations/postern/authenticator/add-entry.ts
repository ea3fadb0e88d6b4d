import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { newUuid } from '@/lib/ids'
import { entryRow, readOtpauth } from '@/lib/mfa/authenticator-entry'
import { optional, record, string } from '@/lib/shape/shape'
import { demandTraining, entriesOfCaller, entryId, lockCaller } from './entries'

/** How many entries somebody can hold. */
export const MOST_ENTRIES = 50

/**
 * Adds an entry to the caller's practice authenticator, as scanning a QR code does. Not an operation of AWS. No policy
 * is needed: nobody asks one before scanning a code. An entry for the same device is replaced, as apps do. Throws
 * ValidationError for an address that is not a TOTP of SHA-1 and six digits every 30 or 60 seconds, and LimitExceeded.
 */
export const AddAuthenticatorEntry = operation({
  action: 'authenticator:AddEntry',
  access: 'Write',
  summary: "Adds an entry to one's practice authenticator.",
  authorization: 'none',

  input: record({
    /** The `otpauth:` address of the QR code. */
    Address: string({ min: 1, max: 2048, secret: true }),
    /** The device that the code is of, if that is known. */
    SerialNumber: optional(string({ min: 9, max: 256 })),
  }),
  output: record({ EntryId: entryId, Label: string({}) }),

  resource: () => '*',
  rule: demandTraining,

  async run(grant) {
    const { input, store, now, chance } = grant
    const read = readOtpauth(input.Address)
    if (!read) {
      throw new AwsError(
        'ValidationError',
        'The address is not that of a TOTP entry with SHA-1, six digits every 30 or 60 seconds, and a secret of 10 to 64 bytes.',
        { field: 'Address' },
      )
    }
    await lockCaller(grant)
    const holder = entriesOfCaller(grant)
    const serialNumber = input.SerialNumber ?? null
    if (serialNumber !== null) await store.authenticatorEntry.deleteMany({ where: { ...holder, serialNumber } })
    await demandRoomForEntry(grant)
    const id = newUuid(chance)
    await store.authenticatorEntry.create({ data: entryRow({ ...holder, ...read, id, serialNumber, createdAt: now }) })
    return { EntryId: id, Label: read.label }
  },
})

/** Throws LimitExceeded if the caller, who is locked, holds as many entries as somebody can hold. */
export async function demandRoomForEntry(grant: Grant<unknown>): Promise<void> {
  if ((await grant.store.authenticatorEntry.count({ where: entriesOfCaller(grant) })) < MOST_ENTRIES) return
  throw new AwsError('LimitExceeded', `Cannot exceed quota for AuthenticatorEntriesPerUser: ${MOST_ENTRIES}`)
}
