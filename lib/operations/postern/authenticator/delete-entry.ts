import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { demandEntry, demandTraining, entryId } from './entries'

/**
 * Deletes an entry of the caller's practice authenticator: the caller lost the phone. The device stays as it is. Not an
 * operation of AWS. No policy is needed: it is the caller's own authenticator.
 */
export const DeleteAuthenticatorEntry = operation({
  action: 'authenticator:DeleteEntry',
  access: 'Write',
  summary: "Deletes an entry of one's practice authenticator.",
  authorization: 'none',

  input: record({ EntryId: entryId }),
  output: nothing,

  resource: () => '*',
  rule: demandTraining,

  async run(grant) {
    const { account, id } = await demandEntry(grant)
    await grant.store.authenticatorEntry.delete({ where: { account_id: { account, id } } })
    return {}
  },
})
