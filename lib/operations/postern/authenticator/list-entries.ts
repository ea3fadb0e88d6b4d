import { operation } from '@/lib/gate/operation'
import { entriesOf } from '@/lib/mfa/authenticator-entry'
import { boolean, integer, list, optional, record, string } from '@/lib/shape/shape'
import { demandTraining, entriesOfCaller } from './entries'

/**
 * The entries of the caller's practice authenticator with their codes, the oldest first. Not an operation of AWS: it is
 * the app on the caller's phone, so no policy is needed. Never returns anybody else's.
 */
export const ListAuthenticatorEntries = operation({
  action: 'authenticator:ListEntries',
  access: 'List',
  summary: "Lists the entries of one's practice authenticator, with their codes.",
  authorization: 'none',
  unrecorded: true,

  input: record({}),
  output: record({
    Entries: list(
      record({
        EntryId: string({}),
        Issuer: string({}),
        Label: string({}),
        SerialNumber: optional(string({})),
        /** It is the display of a hardware token. */
        IsToken: boolean,
        PeriodSeconds: integer(),
        DriftSteps: integer(),
        IsFrozen: boolean,
        /** The previous code, the current one, and the next ones. */
        Codes: list(string({ secret: true })),
        /** How many of them are spent. */
        SpentCodes: integer(),
      }),
    ),
  }),

  resource: () => '*',
  rule: demandTraining,

  async run(grant) {
    const entries = await entriesOf(grant.store, entriesOfCaller(grant), grant.now)
    return {
      Entries: entries.map(
        ({ id, issuer, label, serialNumber, isToken, period, driftSteps, isFrozen, codes, spent }) => ({
          ...{ EntryId: id, Issuer: issuer, Label: label, IsToken: isToken },
          ...{ PeriodSeconds: period, DriftSteps: driftSteps },
          ...(serialNumber !== null && { SerialNumber: serialNumber }),
          ...{ IsFrozen: isFrozen, Codes: [...codes], SpentCodes: spent },
        }),
      ),
    }
  },
})
