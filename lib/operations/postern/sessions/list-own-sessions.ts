import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string, timestamp } from '@/lib/shape/shape'
import { idOf, ownSessions, sessionId } from './own-sessions'

/**
 * The console sessions of the caller. Not an operation of AWS, where nobody sees them. No policy is needed: where
 * callers are signed in is no secret from themselves, and nobody else's sessions are ever among them (S-52).
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
        /** To the minute. */
        LastSeenAt: timestamp,
        SourceIp: string({}),
        UserAgent: string({}),
        /** The device whose code was given at the sign-in, if one was. */
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
