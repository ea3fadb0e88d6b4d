import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newUuid } from '@/lib/ids'
import { entryRow } from '@/lib/mfa/authenticator-entry'
import { secretOf } from '@/lib/mfa/bound-seed'
import { lockDevice } from '@/lib/row-locks'
import { optional, record, string } from '@/lib/shape/shape'
import { demandRoomForEntry } from './add-entry'
import { demandTraining, entriesOfCaller, entryId, lockCaller } from './entries'
import { OWN_FIRST, tokensInReach } from './tokens'

/**
 * Takes a hardware token in hand: the caller's practice authenticator shows its codes. Not an operation of AWS, and no
 * policy is needed: nobody asks one before picking up a thing. As a thing is in one hand, whoever held the token before
 * no longer does. Throws NoSuchEntity for a token that is assigned to somebody else, or does not exist.
 */
export const TakePracticeToken = operation({
  action: 'authenticator:TakeToken',
  access: 'Write',
  summary: 'Takes a hardware token in hand to practise with.',
  authorization: 'none',

  input: record({
    /** If it is not given, the first that lies there. */
    SerialNumber: optional(string({ min: 9, max: 256 })),
  }),
  output: record({ EntryId: entryId, SerialNumber: string({}) }),

  resource: () => '*',
  rule: demandTraining,

  async run(grant) {
    const { input, account, store, now, chance } = grant
    await lockCaller(grant)
    const reach = await tokensInReach(grant)
    const device = await store.mfaDevice.findFirst({
      where: { AND: [reach, input.SerialNumber === undefined ? {} : { serialNumber: input.SerialNumber }] },
      orderBy: [...OWN_FIRST],
    })
    const secret = device && secretOf(device)
    if (!secret) {
      throw new AwsError('NoSuchEntity', 'There is no such hardware token to take.', { field: 'SerialNumber' })
    }
    await demandRoomForEntry(grant)
    const { serialNumber, model, period, driftSteps } = device
    await lockDevice(store, device)
    await store.authenticatorEntry.deleteMany({ where: { account: account.id, serialNumber } })
    const id = newUuid(chance)
    const shown = { issuer: model, label: serialNumber, serialNumber, period, driftSteps, secret }
    await store.authenticatorEntry.create({
      data: entryRow({ ...entriesOfCaller(grant), ...shown, id, createdAt: now }),
    })
    return { EntryId: id, SerialNumber: serialNumber }
  },
})
