import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { idOf, ownSessions, sessionId } from './own-sessions'

/**
 * The console sessions of the caller. Not an operation of AWS, where nobody sees them. Callers may know where they are
 * signed in, so no policy is needed. Never returns anybody else's (S-52).
 */
export const ListOwnSessions = operation({
  action: 'signin:ListSessions',
  access: 'List',
  summary: 'Lists the console sessions of oneself.',
  authorization: 'none',
  unrecorded: true,

  input: record({}),
  output: record({
    Sessions: list(
      record({
        SessionId: sessionId,
        IssuedAt: timestamp,
        /** Rounded down to the minute. */
        LastSeenAt: timestamp,
        SourceIp: string({}),
        UserAgent: string({}),
        /** The device used at the sign-in, if any. */
        MfaSerial: optional(string({})),
        IsThisOne: boolean,
      }),
    ),
  }),

  resource: () => '*',

  async run(grant) {
    const { credential } = grant.caller
    const own = credential.kind === 'session' ? credential.sessionHash : undefined
    const sessions = await ownSessions(grant)
    return {
      Sessions: sessions.map((session) => ({
        SessionId: idOf(session),
        IssuedAt: session.issuedAt,
        LastSeenAt: session.lastSeenAt,
        SourceIp: session.sourceIp,
        UserAgent: session.userAgent,
        ...(session.mfaSerial !== null && { MfaSerial: session.mfaSerial }),
        IsThisOne: session.idHash === own,
      })),
    }
  },
})
