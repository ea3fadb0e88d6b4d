import { operation } from '@/lib/gate/operation'
import { clockSetTo, MOST_DRIFT } from '@/lib/mfa/authenticator-entry'
import { boolean, integer, nothing, optional, record } from '@/lib/shape/shape'
import { demandEntry, demandTraining, entryId } from './entries'

/**
 * Sets the clock of an entry of the caller's practice authenticator: how far it is off, and whether it stands still. Not
 * an operation of AWS. No policy is needed: it is the caller's own authenticator.
 */
export const UpdateAuthenticatorEntry = operation({
  action: 'authenticator:UpdateEntry',
  access: 'Write',
  summary: "Sets the clock of an entry of one's practice authenticator.",
  authorization: 'none',

  input: record({
    EntryId: entryId,
    DriftSteps: optional(integer({ min: -MOST_DRIFT, max: MOST_DRIFT })),
    IsFrozen: optional(boolean),
  }),
  output: nothing,

  resource: () => '*',
  rule: demandTraining,

  async run(grant) {
    const { input, store, now } = grant
    const entry = await demandEntry(grant)
    const { account, id } = entry
    const { DriftSteps: driftSteps, IsFrozen: isFrozen } = input
    const data = clockSetTo(
      entry,
      { ...(driftSteps !== undefined && { driftSteps }), ...(isFrozen !== undefined && { isFrozen }) },
      now,
    )
    await store.authenticatorEntry.update({ where: { account_id: { account, id } }, data })
    return {}
  },
})
