import { operation } from '@/lib/gate/operation'
import { endOtherSessions } from '@/lib/operations/iam/sessions'
import { boolean, nothing, optional, record } from '@/lib/shape/shape'

/**
 * Ends all other sessions of the caller, or all, including unfinished sign-ins (S-52). Not an operation of AWS. No
 * policy is needed: everybody may sign out.
 */
export const EndOwnSessions = operation({
  action: 'signin:EndSessions',
  access: 'Write',
  summary: 'Ends the console sessions of oneself.',
  authorization: 'none',

  input: record({ IncludingThisOne: optional(boolean) }),
  output: nothing,

  resource: () => '*',

  async run(grant) {
    const { input, caller, store } = grant
    await endOtherSessions(grant, caller.principal.id)
    const { credential } = caller
    if (input.IncludingThisOne && credential.kind === 'session') {
      await store.session.deleteMany({ where: { idHash: credential.sessionHash } })
    }
    return {}
  },
})
