import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { idOf, ownSessions, sessionId } from './own-sessions'

/** Ends one session of the caller. Not an operation of AWS. No policy is needed: everybody may sign out. */
export const EndOwnSession = operation({
  action: 'signin:EndSession',
  access: 'Write',
  summary: 'Ends one console session of oneself.',
  authorization: 'none',

  input: record({ SessionId: sessionId }),
  output: nothing,

  resource: () => '*',

  async run(grant) {
    const { input, store } = grant
    const session = (await ownSessions(grant)).find((one) => idOf(one) === input.SessionId)
    if (!session) {
      throw new AwsError('NoSuchEntity', `The session with id ${input.SessionId} cannot be found.`, {
        field: 'SessionId',
      })
    }
    await store.session.delete({ where: { idHash: session.idHash } })
    return {}
  },
})
